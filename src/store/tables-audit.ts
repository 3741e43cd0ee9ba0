import type { Generated } from 'kysely';
import type { AuditKind, AuditObject } from '../domain/audit.ts';
import type { Role } from '../domain/permissions.ts';

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
};
