import { leave } from '../../src/actions/leave.ts';
import { submitInitiative } from '../../src/actions/submit-initiative.ts';
import { openStore } from '../../src/store/open.ts';
import { moment, type Submission, type SubmitInput, type Submitting, submissionOf } from '../submission.ts';
import { depsOver } from '../union.ts';

/** Submissions through the store and the action, each a unit of work as the intake makes it. */
export async function startOursSubmit({ database, drafts }: SubmitInput) {
  const store = await openStore(`file:${database}`);
  const deps = depsOver(store, () => moment);
  const submissions = drafts.map(submissionOf);

  function submit({ draft, updateId, payload, messageId }: Submission): Promise<void> {
    return store.transaction(async (store) => {
      const { chatId } = draft;
      const fresh = await store.inbox.addBatch([{ updateId, lane: chatId, payload }], moment);
      if (fresh.length === 0) return;
      const member = await store.members.byTelegramId(chatId);
      if (member === undefined) throw new Error('nobody submits');
      const done = await submitInitiative({ ...deps, store })({ initiativeId: draft.initiativeId, member });
      if (!done.ok) throw new Error(`not submitted: ${done.error.code}`);
      const receipt = { kind: 'initiative.submitted', values: done.value } as const;
      await leave({ store, at: moment }, { chatId, edits: messageId }, receipt);
      await store.dialogues.remove(chatId);
      await store.inbox.done([updateId], moment);
    });
  }

  return {
    /** Milliseconds for all of them. */
    submit: async ({ first, count, ...how }: Submitting): Promise<number> => {
      const waiting = submissions.slice(first, first + count);
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await submit(next);
      };
      const begun = performance.now();
      await Promise.all(Array.from({ length: how.mode === 'each' ? 1 : how.atOnce }, work));
      return performance.now() - begun;
    },
    end: () => store.close(),
  };
}
