import type { Deps } from '../actions/deps.ts';
import { canBreakDown, canShare } from '../domain/caption.ts';
import type { Browsing, Division } from '../domain/figures-messages.ts';
import { sumByBlock, sumByField, sumByGroup } from '../domain/make-details.ts';
import { listUnits, makeTally } from '../domain/make-tally.ts';
import type { Message } from '../domain/messages.ts';
import { type PeriodChoice, periodChoices, periodKey } from '../domain/period-keys.ts';
import { type Actor, can } from '../domain/permissions.ts';
import { rankUnits } from '../domain/ranking.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { unitsUnder } from '../domain/roll-up.ts';
import type { Tally } from '../domain/tally.ts';
import type { Store } from '../store/store.ts';
import { loadCells } from './counts.ts';
import { createScope, type Scope } from './tally.ts';
import { periodReader } from './typed-period.ts';

const pageSize = 8;

export type TallyView = 'sums' | 'units' | Division;

/** `within`: the unit of the group in which it is asked, null in private. */
export type Place = { readonly actor: Actor; readonly unitId: number; readonly within: number | null };
export type BrowseQuery = Place & {
  readonly typed: string;
  readonly view: TallyView;
  /** From 0. */
  readonly page: number;
};

/** The unit with all above it, nearest first, if its figures may be read there. */
export async function readablePath(
  store: Store,
  { actor, unitId, within }: Place,
): Promise<Result<number[], Refusal>> {
  if ((await store.units.find(unitId)) === undefined)
    return fail({ code: 'unknown-unit', typed: String(unitId) });
  const path = await store.units.path(unitId);
  if (!can(actor, 'tally', path)) return fail({ code: 'not-allowed' });
  return within !== null && !path.includes(within)
    ? fail({ code: 'outside-group', unit: (await store.units.find(within))?.name ?? '' })
    : ok(path);
}

/** The part of a list that a page shows. */
export function pageOf<Line>(lines: readonly Line[], page: number) {
  const from = page * pageSize;
  return { lines: lines.slice(from, from + pageSize), page, more: lines.length > from + pageSize };
}

async function partsOf(store: Store, scope: Scope, { unitId, by }: { unitId: number; by: Division }) {
  const { rolled, frame, programmeId, phaseId } = scope;
  const isPhase = frame.period.kind === 'phase';
  if (by === 'block') return sumByBlock(unitId, rolled, isPhase ? 'phase' : 'totals');
  const counted = { programmeId: programmeId ?? 0, phaseId: isPhase ? (phaseId ?? 0) : 0 };
  const cells = await loadCells(store, { unitId, units: unitsUnder(unitId, rolled), ...counted });
  return by === 'field' ? sumByField(cells) : sumByGroup(cells);
}

/** Who made what its parts tell of. */
function authorsOf({ period, phase, authors }: Tally): number {
  return (period.kind === 'phase' ? phase?.authors : undefined) ?? authors;
}

/** What everybody in a group reads is not divided where fewer than three people wrote. */
function inPublic(tally: Tally): Tally {
  return canShare(tally) ? tally : { ...tally, shares: [], others: { units: 0, valid: 0 } };
}

/** /thongke and what its buttons lead to: the figures of a unit in a typed period, the units below, or its parts. */
export function browseTally({ store, now, calendar }: Pick<Deps, 'store' | 'now' | 'calendar'>) {
  return async (query: BrowseQuery): Promise<Result<Message, Refusal>> => {
    const { actor, unitId, within, typed, view, page } = query;
    const path = await readablePath(store, query);
    if (!path.ok) return path;
    const at = now();
    const { read, phases } = await periodReader({ store, calendar }, at);
    const period = read(typed);
    if (!period.ok) return period;
    const scope = await createScope({ store, calendar })({ unitId, period: period.value, cutOff: at });
    const keyOf = (one: typeof period.value) =>
      periodKey(one, calendar, phases.find(({ id }) => id === one.phaseId)?.ordinal);
    const shown = keyOf(period.value);
    const choices = (Object.keys(periodChoices) as PeriodChoice[]).filter((choice) => {
      const other = read(periodChoices[choice]);
      return other.ok && keyOf(other.value) !== shown;
    });
    const above = path.value.slice(1);
    const mayGoUp = can(actor, 'tally', above) && (within === null || above.includes(within));
    const rolled = scope.rolled.get(unitId);
    const tally = makeTally(unitId, scope.rolled, scope.frame);
    const browse: Browsing = {
      unitId,
      upId: mayGoUp ? (above[0] ?? null) : null,
      period: shown,
      choices,
      hasUnits: (rolled?.children.length ?? 0) > 0,
    };
    if (view === 'sums')
      return ok({ kind: 'tally', values: { tally: within === null ? tally : inPublic(tally), browse } });
    const isTooFew = view === 'units' ? !canShare(tally) : !canBreakDown(authorsOf(tally));
    if (within !== null && isTooFew) return fail({ code: 'too-few-authors' });
    const { unit, phase, cutOff, sharesOf } = tally;
    const head = { unit, period: tally.period, phase, cutOff, sharesOf, browse };
    if (view === 'units') {
      const units = rolled === undefined ? [] : listUnits(rolled, scope, sharesOf);
      return ok({ kind: 'tally.units', values: { ...head, ...pageOf(rankUnits(units, 'share'), page) } });
    }
    const lines = await partsOf(store, scope, { unitId, by: view });
    return ok({ kind: 'tally.parts', values: { ...head, by: view, lines } });
  };
}
