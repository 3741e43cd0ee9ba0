import { sql } from 'kysely';
import { noStocks, type Stocks } from '../domain/counts.ts';
import { createFlowFigures, type FlowFigures } from './figures-flows.ts';
import { createGroupFigures, type GroupFigures } from './figures-groups.ts';
import { createRecognisedFigures, type RecognisedFigures } from './figures-recognised.ts';
import { createWeekFigures, type WeekFigures } from './figures-weeks.ts';
import { all } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type { FlowSpan, UnitFlow } from './figures-flows.ts';
export type { RecognisedRow } from './figures-recognised.ts';
export type { WeekFlow } from './figures-weeks.ts';

/**
 * Units of a subtree in slices, so that no single query grows with the size of the union: those below `underUnitId`
 * (itself included) whose ids lie in `firstUnit`…`lastUnit`.
 */
export type UnitSlice = {
  readonly underUnitId: number;
  readonly firstUnit: number;
  readonly lastUnit: number;
};

/** What is counted: a programme (0: what belongs to none), the whole of it (phase 0) or one phase. */
export type CountScope = { readonly programmeId: number; readonly phaseId: number };

/** One unit's own initiatives in a programme or phase, units below it apart. Benefits in đồng. */
export type UnitFigures = {
  readonly unitId: number;
  readonly submitted: number;
  readonly recognised: number;
  readonly declined: number;
  readonly valid: number;
  readonly confirmed: number;
  readonly declared: number;
  /** Recognised without money. */
  readonly unpriced: number;
  readonly authors: number;
};

/** What waits in one unit, those below it apart. */
export type UnitStocks = Stocks & { readonly unitId: number };

/** Of a slice of units together; empty where an initiative says neither. */
export type Cell = {
  readonly field: string;
  readonly authorGroup: string;
  readonly submitted: number;
  readonly recognised: number;
  readonly valid: number;
  readonly confirmed: number;
};

export type Figures = FlowFigures &
  GroupFigures &
  RecognisedFigures &
  WeekFigures & {
    /** What waits now, of the units where anything does; overdue if it was due before this moment. */
    stocks(slice: UnitSlice, moment: number): Promise<UnitStocks[]>;
    /** Of the units that have any. */
    unitTotals(slice: UnitSlice, scope: CountScope): Promise<UnitFigures[]>;
    cells(slice: UnitSlice, scope: CountScope): Promise<Cell[]>;
    /** The units of authors who submitted in several, a row each, in the order of the authors. */
    wanderers(scope: CountScope): Promise<{ readonly memberId: number; readonly unitId: number }[]>;
  };

/** SQLite takes a cross join in the order it is written: units first, then their rows by index. */
function unitsOf(db: Db, { underUnitId, firstUnit, lastUnit }: UnitSlice) {
  return db
    .selectFrom('unit_paths as p')
    .where('p.ancestor_id', '=', underUnitId)
    .where('p.unit_id', '>=', firstUnit)
    .where('p.unit_id', '<=', lastUnit);
}

function sumWhere(condition: ReturnType<typeof sql<boolean>>) {
  return sql<number>`sum(case when ${condition} then 1 else 0 end)`;
}

/** Two queries, since each has an index that holds all that it asks. */
const waitingStocks = statement((db, input: UnitSlice & { moment: number }) =>
  unitsOf(db, input)
    .crossJoin('initiatives as i')
    .whereRef('i.unit_id', '=', 'p.unit_id')
    .where('i.state', 'in', sql<'submitted'>`('submitted', 'in_review')`)
    .groupBy('p.unit_id')
    .select(['p.unit_id as unitId', sql<number>`count(*)`.as('waiting')])
    .select([
      sumWhere(sql`i.state = 'submitted' and i.due_at < ${input.moment}`).as('overdueAnswer'),
      sumWhere(sql`i.state = 'in_review' and i.due_at < ${input.moment}`).as('overdueDecision'),
    ]),
);

const returnedStocks = statement((db, input: UnitSlice) =>
  unitsOf(db, input)
    .crossJoin('initiatives as i')
    .whereRef('i.unit_id', '=', 'p.unit_id')
    .where('i.state', '=', sql.lit('returned'))
    .groupBy('p.unit_id')
    .select(['p.unit_id as unitId', sql<number>`count(*)`.as('returned')]),
);

const totals = statement((db, input: UnitSlice & CountScope) =>
  unitsOf(db, input)
    .crossJoin('unit_totals as t')
    .whereRef('t.unit_id', '=', 'p.unit_id')
    .where('t.programme_id', '=', input.programmeId)
    .where('t.phase_id', '=', input.phaseId)
    .where('t.submitted', '>', sql.lit(0))
    .select(['t.unit_id as unitId', 'submitted', 'recognised', 'declined', 'valid'])
    .select(['confirmed', 'declared', 'unpriced', 'authors']),
);

const cells = statement((db, input: UnitSlice & CountScope) =>
  unitsOf(db, input)
    .crossJoin('unit_cells as c')
    .whereRef('c.unit_id', '=', 'p.unit_id')
    .where('c.programme_id', '=', input.programmeId)
    .where('c.phase_id', '=', input.phaseId)
    .groupBy(['c.field', 'c.author_group'])
    .select([sql<string>`c.field`.as('field'), sql<string>`c.author_group`.as('authorGroup')])
    .select((sum) => [
      sum.fn.sum<number>('c.submitted').as('submitted'),
      sum.fn.sum<number>('c.recognised').as('recognised'),
      sum.fn.sum<number>('c.valid').as('valid'),
      sum.fn.sum<number>('c.confirmed').as('confirmed'),
    ]),
);

/** Looks only at those who have rows in several units: `further` marks them. */
const wanderers = statement((db, { programmeId, phaseId }: CountScope) =>
  db
    .selectFrom((marked) =>
      marked
        .selectFrom('unit_authors as f')
        .where('f.programme_id', '=', programmeId)
        .where('f.phase_id', '=', phaseId)
        .where('f.further', '=', sql.lit(1))
        .select('f.member_id')
        .distinct()
        .as('w'),
    )
    .crossJoin('unit_authors as a')
    .where('a.programme_id', '=', programmeId)
    .where('a.phase_id', '=', phaseId)
    .whereRef('a.member_id', '=', 'w.member_id')
    .select(['a.member_id as memberId', 'a.unit_id as unitId'])
    .orderBy('a.member_id'),
);

/** The counts of tallies: flows from moves, stocks from the queue, totals as the migration «phases» keeps them. */
export function createFigures(db: Db): Figures {
  return {
    ...createFlowFigures(db),
    ...createGroupFigures(db),
    ...createRecognisedFigures(db),
    ...createWeekFigures(db),
    stocks: async (slice, moment) => {
      const waiting = await all(waitingStocks(db, { ...slice, moment }));
      const stocks = new Map(waiting.map((unit) => [unit.unitId, { ...unit, returned: 0 }]));
      for (const { unitId, returned } of await all(returnedStocks(db, slice)))
        stocks.set(unitId, { ...(stocks.get(unitId) ?? { unitId, ...noStocks }), returned });
      return [...stocks.values()];
    },
    unitTotals: (slice, scope) => all(totals(db, { ...slice, ...scope })),
    cells: (slice, scope) => all(cells(db, { ...slice, ...scope })),
    wanderers: (scope) => all(wanderers(db, scope)),
  };
}
