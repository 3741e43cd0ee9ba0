import type { Lane } from './limits.ts';
import type { LeftRow } from './release.ts';
import type { Change } from './verdict.ts';

export type Job = LeftRow & {
  /** Tries that may have been carried out, and all tries. */
  attempts: number;
  tries: number;
  /** How it was changed after refusals. */
  changes: readonly Change[];
};

type ChatQueue = { person: Job[]; bulk: Job[]; busy: boolean };

export type SendQueue = {
  add(row: LeftRow): void;
  /** Whether a chat with a message of this lane is free. */
  has(lane: Lane): boolean;
  /** The next job of the lane whose chat may be written to now; its chat is busy until `done`. */
  next(lane: Lane, waitFor: (chatId: number) => number): Job | undefined;
  /** The chat is free again; `retry` keeps its place. */
  done(job: Job, retry?: Job): void;
  /** What waits for one chat waits for another. */
  move(from: number, to: number): void;
  /** Takes out what waits for a chat; returns the ids, which are held until they are forgotten. */
  drop(chatId: number): number[];
  /** Rows whose outcome is committed: until then they are held, or a look at the outbox would find them again. */
  forget(ids: readonly number[]): void;
  /** Asks anew about chats that wait: the clock was moved. */
  recheck(): void;
};

const lanes = ['person', 'bulk'] as const;
/** A timer of Node holds 24 days; shorter also follows a clock that is moved. */
const longestRest = 30_000;

export function laneOf({ lane }: LeftRow): Lane {
  return lane ?? 'person';
}

/** Messages that wait to be sent: in order within a chat, persons before bulk across chats. */
export function createSendQueue(wake: () => void): SendQueue {
  const chats = new Map<number, ChatQueue>();
  const held = new Set<number>();
  const ready: Readonly<Record<Lane, Set<number>>> = { person: new Set(), bulk: new Set() };
  const resting = new Map<number, NodeJS.Timeout>();

  function readyLane(chatId: number, chat: ChatQueue | undefined): Lane | undefined {
    if (chat === undefined || chat.busy || resting.has(chatId)) return undefined;
    return lanes.find((lane) => chat[lane].length > 0);
  }

  /** Lists a chat where it belongs now; its place in line stays. */
  function list(chatId: number): void {
    const chat = chats.get(chatId);
    const now = readyLane(chatId, chat);
    for (const lane of lanes) if (lane !== now) ready[lane].delete(chatId);
    if (now !== undefined) ready[now].add(chatId);
    if (chat?.busy === false && lanes.every((lane) => chat[lane].length === 0)) chats.delete(chatId);
  }

  function wakeChat(chatId: number): void {
    clearTimeout(resting.get(chatId));
    resting.delete(chatId);
    list(chatId);
  }

  function rest(chatId: number, ms: number): void {
    const timer = setTimeout(
      () => {
        wakeChat(chatId);
        wake();
      },
      Math.min(Math.ceil(ms), longestRest),
    );
    resting.set(chatId, timer.unref());
  }

  /** By id, the order in which messages were left: a retry and a late row keep their place. */
  function put(job: Job): void {
    const chat = chats.get(job.chatId) ?? { person: [], bulk: [], busy: false };
    chats.set(job.chatId, chat);
    const jobs = chat[laneOf(job)];
    const before = jobs.findLastIndex(({ id }) => id < job.id);
    jobs.splice(before + 1, 0, job);
    list(job.chatId);
  }

  function takeOut(chatId: number): Job[] {
    const chat = chats.get(chatId);
    const jobs = chat === undefined ? [] : [...chat.person.splice(0), ...chat.bulk.splice(0)];
    list(chatId);
    return jobs;
  }

  return {
    add: (row) => {
      if (held.has(row.id)) return;
      held.add(row.id);
      put({ ...row, attempts: 0, tries: 0, changes: [] });
    },
    has: (lane) => ready[lane].size > 0,
    next: (lane, waitFor) => {
      for (const chatId of ready[lane]) {
        ready[lane].delete(chatId);
        const waitMs = waitFor(chatId);
        const chat = chats.get(chatId);
        if (waitMs > 0) rest(chatId, waitMs);
        else if (chat !== undefined) {
          chat.busy = true;
          return chat[lane].shift();
        }
      }
      return undefined;
    },
    done: (job, retry) => {
      const chat = chats.get(job.chatId);
      if (chat !== undefined) chat.busy = false;
      if (retry !== undefined) put(retry);
      list(job.chatId);
    },
    move: (from, to) => {
      for (const job of takeOut(from)) put({ ...job, chatId: to });
    },
    drop: (chatId) => takeOut(chatId).map(({ id }) => id),
    forget: (ids) => {
      for (const id of ids) held.delete(id);
    },
    recheck: () => {
      for (const chatId of resting.keys()) wakeChat(chatId);
    },
  };
}
