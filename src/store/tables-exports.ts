import type { Generated } from 'kysely';
import type { ExportFormat, ExportKind } from '../domain/export.ts';
import type { Field } from '../domain/form.ts';
import type { PeriodKind } from '../domain/tally.ts';
import type { Default } from './column.ts';

export type ExportTables = {
  /** Files of initiatives that are being made, or were. */
  exports: {
    id: Generated<number>;
    member_id: number;
    chat_id: number;
    /** The outbox row whose message shows how far it is. */
    status_row: Default<number>;
    state: 'making' | 'done' | 'stopped';
    unit_id: number;
    format: ExportFormat;
    which: ExportKind;
    field: Field | null;
    period: PeriodKind;
    /** Of which phase, where the period is one. */
    phase_id: number | null;
    from_at: number;
    to_at: number;
    /** Initiatives in its files, and how many those are. */
    rows_made: Default<number>;
    files: Default<number>;
    created_at: number;
    updated_at: number;
  };
  /** A large outgoing file, some of its bytes in each piece. */
  outgoing_parts: {
    file_id: number;
    ordinal: number;
    /** Base64. */
    content: string;
  };
};
