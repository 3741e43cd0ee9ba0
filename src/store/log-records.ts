import type { AuditKind } from '../domain/audit.ts';
import { type AuditEntry, auditColumns, entryOf } from './audit.ts';
import type { Move } from './moves.ts';
import { all, first } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

/** Rows behind one id and up to another, of units and all below them, from one moment to before another. */
export type LogWindow = {
  readonly unitIds: readonly number[];
  readonly after: number;
  readonly upTo: number;
  readonly from: number;
  readonly to: number;
};

/** A move with all that is said of it: the code, who did it, and why. */
export type ToldMove = Pick<
  Move,
  'id' | 'kind' | 'fromState' | 'toState' | 'memberId' | 'role' | 'unitId' | 'at'
> & {
  readonly codeYear: number | null;
  readonly codeNumber: number | null;
  readonly byName: string | null;
  readonly byErasedAt: number | null;
  readonly note: string | null;
};

export type RecordName = 'moves' | 'audit';

/**
 * The two records that the log is made of, read from the oldest on for a file. A window has a bounded number of ids, so
 * that no query holds up everybody else, however few of its rows are asked for.
 */
export type LogRecords = {
  moves(window: LogWindow): Promise<ToldMove[]>;
  /** Of all kinds when none is named. */
  entries(window: LogWindow & { readonly kinds?: readonly AuditKind[] }): Promise<AuditEntry[]>;
  /** The first row with at least this id; undefined behind the last one. */
  next(record: RecordName, id: number): Promise<{ id: number; at: number } | undefined>;
  /** The last id there is; 0 for none. */
  last(record: RecordName): Promise<number>;
};

const movesIn = statement((db, { unitIds, after, upTo, from, to }: LogWindow) =>
  db
    .selectFrom('moves')
    .innerJoin('initiatives', 'initiatives.id', 'moves.initiative_id')
    .leftJoin('members', 'members.id', 'moves.member_id')
    .leftJoin('notes', 'notes.id', 'moves.note_id')
    .select([
      'moves.id as id',
      'moves.kind as kind',
      'from_state as fromState',
      'to_state as toState',
      'moves.member_id as memberId',
      'role',
      'moves.unit_id as unitId',
      'moves.at as at',
      'code_year as codeYear',
      'code_number as codeNumber',
      'full_name as byName',
      'erased_at as byErasedAt',
      'notes.text as note',
    ])
    .where('moves.id', '>', after)
    .where('moves.id', '<=', upTo)
    .where('moves.at', '>=', from)
    .where('moves.at', '<', to)
    .where((row) =>
      row.exists(
        row
          .selectFrom('unit_paths')
          .select('depth')
          .where('ancestor_id', 'in', unitIds)
          .whereRef('unit_paths.unit_id', '=', 'moves.unit_id'),
      ),
    )
    .orderBy('moves.id'),
);

const entriesIn = statement(
  (db, { unitIds, after, upTo, from, to, kinds }: LogWindow & { readonly kinds?: readonly AuditKind[] }) =>
    db
      .selectFrom('audit')
      .select(auditColumns)
      .where('id', '>', after)
      .where('id', '<=', upTo)
      .where('at', '>=', from)
      .where('at', '<', to)
      .$if(kinds !== undefined, (rows) => rows.where('kind', 'in', kinds ?? []))
      .where((row) =>
        row.exists(
          row
            .selectFrom('unit_paths')
            .select('depth')
            .where('ancestor_id', 'in', unitIds)
            .whereRef('unit_paths.unit_id', '=', 'audit.unit_id'),
        ),
      )
      .orderBy('id'),
);

const nextMove = statement((db, { id }: { id: number }) =>
  db.selectFrom('moves').select(['id', 'at']).where('id', '>=', id).orderBy('id').limit(literal(1)),
);
const nextEntry = statement((db, { id }: { id: number }) =>
  db.selectFrom('audit').select(['id', 'at']).where('id', '>=', id).orderBy('id').limit(literal(1)),
);
const lastMove = statement((db, _: object) =>
  db.selectFrom('moves').select('id').orderBy('id', 'desc').limit(literal(1)),
);
const lastEntry = statement((db, _: object) =>
  db.selectFrom('audit').select('id').orderBy('id', 'desc').limit(literal(1)),
);

export function createLogRecords(db: Db): LogRecords {
  return {
    moves: (window) => all(movesIn(db, window)),
    entries: async (window) => (await all(entriesIn(db, window))).map(entryOf),
    next: (record, id) => first(record === 'moves' ? nextMove(db, { id }) : nextEntry(db, { id })),
    last: async (record) => (await first(record === 'moves' ? lastMove(db, {}) : lastEntry(db, {})))?.id ?? 0,
  };
}
