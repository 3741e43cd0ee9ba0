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

/** Forgets what is no longer needed: handled updates, texts of failed ones, messages that were sent, authors nothing was kept of. */
export function tidyUp({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return (): Promise<void> =>
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
      await store.logExports.forget(at - sentFor);
      await store.entryImports.forget({ unconfirmed: at - unconfirmedFor, done: at - importedFor });
    });
}
