import { takeBackWindow } from '../domain/second-thoughts.ts';
import type { Deps } from './deps.ts';

const day = 24 * 60 * 60_000;

/** Telegram delivers an update again for a day at most. */
const seenFor = 3 * day;
/** What failed may be retried by hand for this long; then what people wrote in it goes. */
const failedFor = 7 * day;
const sentFor = 7 * day;
/** Workbooks of entries: those that nobody confirmed hold what people wrote, the others only that they were. */
const unconfirmedFor = 7 * day;
const importedFor = 365 * day;

/** Decisions on many at once, for their lists; what was decided is kept by the moves. */
const decidedFor = 7 * day;

/** An author who was entered for a draft that was then dropped. */
const idleFor = day;

/** Parts of a large file that nothing sends: it was stopped, or interrupted, while they were kept. */
const untiedFor = day;
const partsAtOnce = 16;

/** Forgets what is no longer needed: handled updates, texts of failed ones, messages that were sent, authors nothing was kept of. */
export function tidyUp({ store, now }: Pick<Deps, 'store' | 'now'>) {
  /** Large files, a few parts in each transaction: everybody else comes in between. */
  async function tidyParts(): Promise<void> {
    const limits = { untiedBefore: now() - untiedFor, limit: partsAtOnce };
    while ((await store.outgoingFiles.forgetParts(limits)) === partsAtOnce);
  }

  const tidyRows = (): Promise<void> =>
    store.transaction(async (store) => {
      const at = now();
      await store.inbox.forget(at - seenFor);
      await store.inbox.wipe(at - failedFor);
      await store.outbox.forget(at - sentFor);
      await store.members.forgetIdle(at - idleFor, at);
      await store.papers.forgetErased();
      await store.claimLinks.forgetNames(at - takeBackWindow);
      // A file goes with the row that sent it.
      await store.outgoingFiles.forget(at - sentFor);
      await store.suspensions.forgetMarks(at);
      await store.bulks.forget(at - decidedFor);
      await store.exports.forget(at - sentFor);
      await store.logExports.forget(at - sentFor);
      await store.paperJobs.forget(at - sentFor);
      await store.entryImports.forget({ unconfirmed: at - unconfirmedFor, done: at - importedFor });
    });

  return async () => {
    // Before the rows that they belong to.
    await tidyParts();
    await tidyRows();
  };
}
