import type { Calendar } from '../../domain/calendar.ts';
import { afterTheNight } from '../../domain/quiet-hours.ts';
import type { Store } from '../../store/store.ts';
import type { Api } from '../api/call.ts';
import type { Log } from '../log.ts';
import type { LimitSettings } from './limits.ts';
import type { Photos } from './photos.ts';
import type { LeftRow } from './release.ts';
import type { Call, Changes } from './render.ts';

export type SenderOptions = {
  api: Api;
  /** Hands what is left in it to the sender: see `releasing`. */
  store: Store;
  limits: LimitSettings;
  now: () => number;
  log: Log;
  /** With the language it is in. */
  render: (row: LeftRow, changes: Changes) => Promise<Call & { language: string }>;
  photos: Photos;
  /** From which moment (epoch ms) a row may be sent: for one of now or before it is at once. */
  restsUntil: (row: LeftRow, at: number) => number;
  /** Told within the transaction that records them. */
  onUncertain: (store: Store, row: LeftRow) => Promise<void>;
  onDeadChat: (store: Store, chat: { chatId: number; reason: string; row: LeftRow }) => Promise<void>;
  /** The topic is closed or gone; what was meant for it went to General. */
  onClosedTopic: (store: Store, place: { chatId: number; threadId: number | null }) => Promise<void>;
  /** A file that Telegram does not know any more. */
  onLostFile: (store: Store, row: LeftRow) => Promise<void>;
  /** A digest that Telegram will not take, though the chat is there. */
  onLostPost: (store: Store, row: LeftRow) => Promise<void>;
  onMoved: (store: Store, chat: { from: number; to: number }) => Promise<void>;
};

/** A message that must never be posted twice. */
export function isOnce({ kind }: LeftRow): boolean {
  return kind === 'digest';
}

/** From which moment (epoch ms) a row may be sent: digests and notices rest at night, answers (sent at once) do not. */
export function restsUntil(calendar: Calendar, row: LeftRow, at: number): number {
  if (isOnce(row)) return afterTheNight(calendar, { leftAt: row.createdAt, at });
  const { notBefore = 0, createdAt } = row;
  return notBefore === 0 ? at : afterTheNight(calendar, { leftAt: Math.max(notBefore, createdAt), at });
}

/**
 * Whether a row is claimed in the outbox before it is sent: what must go out once, or somebody may still take back.
 * Answers in a conversation are not, which saves a commit for each.
 */
export function isClaimed(row: LeftRow): boolean {
  return isOnce(row) || row.subject != null || row.coalesceKey != null;
}

/** Takes a claim back, unless the row went another way. */
export async function unclaim(store: Store, { id }: { id: number }): Promise<void> {
  const row = await store.outbox.messageOf(id);
  if (row?.state === 'sending') await store.outbox.settle([{ id, state: 'planned', uncounted: true }], 0);
}
