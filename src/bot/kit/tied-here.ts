import { type Scheduled, scheduledGroup } from '../../actions/schedule-group.ts';
import type { PauseReason } from '../../domain/pause.ts';
import { can } from '../../domain/permissions.ts';
import type { Posting } from '../../domain/posting-messages.ts';
import type { Group } from '../../store/store.ts';
import { type BotContext, threadOf } from '../context.ts';

export function postingOf({ group, unit, nextAt, isDue }: Scheduled): Posting {
  const { weekday, minute, pausedAt, pauseReason } = group;
  const paused = pausedAt === null ? null : ((pauseReason ?? 'unreachable') as PauseReason);
  return { unit, weekday, minute, nextAt, isDue, paused };
}

/**
 * What this place is linked to, and when the digest comes. Any officer here may read it, since everybody here sees the
 * digest come; `mayChange`: those of the unit.
 */
export async function tiedHere(
  ctx: BotContext,
): Promise<{ group: Group; posting: Posting; mayChange: boolean } | undefined> {
  const { store, now, calendar } = ctx.deps;
  const group = await store.groups.byChat(ctx.chat?.id ?? 0, threadOf(ctx));
  if (group === undefined) return undefined;
  const posting = postingOf(await scheduledGroup(store, { id: group.id, now: now(), calendar }));
  const mayChange = can(await ctx.person.actor(), 'schedule', await store.units.path(group.unitId));
  return { group, posting, mayChange };
}
