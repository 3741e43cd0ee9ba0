import { linkedElsewhere, linkGroup } from '../../actions/link-group.ts';
import { can } from '../../domain/permissions.ts';
import type { Group } from '../../store/store.ts';
import { type BotContext, say, threadOf } from '../context.ts';
import { findUnit } from '../kit/find-unit.ts';
import { refuse } from '../kit/refuse.ts';
import { tiedHere } from '../kit/tied-here.ts';
import { topUnit } from '../kit/top-unit.ts';
import type { Command } from './command.ts';

/** Ties this group to the unit, for officers or for everybody. */
export async function link(ctx: BotContext, unitId: number, audience: Group['audience']): Promise<void> {
  const { member } = ctx.person;
  if (member === undefined || ctx.chat === undefined) return refuse(ctx, { code: 'not-allowed' });
  const title = 'title' in ctx.chat ? ctx.chat.title : '';
  const place = { chatId: ctx.chat.id, threadId: threadOf(ctx), title };
  const linked = await linkGroup(ctx.deps)({
    actor: await ctx.person.actor(),
    memberId: member.id,
    ...place,
    unitId,
    audience,
  });
  if (!linked.ok) return refuse(ctx, linked.error);
  const { group, unit, nextAt } = linked.value;
  const { weekday, minute } = group;
  await say(
    ctx,
    { kind: 'group.linked', values: { unit, audience, weekday, minute, nextAt } },
    { edit: true },
  );
}

/** What this group is linked to, and what to type. */
async function sayTied(ctx: BotContext): Promise<void> {
  const { store } = ctx.deps;
  const found = await tiedHere(ctx);
  const own = await topUnit(ctx, 'linkGroup');
  const code = own === undefined ? '' : ((await store.units.find(own))?.code ?? '');
  const tied = found && { ...found.posting, audience: found.group.audience, mayChange: found.mayChange };
  const values = { isTopic: threadOf(ctx) !== null, tied: tied ?? null, code };
  await say(ctx, { kind: 'group.tied', values });
}

/** Alone: what this group is linked to. With a unit: asks whose group it is, and links it. */
export const lienket: Command = {
  name: 'lienket',
  alias: 'link',
  where: 'group',
  needs: 'linkGroup',
  run: async (ctx, rest) => {
    if (rest === '') return sayTied(ctx);
    const unit = await findUnit(ctx, rest, 'lienket');
    if (unit === undefined) return;
    const path = await ctx.deps.store.units.path(unit.id);
    const actor = await ctx.person.actor();
    if (!can(actor, 'linkGroup', path)) return refuse(ctx, { code: 'not-allowed' });
    const group = await ctx.deps.store.groups.byChat(ctx.chat?.id ?? 0, threadOf(ctx));
    const former = await linkedElsewhere(ctx.deps.store, { actor, group, unitId: unit.id });
    if (!former.ok) return refuse(ctx, former.error);
    const asker = ctx.person.telegramId;
    const now = group?.unitId === unit.id ? group.audience : null;
    const values = { unitId: unit.id, unit: unit.name, from: former.value?.name ?? null, now, asker };
    await say(ctx, { kind: 'group.audience', values });
  },
};
