import type { Generated } from 'kysely';
import type { Default } from './column.ts';

export type ImportTables = {
  outgoing_files: {
    id: Generated<number>;
    chat_id: number;
    outbox_id: number | null;
    name: string;
    mime_type: string;
    /** Base64. */
    content: string;
    created_at: number;
    /** Of a large file, which lies in `outgoing_parts`: its bytes, and what none of them contains. */
    size: Default<number | null>;
    digest: Default<string | null>;
  };
  entry_imports: {
    id: Generated<number>;
    /** Who sent the file and confirms it. */
    member_id: number;
    chat_id: number;
    /** The outbox row whose message shows how far it is. */
    status_row: number;
    /** JSON of the file as it was sent. */
    file: string;
    state: 'reading' | 'ready' | 'entering' | 'done' | 'dropped';
    /** SHA-256 of what was read, hex: the same file twice. */
    fingerprint: string | null;
    /** JSON list of the units that its rows are for. */
    unit_ids: string | null;
    /** Rows of all slices. */
    entries: Default<number>;
    created_at: number;
    updated_at: number;
  };
  entry_slices: {
    import_id: number;
    position: number;
    /** Rows as JSON. */
    content: string;
    /** Null until the rows are entered. */
    outcome: string | null;
  };
};
