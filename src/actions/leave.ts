import type { Message } from '../domain/messages.ts';
import type { Store } from '../store/store.ts';

export type Envelope = {
  chatId: number;
  threadId?: number | null;
  /** Persons go before bulk. */
  lane?: 'person' | 'bulk';
  /** Epoch ms before which it is not sent. */
  notBefore?: number;
  /** A waiting message of the chat with the same key is replaced by this one. */
  coalesceKey?: string;
  /** What it belongs to, so that an undo can cancel it. */
  subject?: string;
  /** An outbox row, or a message id, that this one edits in place. */
  replaces?: number;
  edits?: number;
  replyTo?: number;
};

/** The transaction that leaves it, and its epoch ms. */
type Moment = { store: Store; at: number };

/** Leaves a message in the outbox, within the caller's transaction; returns the row's id. */
export function leave({ store, at }: Moment, to: Envelope, message: Message): Promise<number> {
  return store.outbox.add({ ...to, kind: message.kind, values: message.values, createdAt: at });
}
