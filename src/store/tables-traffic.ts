import type { Generated } from 'kysely';
import type { Default } from './column.ts';

/** What comes in from Telegram, what goes out to it, and the dialogues in between. */
export type TrafficTables = {
  inbox: {
    /** Order of arrival. */
    seq: Generated<number>;
    /** Unique: an update that was seen is not taken again. */
    update_id: number;
    /** The chat id: updates of one lane are handled in order. */
    lane: number;
    /** The raw update as JSON; '' once it is done or wiped. */
    payload: string;
    state: 'new' | 'done' | 'failed';
    error_code: string | null;
    received_at: number;
    done_at: number | null;
  };
  outbox: {
    id: Generated<number>;
    chat_id: number;
    thread_id: number | null;
    lane: 'person' | 'bulk';
    kind: string;
    values: string;
    state: 'planned' | 'sending' | 'sent' | 'dead' | 'uncertain' | 'replaced';
    /** An earlier row whose message this one edits. */
    replaces: number | null;
    /** A message id this one edits, when a press told us. */
    edits: number | null;
    reply_to: number | null;
    not_before: number;
    coalesce_key: string | null;
    /** What the row belongs to, so that an undo can cancel it: 'move:12', 'post:3'. */
    subject: string | null;
    attempts: Default<number>;
    message_id: number | null;
    error: string | null;
    created_at: number;
    settled_at: number | null;
  };
  /** The open dialogue of a private chat. */
  dialogues: {
    chat_id: number;
    scene: string;
    state: string;
    updated_at: number;
  };
};
