import { sql } from 'kysely';
import { type CodeSpan, yearFactor } from '../domain/bulk.ts';
import { columnsOf, named, type RecordOf } from './record.ts';
import { literal, statement } from './statement.ts';

export type BulkItem = RecordOf<'bulk_items'>;
type Id = { readonly id: number };

const itemColumns = named(
  'bulk_id',
  'initiative_id',
  'position',
  'place',
  'despite',
  'foreseen',
  'move_id',
  'outcome',
);

// PostgreSQL multiplies integers as such.
const position = sql<number>`cast(code_year as bigint) * ${literal(yearFactor)} + code_number`;

export const insertSpan = statement((db, { id, year, from, to }: Id & CodeSpan) =>
  db
    .insertInto('bulk_items')
    .columns(['bulk_id', 'initiative_id', 'position'])
    .expression((row) =>
      row
        .selectFrom('initiatives')
        .select([sql<number>`cast(${id} as bigint)`.as('bulk_id'), 'id', position.as('position')])
        .where('code_year', '=', year)
        .where('code_number', '>=', from)
        .where('code_number', '<=', to)
        .where('deleted_at', 'is', literal(null)),
    )
    .onConflict((conflict) => conflict.columns(['bulk_id', 'initiative_id']).doNothing()),
);

export const insertOne = statement((db, { id, initiativeId }: Id & { initiativeId: number }) =>
  db
    .insertInto('bulk_items')
    .columns(['bulk_id', 'initiative_id', 'position'])
    .expression((row) =>
      row
        .selectFrom('initiatives')
        .select([sql<number>`cast(${id} as bigint)`.as('bulk_id'), 'id', position.as('position')])
        .where('id', '=', initiativeId)
        .where('code_number', 'is not', literal(null)),
    )
    .onConflict((conflict) => conflict.columns(['bulk_id', 'initiative_id']).doNothing()),
);

export const removeOne = statement((db, { id, initiativeId }: Id & { initiativeId: number }) =>
  db.deleteFrom('bulk_items').where('bulk_id', '=', id).where('initiative_id', '=', initiativeId),
);

export const removeItems = statement((db, { id }: Id) =>
  db.deleteFrom('bulk_items').where('bulk_id', '=', id),
);

/** What was seen and done is forgotten: the ticks alone stay. */
export const unsee = statement((db, { id }: Id) =>
  db
    .updateTable('bulk_items')
    .set({ place: 0, despite: null, foreseen: null, outcome: null, move_id: null })
    .where('bulk_id', '=', id),
);

export const itemsAmong = statement((db, { id, initiativeIds }: Id & { initiativeIds: readonly number[] }) =>
  db
    .selectFrom('bulk_items')
    .select('initiative_id as initiativeId')
    .where('bulk_id', '=', id)
    .where('initiative_id', 'in', initiativeIds),
);

export const positions = statement((db, { id }: Id) =>
  db.selectFrom('bulk_items').select('position').where('bulk_id', '=', id).orderBy('position'),
);

type Some = Id & { readonly limit: number };

export const unforeseen = statement((db, { id, limit }: Some) =>
  db
    .selectFrom('bulk_items')
    .select(itemColumns)
    .where('bulk_id', '=', id)
    .where('foreseen', 'is', null)
    .orderBy('position')
    .limit(limit),
);

/** By code, whatever is to be looked at first: two officers' slices then wait for each other instead of crossing. */
export const undecided = statement((db, { id, limit }: Some) =>
  db
    .selectFrom('bulk_items')
    .select(itemColumns)
    .where('bulk_id', '=', id)
    .where('outcome', 'is', null)
    .orderBy('position')
    .limit(limit),
);

export const withOutcome = statement((db, { id, outcome, limit }: Some & { outcome: string }) =>
  db
    .selectFrom('bulk_items')
    .select(itemColumns)
    .where('bulk_id', '=', id)
    .where('outcome', '=', outcome)
    .orderBy('position')
    .limit(limit),
);

type ItemChange = Partial<Pick<BulkItem, 'place' | 'despite' | 'foreseen' | 'moveId' | 'outcome'>>;

export const updateItem = statement(
  (db, { id, initiativeId, change }: Id & { initiativeId: number; change: ItemChange }) =>
    db
      .updateTable('bulk_items')
      .set(columnsOf(change))
      .where('bulk_id', '=', id)
      .where('initiative_id', '=', initiativeId),
);

/** What was foreseen to fail is not tried. */
export const settleRefused = statement((db, { id, place }: Id & { place: number }) =>
  db
    .updateTable('bulk_items')
    .set((row) => ({ outcome: row.ref('foreseen') }))
    .where('bulk_id', '=', id)
    .where('place', '=', place),
);

export const unlist = statement((db, { id, from, to }: Id & { from: number; to: number }) =>
  db.updateTable('bulk_items').set({ place: to }).where('bulk_id', '=', id).where('place', '=', from),
);

export const settleRest = statement((db, { id, outcome, place }: Id & { outcome: string; place: number }) =>
  db.updateTable('bulk_items').set({ outcome, place }).where('bulk_id', '=', id).where('outcome', 'is', null),
);

export const counts = statement((db, { id }: Id) =>
  db
    .selectFrom('bulk_items')
    .select((row) => ['foreseen', 'outcome', row.fn.countAll<number>().as('count')])
    .where('bulk_id', '=', id)
    .groupBy(['foreseen', 'outcome']),
);

type PageOf = Some & { readonly skip: number; readonly place?: number };

export const page = statement((db, { id, place, skip, limit }: PageOf) =>
  db
    .selectFrom('bulk_items')
    .select(itemColumns)
    .where('bulk_id', '=', id)
    .$if(place !== undefined, (rows) => rows.where('place', '=', place ?? 0))
    .orderBy('place')
    .orderBy('position')
    .limit(limit)
    .offset(skip),
);

export const movesMade = statement((db, { id }: Id) =>
  db
    .selectFrom('bulk_items')
    .select('move_id as moveId')
    .where('bulk_id', '=', id)
    .where('outcome', '=', 'done')
    .where('move_id', 'is not', null),
);
