import { appointing } from '../../actions/appointing.ts';
import { dropUnits } from '../../actions/drop-units.ts';
import { endGrant } from '../../actions/end-grant.ts';
import { askAgain } from '../../actions/form/ask.ts';
import { formScene, formState, pushForm } from '../../actions/form/state.ts';
import { importUnits } from '../../actions/import-units.ts';
import { readHolder } from '../../actions/list-holders.ts';
import { type FormId, forms } from '../../domain/form.ts';
import { readId } from '../../domain/ids.ts';
import { type Ability, can, canSomewhere, grantedRoles } from '../../domain/permissions.ts';
import { type BotContext, pressedMessage, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { showHolders, turnEndings } from '../kit/show-holders.ts';
import type { Family } from './family.ts';

/** No list has more pages than this. */
function pageIn(typed: string): number {
  return Math.min(readId(typed), 10_000);
}

async function openForm(ctx: BotContext, form: FormId, needs: Ability): Promise<void> {
  if (!canSomewhere(await ctx.person.actor(), needs)) return refuse(ctx, { code: 'not-allowed' });
  const at = forms[form].questions[0]?.key ?? 'card';
  await pushForm(
    ctx.deps.store,
    { chatId: ctx.person.telegramId, now: ctx.deps.now() },
    formState({ form, at }),
  );
  await ctx.scene.enter(formScene);
}

async function confirmImport(ctx: BotContext, memberId: number, token: number): Promise<void> {
  const imported = await importUnits(ctx.deps)({ actor: await ctx.person.actor(), memberId, token });
  if (!imported.ok) return refuse(ctx, imported.error);
  const hasProgramme = (await ctx.deps.store.programmes.list()).length > 0;
  await say(ctx, { kind: 'units.imported', values: { ...imported.value, hasProgramme } }, { edit: true });
}

async function drop(ctx: BotContext, memberId: number, token: number): Promise<void> {
  const dropped = await dropUnits(ctx.deps)({ memberId, token });
  if (!dropped.ok) return refuse(ctx, dropped.error);
  await say(ctx, { kind: 'units.dropped', values: {} }, { edit: true });
}

/** The role is chosen: for how long is asked in the same message. */
async function appoint(ctx: BotContext, typed: string, unitId: number): Promise<void> {
  const { store, now } = ctx.deps;
  const role = grantedRoles.find((one) => one === typed);
  const unit = await store.units.find(unitId);
  if (role === undefined || unit === undefined || unit.closedAt !== null)
    return refuse(ctx, { code: 'old-button' });
  const actor = await ctx.person.actor();
  if (!can(actor, appointing[role], await store.units.path(unitId)))
    return refuse(ctx, { code: 'not-allowed' });
  const state = formState({
    form: 'appoint',
    subject: unitId,
    at: 'appointTerm',
    answers: { appointRole: role },
    promptMessage: pressedMessage(ctx),
  });
  const pushed = await pushForm(store, { chatId: ctx.person.telegramId, now: now() }, state);
  await say(ctx, await askAgain(store, pushed), { edit: true });
}

/** A number was pressed: whether it is meant is asked in the same message. */
async function dismiss(
  ctx: BotContext,
  grantId: number,
  at: { page: number; number: number },
): Promise<void> {
  const held = await readHolder(ctx.deps)({ actor: await ctx.person.actor(), grantId });
  if (!held.ok) return refuse(ctx, held.error);
  await say(ctx, { kind: 'appoint.sure', values: { ...held.value, ...at } }, { edit: true });
}

async function end(ctx: BotContext, grantId: number): Promise<void> {
  const ended = await endGrant(ctx.deps)({ actor: await ctx.person.actor(), grantId });
  if (!ended.ok) return refuse(ctx, ended.error);
  await say(ctx, { kind: 'appoint.ended', values: ended.value }, { edit: true });
}

/** Units, programmes, appointments: each checks the right of whoever presses. */
export const setup: Family = async (ctx, [action = '', first = '', second = '', third = '']) => {
  const { member } = ctx.person;
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const actions: Readonly<Record<string, () => Promise<void>>> = {
    unit: () => openForm(ctx, 'unit', 'units'),
    programme: () => openForm(ctx, 'programme', 'programme'),
    import: () => confirmImport(ctx, member.id, readId(first)),
    drop: () => drop(ctx, member.id, readId(first)),
    appoint: () => appoint(ctx, first, readId(second)),
    holders: () => showHolders(ctx, { page: pageIn(first), edit: true }),
    ends: () => turnEndings(ctx, pageIn(first), readId(second)),
    dismiss: () => dismiss(ctx, readId(first), { page: pageIn(second), number: readId(third) }),
    end: () => end(ctx, readId(first)),
  };
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
