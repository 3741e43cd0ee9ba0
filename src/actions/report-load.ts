import type { LoadMessages, ReviewerLine } from '../domain/load-messages.ts';
import { medianDays } from '../domain/median.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Decided, Store } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { scopeOf } from './scope-of.ts';

const pageSize = 8;

/** `after`: the last one of the page before; 0 for the first page. */
type Input = { actor: Actor; after: number };

type Since = { weekFrom: number; monthFrom: number };

function lineOf(
  name: string | null,
  decided: readonly Decided[],
  { weekFrom, monthFrom }: Since,
): ReviewerLine {
  const final = decided.filter(({ kind }) => kind !== 'return');
  const thisMonth = final.filter(({ at }) => at >= monthFrom);
  return {
    name,
    week: final.filter(({ at }) => at >= weekFrom).length,
    month: thisMonth.length,
    returned: decided.filter(({ kind, at }) => kind === 'return' && at >= monthFrom).length,
    days: medianDays(thisMonth.map(({ at, submittedAt }) => at - (submittedAt ?? at))),
  };
}

/** Owners decide, too, where the whole tree is looked at. */
async function ownersIn(store: Store, unitIds: readonly number[], ownerIds: ReadonlySet<number>) {
  const root = await store.units.root();
  if (root === undefined || !unitIds.includes(root.id)) return [];
  const owners = await Promise.all([...ownerIds].map((id) => store.members.byTelegramId(id)));
  return owners.filter((owner) => owner !== undefined).map(({ id }) => id);
}

/** What each officer of the own units decided this week and this month, by name. */
export function reportReviewers({ store, now, calendar, ownerIds }: Deps) {
  return async ({ actor, after }: Input): Promise<Result<LoadMessages['load.reviewers'], Refusal>> => {
    const unitIds = await scopeOf(store, actor, 'tally');
    if (unitIds.length === 0) return fail({ code: 'not-allowed' });
    const at = now();
    const weekFrom = calendar.weekOf(at).from;
    const monthFrom = calendar.startOfDay({ ...calendar.civil(at), day: 1 });
    const since = Math.min(weekFrom, monthFrom);
    const also = await ownersIn(store, unitIds, ownerIds);
    const query = { unitIds, now: at, since, also, limit: pageSize + 1, ...(after > 0 && { after }) };
    const found = await store.load.reviewers(query);
    const shown = found.slice(0, pageSize);
    const lines = [];
    for (const { id, name } of shown) {
      const decided = await store.load.decided({ unitIds, memberId: id, since });
      // An owner is no reviewer by that alone.
      if (decided.length > 0 || !also.includes(id))
        lines.push(lineOf(name, decided, { weekFrom, monthFrom }));
    }
    const next = found.length > pageSize ? (shown.at(-1)?.id ?? null) : null;
    return ok({ lines, isFirst: after === 0, next, weekFrom, monthFrom });
  };
}

/** What waits in each of the own units and below. */
export function reportUnits({ store, now }: Deps) {
  return async ({ actor, after }: Input): Promise<Result<LoadMessages['load.units'], Refusal>> => {
    const unitIds = await scopeOf(store, actor, 'tally');
    if (unitIds.length === 0) return fail({ code: 'not-allowed' });
    const found = await store.load.units({ unitIds, after, now: now(), limit: pageSize + 1 });
    const shown = found.slice(0, pageSize);
    const next = found.length > pageSize ? (shown.at(-1)?.unitId ?? null) : null;
    return ok({ lines: shown.map(({ unitId: _, ...line }) => line), isFirst: after === 0, next });
  };
}
