import type { Generated } from 'kysely';
import type { AuditKind, AuditObject, LogSubject } from '../domain/audit.ts';
import type { LogFormat } from '../domain/log-export.ts';
import type { Role } from '../domain/permissions.ts';
import type { Default } from './column.ts';

export type AuditTables = {
  /** Append-only, beside the moves. Ids, codes and counts only: what a person wrote is a note. */
  audit: {
    id: Generated<number>;
    /** Null: the program itself, or an owner who is no member. */
    member_id: number | null;
    role: Role;
    /** The unit it concerns: who may see it is settled by its path. */
    unit_id: number;
    kind: AuditKind;
    object: AuditObject;
    from_value: string | null;
    to_value: string | null;
    note_id: number | null;
    at: number;
  };
  /** Files of the log that are being made, or were. */
  log_exports: {
    id: Generated<number>;
    member_id: number;
    chat_id: number;
    /** The outbox row whose message shows how far it is. */
    status_row: Default<number>;
    state: 'making' | 'done' | 'stopped';
    format: LogFormat;
    subject: LogSubject;
    from_at: number;
    to_at: number;
    /** The last move and the last entry of the audit that stand in a file already. */
    move_id: Default<number>;
    entry_id: Default<number>;
    /** Files that were made, and the lines of all of them. */
    files: Default<number>;
    lines: Default<number>;
    created_at: number;
    updated_at: number;
  };
};
