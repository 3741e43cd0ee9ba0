import { sql } from 'kysely';
import { createFlowFigures, type FlowFigures } from './figures-flows.ts';
import { createGroupFigures, type GroupFigures } from './figures-groups.ts';
import { all, first } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type { FlowSpan } from './figures-flows.ts';

/**
 * Units of a subtree in slices, so that no single query grows with the size of the union: those below `underUnitId`
 * (itself included) whose ids lie in `firstUnit`…`lastUnit`.
 */
export type UnitSlice = {
  readonly underUnitId: number;
  readonly firstUnit: number;
  readonly lastUnit: number;
};

/** One unit's own initiatives in a programme, units below it apart. Benefits in đồng. */
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

export type Stocks = {
  readonly waiting: number;
  readonly returned: number;
  readonly overdueAnswer: number;
  readonly overdueDecision: number;
};

export type Figures = FlowFigures &
  GroupFigures & {
    /** What waits now; overdue if it was due before this moment. */
    stocks(slice: UnitSlice, moment: number): Promise<Stocks>;
    /** Of the units that have any; null: what belongs to no programme. */
    unitTotals(slice: UnitSlice, programmeId: number | null): Promise<UnitFigures[]>;
    /** How often the units of a subtree count an author whom another of them counts too. */
    repeatedAuthors(underUnitId: number, programmeId: number | null): Promise<number>;
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
  return sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;
}

const waitingStocks = statement((db, input: UnitSlice & { moment: number }) =>
  unitsOf(db, input)
    .crossJoin('initiatives as i')
    .whereRef('i.unit_id', '=', 'p.unit_id')
    .where('i.state', 'in', sql<'submitted'>`('submitted', 'in_review', 'returned')`)
    .select([
      sumWhere(sql`i.state <> 'returned'`).as('waiting'),
      sumWhere(sql`i.state = 'returned'`).as('returned'),
      sumWhere(sql`i.state = 'submitted' and i.due_at < ${input.moment}`).as('overdueAnswer'),
      sumWhere(sql`i.state = 'in_review' and i.due_at < ${input.moment}`).as('overdueDecision'),
    ]),
);

const totals = statement((db, input: UnitSlice & { programmeId: number }) =>
  unitsOf(db, input)
    .crossJoin('unit_totals as t')
    .whereRef('t.unit_id', '=', 'p.unit_id')
    .where('t.programme_id', '=', input.programmeId)
    .where('t.submitted', '>', sql.lit(0))
    .select(['t.unit_id as unitId', 'submitted', 'recognised', 'declined', 'valid'])
    .select(['confirmed', 'declared', 'unpriced', 'authors']),
);

/** Looks only at those who have rows in several units: `further` marks them. */
const repeated = statement((db, { underUnitId, programmeId }: { underUnitId: number; programmeId: number }) =>
  db
    .selectFrom((wanderers) =>
      wanderers
        .selectFrom('unit_authors as f')
        .where('f.programme_id', '=', programmeId)
        .where('f.further', '=', sql.lit(1))
        .select('f.member_id')
        .distinct()
        .as('w'),
    )
    .crossJoin('unit_authors as a')
    .crossJoin('unit_paths as p')
    .where('a.programme_id', '=', programmeId)
    .whereRef('a.member_id', '=', 'w.member_id')
    .where('p.ancestor_id', '=', underUnitId)
    .whereRef('p.unit_id', '=', 'a.unit_id')
    .select(sql<number>`count(*) - count(distinct a.member_id)`.as('count')),
);

const noStocks: Stocks = { waiting: 0, returned: 0, overdueAnswer: 0, overdueDecision: 0 };

/** The counts of tallies: flows from moves, stocks from the queue, totals as the migration «figures» keeps them. */
export function createFigures(db: Db): Figures {
  return {
    ...createFlowFigures(db),
    ...createGroupFigures(db),
    stocks: async (slice, moment) => (await first(waitingStocks(db, { ...slice, moment }))) ?? noStocks,
    unitTotals: (slice, programmeId) => all(totals(db, { ...slice, programmeId: programmeId ?? 0 })),
    repeatedAuthors: async (underUnitId, programmeId) =>
      (await first(repeated(db, { underUnitId, programmeId: programmeId ?? 0 })))?.count ?? 0,
  };
}
