import type { Update } from 'telegraf/types';
import type { Deps } from '../../actions/deps.ts';
import { leave } from '../../actions/leave.ts';
import { described, type Log } from '../log.ts';
import type { Job, Jobs } from './jobs.ts';
import type { LaneUpdate } from './lanes.ts';
import { isPassing } from './passing.ts';

const firstPause = 200;
const longestPause = 5_000;

export type UnitOfWork = {
  update: Update;
  receivedAt: number;
  /** Its store is the running transaction. */
  deps: Deps;
  after: (job: Job) => void;
};

/** Whom to tell that an update failed: only private chats, groups stay quiet. */
function toTell(update: Update): number | undefined {
  const chat =
    'message' in update
      ? update.message.chat
      : 'callback_query' in update
        ? update.callback_query.message?.chat
        : undefined;
  return chat?.type === 'private' ? chat.id : undefined;
}

/**
 * One update, one unit of work: its effects, its messages and its «done» commit together. A throw rolls all of it
 * back; a second transaction keeps the update as failed and leaves an apology with a code that the log has too.
 */
export function createUnit(options: {
  deps: Deps;
  handle: (unit: UnitOfWork) => Promise<void>;
  /** Work that waits for the network begins when the unit is committed. */
  jobs: Jobs;
  log: Log;
}): (item: LaneUpdate) => Promise<void> {
  const { deps, handle, jobs, log } = options;

  async function attempt({ updateId, update, receivedAt }: LaneUpdate): Promise<void> {
    const afterwards: Job[] = [];
    await deps.store.transaction(async (store) => {
      afterwards.length = 0;
      // First of all: an update that was handed over twice has its effect once.
      if ((await store.inbox.done([updateId], deps.now())) === 0) return;
      await handle({ update, receivedAt, deps: { ...deps, store }, after: (job) => afterwards.push(job) });
    });
    for (const job of afterwards) jobs.run(toTell(update), job);
  }

  async function giveUp({ updateId, update }: LaneUpdate, error: unknown): Promise<void> {
    const code = `U${updateId.toString(36).toUpperCase()}`;
    log.error({ code, error: described(error) }, 'an update failed and is kept');
    const chatId = toTell(update);
    await deps.store.transaction(async (store) => {
      await store.inbox.fail(updateId, code, deps.now());
      if (chatId !== undefined)
        await leave({ store, at: deps.now() }, { chatId }, { kind: 'apology', values: { code } });
    });
  }

  function putOff(error: unknown): false {
    log.error({ error: described(error) }, 'the database could not take an update; trying again');
    return false;
  }

  /** False when the database cannot take it now. */
  async function isSettled(item: LaneUpdate): Promise<boolean> {
    try {
      await attempt(item);
      return true;
    } catch (error) {
      if (isPassing(error)) return putOff(error);
      return giveUp(item, error).then(() => true, putOff);
    }
  }

  return async (item) => {
    for (let wait = firstPause; !(await isSettled(item)); wait = Math.min(wait * 2, longestPause)) {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  };
}
