import { type Actor, can } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { SearchQuery } from '../../domain/search.ts';
import type { SearchMessages, SearchPlace } from '../../domain/search-messages.ts';
import { phasesOf, soughtWords } from '../../domain/search-words.ts';
import type { Found, Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { scopeOf } from '../scope-of.ts';
import { lineOf } from '../view-initiative.ts';

const pageSize = 8;

type Input = { actor: Actor; query: SearchQuery; number: number; from: SearchPlace | null };

/** The units to look in: one's own scope, or a named unit that lies in it. */
async function unitsFor(
  store: Store,
  { actor, query }: Pick<Input, 'actor' | 'query'>,
): Promise<Result<readonly number[], Refusal>> {
  const scope = await scopeOf(store, actor, 'seeQueue');
  if (scope.length === 0) return fail({ code: 'not-allowed' });
  if (query.unit === undefined) return ok(scope);
  const unit = await store.units.byCode(query.unit);
  if (unit === undefined) return fail({ code: 'unknown-unit', typed: query.unit, within: 'timkiem' });
  return can(actor, 'seeQueue', await store.units.path(unit.id))
    ? ok([unit.id])
    : fail({ code: 'not-allowed' });
}

/**
 * A page of what an officer seeks in the own units: the very marks first, then any; newest first. Only where nothing
 * has the words, what has the last one begun.
 */
export function searchInitiatives({ store }: Deps) {
  return async ({
    actor,
    query,
    number,
    from,
  }: Input): Promise<Result<SearchMessages['search.found'], Refusal>> => {
    const units = await unitsFor(store, { actor, query });
    if (!units.ok) return units;
    const { words, unit: _, ...conditions } = query;
    const phases = phasesOf(soughtWords(words));
    const found: { phase: number; row: Found }[] = [];
    for (let phase = from?.phase ?? 0; phase < phases.length && found.length <= pageSize; phase += 1) {
      const somethingBefore = found.length > 0 || (from !== null && from.phase < phase);
      if (phase > 0 && phase === phases.length - 1 && somethingBefore) break;
      const before = from?.phase === phase ? { before: from.id } : {};
      const sought = phases[phase];
      const limit = pageSize + 1 - found.length;
      const asked = { ...conditions, ...before, unitIds: units.value, limit };
      const rows = await store.search.find({ ...asked, ...(sought !== undefined && { sought }) });
      found.push(...rows.map((row) => ({ phase, row })));
    }
    const page = found.slice(0, pageSize);
    const last = page.at(-1);
    const lines = await Promise.all(page.map(({ row }) => lineOf(store, { ...row, toFix: null })));
    const next =
      found.length > pageSize && last !== undefined ? { phase: last.phase, id: last.row.id } : null;
    return ok({ number, query, lines, next, isFirst: from === null });
  };
}
