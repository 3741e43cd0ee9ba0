import { checkGrantLink } from '../../actions/accept-grant.ts';
import { askAgain } from '../../actions/form/ask.ts';
import { formScene, formState, loadForm, pushForm } from '../../actions/form/state.ts';
import { type BotContext, say } from '../context.ts';
import { followLink } from '../kit/follow-link.ts';
import { refuse } from '../kit/refuse.ts';
import type { Command } from './command.ts';

/** Nothing is kept before the person agrees: the link that brought them here waits in the button. */
export async function askConsent(
  ctx: BotContext,
  after: string | null,
  { edit = false, more = false, language = ctx.person.language } = {},
): Promise<void> {
  const { member, telegramId } = ctx.person;
  const root = await ctx.deps.store.units.root();
  if (root === undefined && !ctx.deps.ownerIds.has(telegramId)) return refuse(ctx, { code: 'no-root' });
  if (member !== undefined) return register(ctx, after);
  const values = { root: root?.name ?? null, after, language, ...(more && { more }) };
  await say(ctx, { kind: 'consent', values }, { edit });
}

/** Goes on with the registration; on an empty database the owner sets up first. */
export async function register(ctx: BotContext, after: string | null): Promise<void> {
  const { store, now, ownerIds } = ctx.deps;
  const place = { chatId: ctx.person.telegramId, now: now() };
  const root = await store.units.root();
  if (root === undefined && ownerIds.has(ctx.person.telegramId)) {
    await pushForm(store, place, formState({ form: 'root', at: 'unitName' }));
    await say(ctx, { kind: 'setup.welcome', values: {} });
  } else if ((await loadForm(store, place.chatId))?.form !== 'registration') {
    const preset = after?.startsWith('u_') === true ? await store.units.byCode(after.slice(2)) : undefined;
    const answers = preset === undefined ? {} : { unit: preset.id };
    await pushForm(
      store,
      place,
      formState({ form: 'registration', at: preset === undefined ? 'unit' : 'fullName', answers, after }),
    );
  }
  await ctx.scene.enter(formScene);
}

/** Whoever did not find the own unit is asked again by /start, since an admin may have added it. True if so. */
async function asksUnitAgain(ctx: BotContext, after: string | null): Promise<boolean> {
  const { store, now } = ctx.deps;
  const { member } = ctx.person;
  if (member?.registeredAt == null || member.unitId !== null) return false;
  const preset = after?.startsWith('u_') === true ? await store.units.byCode(after.slice(2)) : undefined;
  if (preset !== undefined) {
    await store.members.update(member.id, { unitId: preset.id });
    return false;
  }
  const answers = { fullName: member.fullName, authorGroup: member.authorGroup };
  const place = { chatId: ctx.person.telegramId, now: now() };
  await pushForm(store, place, formState({ form: 'registration', at: 'unit', answers, after }));
  await ctx.scene.enter(formScene);
  return true;
}

/** A link that leads nowhere is refused before anything else is asked; true if it was. */
async function refusesLink(ctx: BotContext, after: string): Promise<boolean> {
  const token = after.slice(after.indexOf('_') + 1);
  if (after.startsWith('u_')) {
    const unit = await ctx.deps.store.units.byCode(token);
    if (unit === undefined || unit.closedAt !== null) await refuse(ctx, { code: 'unit-link-unknown' });
    return false;
  }
  if (!after.startsWith('a_')) return false;
  const open = await checkGrantLink(ctx.deps)({ token });
  if (!open.ok) await refuse(ctx, open.error);
  return !open.ok;
}

/** What was being written is not hidden by the greeting. */
async function resumeOpen(ctx: BotContext): Promise<void> {
  const open = await loadForm(ctx.deps.store, ctx.person.telegramId);
  if (open !== undefined) await say(ctx, await askAgain(ctx.deps.store, open, { code: 'resumed' }));
}

export const start: Command = {
  name: 'start',
  alias: 'start',
  where: 'private',
  needs: 'all',
  run: async (ctx, rest) => {
    // A button holds the payload beside the language.
    const after = /^[A-Za-z0-9_-]{1,58}$/.test(rest) ? rest : null;
    const isOwner = ctx.deps.ownerIds.has(ctx.person.telegramId);
    const empty = (await ctx.deps.store.units.root()) === undefined;
    // An owner may run the bot without being a member of a unit.
    const isKnown = ctx.person.member !== undefined && (ctx.person.member.registeredAt !== null || isOwner);
    if (!isKnown || empty) {
      if (after === null || !(await refusesLink(ctx, after))) await askConsent(ctx, after);
    } else if (!(await asksUnitAgain(ctx, after))) {
      await followLink(ctx, after);
      if (after === null) await resumeOpen(ctx);
    }
  },
};
