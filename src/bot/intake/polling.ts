import type { Update } from 'telegraf/types';
import type { Store } from '../../store/store.ts';
import type { Answer, Api } from '../api/call.ts';
import { described, type Log } from '../log.ts';
import { laneOf } from './lane-of.ts';
import type { Lanes } from './lanes.ts';

/** Seconds Telegram may hold an empty answer; the deadline of the call is ten seconds longer. */
const holdSeconds = 50;
const firstPause = 500;
const longestPause = 10_000;
/** Telegram's word is kept, but looked after once an hour. */
const longestTold = 60 * 60_000;
/** With more than this many updates waiting, the next batch stays with Telegram. */
const fullLanes = 2_000;

const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'];

export type Polling = { start(): void; stop(): Promise<void> };

/** What is wrong, in words for the operator. */
function troubleOf(answer: Exclude<Answer, { kind: 'ok' }>): { code: string; words: string } {
  if (answer.kind !== 'refused')
    return { code: answer.reason, words: 'Telegram cannot be reached; trying again' };
  const { status, description } = answer;
  const code = String(status);
  if (status === 409) return { code, words: `another program uses this bot or its webhook: ${description}` };
  if (status === 401) return { code, words: 'Telegram refuses BOT_TOKEN: was it revoked in @BotFather?' };
  return { code, words: `getUpdates refused: ${description}` };
}

/** Fetches updates by long polling: a batch is stored whole before the next call confirms it. */
export function createPolling(deps: {
  api: Api;
  store: Store;
  lanes: Lanes;
  now: () => number;
  log: Log;
}): Polling {
  const { api, store, lanes, now, log } = deps;
  const stopping = new AbortController();
  const { signal } = stopping;
  /** The same trouble is told once, not at every try. */
  const said = new Set<string>();
  let running: Promise<void> = Promise.resolve();
  let offset: number | undefined;
  /** After a failed commit nobody knows whether the batch was stored. */
  let isUnsure = false;

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms);
      function done(): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      }
      if (signal.aborted) done();
      else signal.addEventListener('abort', done);
    });
  }

  /** What was stored by a commit whose answer was lost. An update that waits already has its effect once. */
  async function takeUp(): Promise<void> {
    for (const { updateId, lane, payload, receivedAt } of await store.inbox.pending()) {
      lanes.push({ updateId, lane, update: JSON.parse(payload) as Update, receivedAt });
    }
    isUnsure = false;
  }

  async function take(updates: readonly Update[]): Promise<void> {
    const receivedAt = now();
    const items = updates.map((update) => ({
      updateId: update.update_id,
      lane: laneOf(update),
      update,
      receivedAt,
    }));
    const rows = items.map(({ updateId, lane, update }) => ({
      updateId,
      lane,
      payload: JSON.stringify(update),
    }));
    const fresh = new Set(await store.inbox.addBatch(rows, receivedAt));
    if (isUnsure) await takeUp();
    else for (const item of items) if (fresh.delete(item.updateId)) lanes.push(item);
    // Ids may restart anywhere after a quiet week: the offset follows what came last, membership keeps doubles out.
    const last = items.at(-1);
    if (last !== undefined) offset = last.updateId + 1;
  }

  /** Returns how long Telegram wants to be left alone, ms. */
  function told(answer: Exclude<Answer, { kind: 'ok' }>): number {
    const { code, words } = troubleOf(answer);
    if (!said.has(code)) log.warn({ code }, words);
    said.add(code);
    return answer.kind === 'refused' ? Math.min((answer.retryAfter ?? 0) * 1_000, longestTold) : 0;
  }

  /** Undefined after a success; after a failure the least pause, ms. */
  async function fetchOnce(): Promise<number | undefined> {
    const answer = await api(
      'getUpdates',
      { ...(offset !== undefined && { offset }), timeout: holdSeconds, allowed_updates: allowedUpdates },
      { timeoutMs: (holdSeconds + 10) * 1_000, signal },
    );
    if (signal.aborted) return undefined;
    if (answer.kind !== 'ok') return told(answer);
    if (said.size > 0) log.info({}, 'Telegram answers again');
    said.clear();
    try {
      await take(answer.result as Update[]);
      return undefined;
    } catch (error) {
      // The batch is not confirmed, so Telegram gives it again.
      isUnsure = true;
      log.error({ error: described(error) }, 'updates could not be stored; trying again');
      return 0;
    }
  }

  async function loop(): Promise<void> {
    let backOff = firstPause;
    while (!signal.aborted) {
      await lanes.below(fullLanes);
      const least = await fetchOnce();
      if (least === undefined) {
        backOff = firstPause;
        continue;
      }
      await pause(Math.max(backOff, least));
      backOff = Math.min(backOff * 2, longestPause);
    }
  }

  return {
    start: () => {
      running = loop();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
