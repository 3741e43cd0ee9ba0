import type { Generated } from 'kysely';
import type { BulkKind, BulkState } from '../domain/bulk.ts';
import type { Default } from './column.ts';

export type BulkTables = {
  bulk_decisions: {
    id: Generated<number>;
    /** Who decides. */
    member_id: number;
    chat_id: number;
    /** The outbox row whose message shows how far it is. */
    status_row: Default<number>;
    /** Null while initiatives are ticked. */
    kind: BulkKind | null;
    number: string | null;
    /** As it is printed. */
    day: string | null;
    /** A usual reason's key, or what was written; null once all is decided. */
    note: string | null;
    /** JSON of the questions to complete. */
    keys: string | null;
    state: BulkState;
    /** Goes up when what was previewed changes: an older preview decides nothing. */
    revision: Default<number>;
    /** JSON of the codes that name nothing. */
    missing: string | null;
    /** JSON of the list that it was ticked in; null where the codes were typed. */
    filter: string | null;
    /** When its message was last edited to show how far it is. */
    shown_at: Default<number>;
    ended_at: number | null;
    created_at: number;
    updated_at: number;
  };
  bulk_items: {
    bulk_id: number;
    initiative_id: number;
    /** Orders by code. */
    position: number;
    /** What is to be looked at first comes first: see `places`. */
    place: Default<number>;
    /** The earlier one that was seen to be like it. */
    despite: number | null;
    /** Null until it was looked at. */
    foreseen: string | null;
    move_id: number | null;
    /** Null until it is decided or refused. */
    outcome: string | null;
  };
};
