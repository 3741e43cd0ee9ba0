import type { ExpressionBuilder } from 'kysely';
import type { AuditKind } from '../domain/audit.ts';
import { type AuditEntry, auditColumns, entryOf } from './audit.ts';
import type { Move } from './moves.ts';
import { all, first } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db, Tables } from './tables.ts';

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

type MoveRow = ExpressionBuilder<Tables, 'moves'>;

function initiativeOf(move: MoveRow) {
  return move.selectFrom('initiatives').whereRef('initiatives.id', '=', 'moves.initiative_id');
}

function memberOf(move: MoveRow) {
  return move.selectFrom('members').whereRef('members.id', '=', 'moves.member_id');
}

const movesIn = statement((db, { unitIds, after, upTo, from, to }: LogWindow) =>
  db
    .selectFrom('moves')
    .select((move) => [
      'moves.id as id',
      'moves.kind as kind',
      'from_state as fromState',
      'to_state as toState',
      'moves.member_id as memberId',
      'role',
      'moves.unit_id as unitId',
      'moves.at as at',
      // Not by joins: to join a window of moves, PostgreSQL reads all initiatives that there are.
      initiativeOf(move).select('code_year').as('codeYear'),
      initiativeOf(move).select('code_number').as('codeNumber'),
      memberOf(move).select('full_name').as('byName'),
      memberOf(move).select('erased_at').as('byErasedAt'),
      move.selectFrom('notes').select('text').whereRef('notes.id', '=', 'moves.note_id').as('note'),
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
