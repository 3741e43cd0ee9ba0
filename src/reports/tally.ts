import { setImmediate } from 'node:timers/promises';
import type { Deps } from '../actions/deps.ts';
import { periodBefore } from '../domain/periods.ts';
import { type Flows, nameShares, type Period, type Shares, type Tally } from '../domain/tally.ts';
import type { FlowSpan, Programme, Stocks, Store, UnitFigures, UnitSlice } from '../store/store.ts';
import { type Subtree, subtreeOf } from './subtree.ts';

/** Units, and weeks, that one query counts: it stays within a few ms however large the union is. */
const sliceSize = 512;
const weekMs = 7 * 24 * 60 * 60_000;

const noFlows: Flows = { submitted: 0, recognised: 0, declined: 0 };
const noStocks: Stocks = { waiting: 0, returned: 0, overdueAnswer: 0, overdueDecision: 0 };
const noTotals = {
  ...noFlows,
  valid: 0,
  confirmed: 0,
  declared: 0,
  unpriced: 0,
  authors: 0,
};

export type TallyQuery = {
  readonly unitId: number;
  readonly period: Period;
  /** Epoch ms: now, to which stocks and totals are taken. */
  readonly cutOff: number;
};
export type MakeTally = (query: TallyQuery) => Promise<Tally>;

/** The programme a moment is counted in: of those that had begun the latest, also when it has ended since. */
export async function programmeAt(store: Store, moment: number): Promise<Programme | undefined> {
  const begun = (await store.programmes.list()).filter(({ fromAt }) => fromAt <= moment);
  return begun.toSorted((one, other) => other.fromAt - one.fromAt)[0];
}

function slicesOf(underUnitId: number, units: readonly { id: number }[]): UnitSlice[] {
  const ids = units.map(({ id }) => id).toSorted((one, other) => one - other);
  const firsts = ids.filter((_, index) => index % sliceSize === 0);
  return firsts.map((firstUnit, index) => ({
    underUnitId,
    firstUnit,
    lastUnit: (firsts[index + 1] ?? Number.MAX_SAFE_INTEGER) - 1,
  }));
}

/** Adds what the sum has; whatever else the part has is left out. */
function addUp<T extends Readonly<Record<string, number>>>(
  sum: T,
  part: { readonly [K in keyof T]: number },
): T {
  return Object.fromEntries(Object.entries(sum).map(([key, value]) => [key, value + (part[key] ?? 0)])) as T;
}

function takeOff(sum: Flows, undone: Flows): Flows {
  return {
    submitted: sum.submitted - undone.submitted,
    recognised: sum.recognised - undone.recognised,
    declined: sum.declined - undone.declined,
  };
}

type Counts = { stocks: Stocks; units: UnitFigures[] };

/** A span in pieces of a week. */
function piecesOf(span: FlowSpan): FlowSpan[] {
  const pieces: FlowSpan[] = [];
  for (let before = span.before; before < span.to; before += weekMs) {
    pieces.push({ before, from: span.from, to: Math.min(before + weekMs, span.to) });
  }
  return pieces;
}

/** Makes the figures of a unit and all below it. */
export function createTally({ store, calendar }: Pick<Deps, 'store' | 'calendar'>): MakeTally {
  /** Few units are looked up one by one; of a large union the moves are read in their order, week by week. */
  async function countFlows(
    unitId: number,
    units: number,
    span: FlowSpan,
  ): Promise<{ flows: Flows; before: Flows }> {
    const way = units <= sliceSize ? 'unit' : 'time';
    // First, so that nothing is taken off which was decided and undone in between, and never added.
    const undone = await store.figures.undone(unitId, span, way);
    let sum = { flows: noFlows, before: noFlows };
    for (const piece of way === 'unit' ? [span] : piecesOf(span)) {
      const { flows, before } = await store.figures.recorded(unitId, piece, way);
      sum = { flows: addUp(sum.flows, flows), before: addUp(sum.before, before) };
      await setImmediate();
    }
    return { flows: takeOff(sum.flows, undone.flows), before: takeOff(sum.before, undone.before) };
  }

  async function count(
    slices: readonly UnitSlice[],
    programmeId: number | null,
    cutOff: number,
  ): Promise<Counts> {
    const counts: Counts = { stocks: noStocks, units: [] };
    for (const slice of slices) {
      counts.stocks = addUp(counts.stocks, await store.figures.stocks(slice, cutOff));
      counts.units.push(...(await store.figures.unitTotals(slice, programmeId)));
      await setImmediate();
    }
    return counts;
  }

  return async ({ unitId, period, cutOff }) => {
    const units = await store.units.all(unitId);
    const tree = subtreeOf(units);
    const programme = await programmeAt(store, Math.min(cutOff, period.to - 1));
    const programmeId = programme?.id ?? null;
    const before = period.to <= cutOff ? periodBefore(period, calendar) : null;
    const counts = await count(slicesOf(unitId, units), programmeId, cutOff);
    const sum = counts.units.reduce((all, unit) => addUp(all, unit), noTotals);
    const repeated = units.length > 1 ? await store.figures.repeatedAuthors(unitId, programmeId) : 0;
    const wanted = [unitId, ...tree.children.map(({ id }) => id)];
    const targets =
      programmeId === null ? new Map<number, number>() : await store.targets.of(programmeId, wanted);
    const { submitted, recognised, declined, valid, confirmed, declared, unpriced } = sum;
    const span = { before: before?.from ?? period.from, from: period.from, to: period.to };
    // The flows of a programme are its totals.
    const { flows, before: flowsBefore } =
      period.kind === 'programme'
        ? { flows: { submitted, recognised, declined }, before: noFlows }
        : await countFlows(unitId, units.length, span);
    return {
      unit: tree.top.name,
      programme: programme?.name ?? null,
      period,
      cutOff,
      flows,
      before: before === null ? null : flowsBefore,
      waiting: counts.stocks.waiting,
      returned: counts.stocks.returned,
      totals: { submitted, recognised, valid },
      target: targets.get(unitId) ?? null,
      units: {
        taking: counts.units.filter((unit) => tree.grassroots.has(unit.unitId)).length,
        all: tree.grassroots.size,
      },
      authors: sum.authors - repeated,
      headcount: tree.headcount,
      benefit: { confirmed, declared, none: unpriced },
      overdue: { answer: counts.stocks.overdueAnswer, decision: counts.stocks.overdueDecision },
      ...sharesOf(tree, counts.units, targets),
    };
  };
}

/** What a unit with others below it has of its own is among the others, so that the list adds up to the total. */
function sharesOf(
  { top, children, childOf }: Subtree,
  units: readonly UnitFigures[],
  targets: ReadonlyMap<number, number>,
): Shares {
  const valid = new Map<number, number>();
  for (const unit of units) {
    const id = childOf.get(unit.unitId) ?? top.id;
    valid.set(id, (valid.get(id) ?? 0) + unit.valid);
  }
  const listed = children.filter(({ id, closedAt }) => closedAt === null || (valid.get(id) ?? 0) > 0);
  const { shares, others } = nameShares(
    listed.map(({ id, name, code }) => ({
      name,
      code,
      valid: valid.get(id) ?? 0,
      target: targets.get(id) ?? null,
    })),
  );
  const own = listed.length === 0 ? 0 : (valid.get(top.id) ?? 0);
  return { shares, others: { units: others.units + (own > 0 ? 1 : 0), valid: others.valid + own } };
}
