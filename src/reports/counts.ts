import { setImmediate } from 'node:timers/promises';
import {
  addUp,
  type Counts,
  type Flows,
  noCounts,
  noStocks,
  noTotals,
  type Totals,
} from '../domain/counts.ts';
import type { Wanderer } from '../domain/roll-up.ts';
import type {
  Cell,
  CountScope,
  FlowSpan,
  RecognisedRow,
  Store,
  UnitFlow,
  UnitSlice,
} from '../store/store.ts';

/** Units that one query counts: it stays within a few ms however large the union is. */
export const sliceSize = 512;
const dayMs = 24 * 60 * 60_000;
const weekMs = 7 * dayMs;

/** A subtree in slices that one query counts each. */
export function slicesOf(underUnitId: number, units: readonly { id: number }[]): UnitSlice[] {
  const ids = units.map(({ id }) => id).toSorted((one, other) => one - other);
  const firsts = ids.filter((_, index) => index % sliceSize === 0);
  return firsts.map((firstUnit, index) => ({
    underUnitId,
    firstUnit,
    lastUnit: (firsts[index + 1] ?? Number.MAX_SAFE_INTEGER) - 1,
  }));
}

/** A span in pieces of a week. */
function piecesOf({ from, to }: FlowSpan): FlowSpan[] {
  const pieces: FlowSpan[] = [];
  for (let begin = from; begin < to; begin += weekMs)
    pieces.push({ from: begin, to: Math.min(begin + weekMs, to) });
  return pieces;
}

const flowNames = {
  submit: 'submitted',
  recognise: 'recognised',
  decline: 'declined',
  revoke: 'revoked',
  withdraw: 'withdrawn',
} as const satisfies Record<UnitFlow['kind'], keyof Flows>;

export type CountsQuery = {
  readonly unitId: number;
  /** The units of the subtree. */
  readonly units: readonly { readonly id: number }[];
  /** Null: flows are not asked for. */
  readonly span: FlowSpan | null;
  /** What they are compared with. */
  readonly before: FlowSpan | null;
  /** Epoch ms. */
  readonly cutOff: number;
  /** Null: what belongs to no programme. */
  readonly programmeId: number | null;
  readonly phaseId: number | null;
};

export type OwnCounts = {
  /** What each unit has of its own, by its id. */
  readonly own: ReadonlyMap<number, Counts>;
  readonly wanderers: { readonly totals: readonly Wanderer[]; readonly phase: readonly Wanderer[] };
};

type Draft = { -readonly [K in keyof Counts]: Counts[K] };

/** Loads what figures are made of; between its slices everybody else has a turn. */
export async function loadCounts(store: Store, query: CountsQuery): Promise<OwnCounts> {
  const { unitId, units, cutOff, phaseId } = query;
  const scope: CountScope = { programmeId: query.programmeId ?? 0, phaseId: 0 };
  const own = new Map<number, Draft>();
  const of = (id: number): Draft => {
    const found = own.get(id) ?? { ...noCounts };
    own.set(id, found);
    return found;
  };

  function add(as: 'flows' | 'before', flows: readonly UnitFlow[], sign: 1 | -1): void {
    for (const { unitId: id, kind, count } of flows) {
      const counts = of(id);
      const name = flowNames[kind];
      counts[as] = { ...counts[as], [name]: counts[as][name] + sign * count };
    }
  }

  /** Few units are looked up one by one; of a large union the moves are read in their order, week by week. */
  async function countFlows(as: 'flows' | 'before', whole: FlowSpan | null): Promise<void> {
    if (whole === null) return;
    const way = units.length <= sliceSize ? 'unit' : 'time';
    // First, so that nothing is taken off which was decided and undone in between, and never added.
    add(as, await store.figures.undone(unitId, whole, way), -1);
    for (const piece of way === 'unit' ? [whole] : piecesOf(whole)) {
      add(as, await store.figures.recorded(unitId, piece, way), 1);
      await setImmediate();
    }
  }

  async function countTotals(slice: UnitSlice, as: 'totals' | 'phase', within: CountScope): Promise<void> {
    for (const { unitId: id, ...totals } of await store.figures.unitTotals(slice, within)) {
      of(id)[as] = addUp<Totals>(noTotals, totals);
    }
  }

  async function wanderersOf(within: CountScope): Promise<Wanderer[]> {
    if (units.length < 2) return [];
    const rows = await store.figures.wanderers(within);
    return [...Map.groupBy(rows, ({ memberId }) => memberId).values()].map((places) =>
      places.map((place) => place.unitId),
    );
  }

  await countFlows('before', query.before);
  await countFlows('flows', query.span);
  for (const slice of slicesOf(unitId, units)) {
    for (const { unitId: id, ...stocks } of await store.figures.stocks(slice, cutOff))
      of(id).stocks = addUp(noStocks, stocks);
    await countTotals(slice, 'totals', scope);
    if (phaseId !== null) await countTotals(slice, 'phase', { ...scope, phaseId });
    await setImmediate();
  }
  return {
    own,
    wanderers: {
      totals: await wanderersOf(scope),
      phase: phaseId === null ? [] : await wanderersOf({ ...scope, phaseId }),
    },
  };
}

/** What a unit and all below it has by field and author group; between its slices everybody else has a turn. */
export async function loadCells(
  store: Store,
  { unitId, units, ...scope }: Pick<CountsQuery, 'unitId' | 'units'> & CountScope,
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const slice of slicesOf(unitId, units)) {
    cells.push(...(await store.figures.cells(slice, scope)));
    await setImmediate();
  }
  return cells;
}

/** What was recognised in a period and stands, day by day where the union is large. */
export async function loadRecognised(
  store: Store,
  { unitId, units, from, to }: Pick<CountsQuery, 'unitId' | 'units'> & { from: number; to: number },
): Promise<RecognisedRow[]> {
  if (units.length <= sliceSize) return store.figures.recognisedIn(unitId, { from, to }, 'unit');
  const rows: RecognisedRow[] = [];
  for (let start = from; start < to; start += dayMs) {
    const day = { from: start, to: Math.min(start + dayMs, to) };
    rows.push(...(await store.figures.recognisedIn(unitId, day, 'time')));
    await setImmediate();
  }
  return rows;
}
