import type { AuditKind, AuditObject } from '../domain/audit.ts';
import { named, type RecordOf } from './record.ts';
import { latestOf, type RecordQuery, unitsBelow } from './record-pages.ts';
import { all } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

type Row = RecordOf<'audit'>;
/** `from` and `to`: codes, ids or counts, never a text that somebody wrote; `noteId`: the note that says why. */
export type AuditEntry = Omit<Row, 'fromValue' | 'toValue'> & {
  readonly from: string | null;
  readonly to: string | null;
};
export type NewAuditEntry = Omit<AuditEntry, 'id' | 'noteId'> & { readonly noteId?: number | null };

/** Append-only: the database itself refuses to change or delete an entry. Call it in the change's own transaction. */
export type Audit = {
  add(...entries: readonly NewAuditEntry[]): Promise<void>;
  /** What was done to one thing, oldest first. */
  listOf(object: AuditObject): Promise<AuditEntry[]>;
  /** Of units and all below them, newest first; `before` is the last id seen, `kinds` are all when none is named. */
  latest(query: AuditQuery): Promise<AuditEntry[]>;
};

export type AuditQuery = RecordQuery & { readonly kinds?: readonly AuditKind[] };

/** Parameters of one command are limited; an entry has nine. */
const rowsAtOnce = 500;

export const auditColumns = named(
  'id',
  'member_id',
  'role',
  'unit_id',
  'kind',
  'object',
  'from_value',
  'to_value',
  'note_id',
  'at',
);

const ofObject = statement((db, { object }: { object: AuditObject }) =>
  db.selectFrom('audit').select(auditColumns).where('object', '=', object).orderBy('id'),
);

const fewUnits = statement((db, { unitIds, before, kinds, limit }: AuditQuery) =>
  db
    .selectFrom(unitsBelow(db, unitIds).as('unit'))
    .crossJoin('audit')
    .select(auditColumns)
    .whereRef('audit.unit_id', '=', 'unit.below')
    .$if(before !== undefined, (rows) => rows.where('id', '<', before ?? 0))
    .$if(kinds !== undefined, (rows) => rows.where('kind', 'in', kinds ?? []))
    .orderBy('id', 'desc')
    .limit(limit),
);

const manyUnits = statement((db, { unitIds, before, kinds, limit }: AuditQuery) =>
  db
    .selectFrom('audit')
    .select(auditColumns)
    .where((row) =>
      row.exists(
        row
          .selectFrom('unit_paths')
          .select('depth')
          .where('ancestor_id', 'in', unitIds)
          .whereRef('unit_paths.unit_id', '=', 'audit.unit_id'),
      ),
    )
    .$if(before !== undefined, (rows) => rows.where('id', '<', before ?? 0))
    .$if(kinds !== undefined, (rows) => rows.where('kind', 'in', kinds ?? []))
    .orderBy('id', 'desc')
    .limit(limit),
);

function rowOf({ memberId, role, unitId, kind, object, from, to, noteId, at }: NewAuditEntry) {
  return {
    member_id: memberId,
    role,
    unit_id: unitId,
    kind,
    object,
    from_value: from,
    to_value: to,
    note_id: noteId ?? null,
    at,
  };
}

export function entryOf({ fromValue: from, toValue: to, ...row }: Row): AuditEntry {
  return { ...row, from, to };
}

export function createAudit(db: Db): Audit {
  return {
    add: async (...entries) => {
      for (let start = 0; start < entries.length; start += rowsAtOnce) {
        const part = entries.slice(start, start + rowsAtOnce);
        await db.insertInto('audit').values(part.map(rowOf)).execute();
      }
    },
    latest: async (query) => (await latestOf(db, query, { few: fewUnits, many: manyUnits })).map(entryOf),
    listOf: async (object) => (await all(ofObject(db, { object }))).map(entryOf),
  };
}
