import { scheduledGroup, scheduleGroup } from '../../actions/schedule-group.ts';
import type { PauseReason } from '../../domain/pause.ts';
import { can } from '../../domain/permissions.ts';
import { type BotContext, say, threadOf } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import type { Command } from './command.ts';

async function scheduled(ctx: BotContext, typed: string): ReturnType<ReturnType<typeof scheduleGroup>> {
  const { store, now, calendar } = ctx.deps;
  const place = { chatId: ctx.chat?.id ?? 0, threadId: threadOf(ctx) };
  if (typed !== '') return scheduleGroup(ctx.deps)({ actor: await ctx.person.actor(), ...place, typed });
  const group = await store.groups.byChat(place.chatId, place.threadId);
  if (group === undefined) return { ok: false, error: { code: 'group-not-linked' } };
  const path = await store.units.path(group.unitId);
  if (!can(await ctx.person.actor(), 'schedule', path)) return { ok: false, error: { code: 'not-allowed' } };
  return { ok: true, value: await scheduledGroup(store, { id: group.id, now: now(), calendar }) };
}

/** Alone: when the digest comes. With a weekday and hour: moves it. */
export const lich: Command = {
  name: 'lich',
  alias: 'schedule',
  where: 'group',
  needs: 'schedule',
  run: async (ctx, rest) => {
    const told = await scheduled(ctx, rest);
    if (!told.ok) return refuse(ctx, told.error);
    const { group, unit, nextAt } = told.value;
    const { weekday, minute, pausedAt, pauseReason } = group;
    const paused = pausedAt === null ? null : ((pauseReason ?? 'unreachable') as PauseReason);
    await say(ctx, { kind: 'group.schedule', values: { unit, weekday, minute, nextAt, paused } });
  },
};
