import type { WorldMemory } from './memory.ts';
import { LEAP, randomStart } from './numbers.ts';
import type { Update } from './telegram.ts';

const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7 * DAY;
const REMEMBERED = 200;

/** Kinds that come only when asked for by name in allowed_updates. */
const ON_REQUEST = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

type Entry = { update: Update; expiresAt: number };

export type Updates = ReturnType<typeof createUpdates>;

/**
 * The queue behind getUpdates: an update stays until an offset passes it, at most a day (a press 150 s);
 * after a quiet week the next id is random.
 */
export function createUpdates(deps: { now: () => number; random: (bytes: number) => Uint8Array }) {
  let queue: Entry[] = [];
  let head = 0;
  let nextId = randomStart(deps.random, 1_000_000);
  let lastPush = deps.now();
  let allowed: Set<string> | undefined;
  let delivered: Update[] = [];
  const waiting = new Set<() => void>();

  function isAllowed(kind: string): boolean {
    return allowed === undefined ? !ON_REQUEST.has(kind) : allowed.has(kind);
  }

  function dropBefore(index: number): void {
    for (const { update } of queue.slice(head, index)) delivered.push(update);
    if (delivered.length > REMEMBERED * 2) delivered = delivered.slice(-REMEMBERED);
    head = index;
    if (head < 1000 && head < queue.length) return;
    queue = queue.slice(head);
    head = 0;
  }

  function firstFrom(offset: number): number {
    let low = head;
    let high = queue.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((queue[middle]?.update.update_id ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function alive(): Entry[] {
    const now = deps.now();
    return queue.slice(head).filter((entry) => entry.expiresAt > now);
  }

  return {
    memorise: (): WorldMemory['updates'] => ({ nextId, lastPush, queue: alive() }),
    recall(memory: WorldMemory['updates']): void {
      nextId = memory.nextId + LEAP;
      lastPush = memory.lastPush;
      queue = [...memory.queue];
      head = 0;
    },
    /** Returns the update_id, 0 when this kind is not wanted. `lifetime` in ms. */
    push(kind: string, content: unknown, lifetime = DAY): number {
      if (!isAllowed(kind)) return 0;
      const now = deps.now();
      if (head === queue.length && now - lastPush > WEEK) nextId = randomStart(deps.random, 1_000_000);
      lastPush = now;
      const id = nextId;
      nextId += 1;
      queue.push({ update: { update_id: id, [kind]: content }, expiresAt: now + lifetime });
      for (const wake of waiting) wake();
      return id;
    },
    /** Confirms everything before `offset` (negative: all but the last so many) and hands out what follows. */
    take(input: { offset: number; limit: number }): Update[] {
      const { offset, limit } = input;
      if (offset < 0) dropBefore(Math.max(head, queue.length + offset));
      // An offset far in the future is stale (the ids began anew) and confirms nothing.
      else if (offset > 0 && offset <= nextId + 10) dropBefore(firstFrom(offset));
      const now = deps.now();
      const found: Update[] = [];
      for (let index = head; index < queue.length && found.length < limit; index += 1) {
        const entry = queue[index];
        if (entry !== undefined && entry.expiresAt > now) found.push(entry.update);
      }
      return found;
    },
    /** The newest confirmed updates, for faults that deliver them again. */
    deliveredLast: (count: number): Update[] => (count > 0 ? delivered.slice(-count) : []),
    pending: (): Update[] => alive().map((entry) => entry.update),
    count: (): number => queue.length - head,
    clear(): void {
      dropBefore(queue.length);
    },
    /** An empty list means the default: every kind but those that must be asked for. */
    allow(kinds: string[]): void {
      allowed = kinds.length === 0 ? undefined : new Set(kinds);
    },
    allowedKinds: (): string[] | undefined => (allowed === undefined ? undefined : [...allowed]),
    onArrival(wake: () => void): () => void {
      waiting.add(wake);
      return () => {
        waiting.delete(wake);
      };
    },
  };
}
