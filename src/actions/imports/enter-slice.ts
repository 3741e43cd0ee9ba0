import type { EntryOutcome } from '../../domain/entry-batch.ts';
import type { EntryRow } from '../../domain/entry-rows.ts';
import { actorOf } from '../actor-of.ts';
import type { Deps } from '../deps.ts';
import { enterInitiative } from '../enter-initiative.ts';

/** Which slice was entered, and how many rows it has; `finished`: none is left. */
export type SliceEntered = { kind: 'entered'; position: number; rows: number } | { kind: 'finished' };

/**
 * Enters the next slice of a confirmed import, in a transaction of its own.
 *
 * 5,000 initiatives in one transaction would hold the only connection of SQLite, and the event loop with it, for
 * seconds: every other chat would wait. So the import is a job of small transactions, each of which also marks its
 * slice: after a crash it goes on with the first slice that is not marked, and no row is entered twice or left out.
 * All rows were checked and confirmed before the first one, so the job has nothing to stop for; the rare row that is
 * refused all the same (its unit was closed that very second) is named in the receipt.
 */
export function enterSlice(deps: Deps) {
  return (importId: number): Promise<SliceEntered> =>
    deps.store.transaction(async (store) => {
      const entry = await store.entryImports.hold(importId);
      const slice = entry?.state === 'entering' ? await store.entryImports.nextSlice(importId) : undefined;
      const typist = entry && (await store.members.find(entry.memberId));
      if (entry === undefined || slice === undefined || typist === undefined) return { kind: 'finished' };
      const within = { ...deps, store };
      const actor = await actorOf({ store, ownerIds: deps.ownerIds, at: deps.now() }, typist);
      // The message under which all of it was confirmed is the proof that its authors agree.
      const confirmed = await store.outbox.messageOf(entry.statusRow);
      const agreement = { chatId: entry.chatId, messageId: confirmed?.messageId ?? null };
      const outcomes: EntryOutcome[] = [];
      for (const { line, answers, ...author } of JSON.parse(slice.content) as EntryRow[]) {
        const entered = await enterInitiative(within)({ actor, typist, author, answers, agreement });
        outcomes.push(
          entered.ok
            ? { line, code: entered.value.code, claimUrl: entered.value.claimUrl }
            : { line, refused: entered.error.code },
        );
      }
      await store.entryImports.settleSlice(importId, slice.position, JSON.stringify(outcomes));
      return { kind: 'entered', position: slice.position, rows: outcomes.length };
    });
}
