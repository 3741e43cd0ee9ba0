import { nextPosting } from '../domain/schedule.ts';
import type { Deps } from './deps.ts';
import { afterQuietHours } from './quiet-hours.ts';

/** When a week of a unit is posted first, epoch ms; or that its groups rest, or that no group gets it. */
export type NextPost = number | 'paused' | 'no-group';

/** `weekEnd`: the first moment after the week, epoch ms: no post before it has that week. */
export async function nextPost(
  { store, now, calendar }: Pick<Deps, 'store' | 'now' | 'calendar'>,
  { unitId, weekEnd }: { unitId: number; weekEnd: number },
): Promise<NextPost> {
  const groups = await store.groups.ofUnit(unitId);
  if (groups.length === 0) return 'no-group';
  const active = groups.filter(({ pausedAt }) => pausedAt === null);
  if (active.length === 0) return 'paused';
  const lastWeeks = await store.figures.lastWeeks();
  const moments = active.map((group) =>
    nextPosting({ ...group, lastWeek: lastWeeks.get(group.id) ?? null }, Math.max(now(), weekEnd), calendar),
  );
  return afterQuietHours(calendar, Math.min(...moments));
}
