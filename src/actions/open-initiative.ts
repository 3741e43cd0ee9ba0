import { nextQuestion } from '../domain/answers.ts';
import { beginCare } from '../domain/draft-care.ts';
import { initiativeForm } from '../domain/form.ts';
import type { Member } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { answersOf, type FormState, formState, loadForm, pushForm } from './form/state.ts';

/**
 * Opens the form of one's draft or returned initiative where it stands; a returned one asks only what the officer
 * named. Undefined when there is nothing of this person's to write on.
 */
export function openInitiative({ store, now }: Deps) {
  return (input: { member: Member; chatId: number; initiativeId: number }): Promise<FormState | undefined> =>
    store.transaction(async (store) => {
      const initiative = await store.initiatives.find(input.initiativeId);
      if (initiative === undefined || initiative.memberId !== input.member.id) return undefined;
      if (initiative.state !== 'draft' && initiative.state !== 'returned') return undefined;
      const at = { chatId: input.chatId, now: now() };
      // Who opens a draft goes on with it: its reminders begin anew.
      if (initiative.state === 'draft') await store.draftChecks.put(initiative.id, beginCare(at.now));
      const open = await loadForm(store, input.chatId);
      const isOpen = open?.form === 'initiative' && open.subject === initiative.id;
      const fresh = formState({ form: 'initiative', subject: initiative.id });
      const fix = initiative.toFix ?? [];
      const first = fix[0] ?? nextQuestion(initiativeForm, await answersOf(store, fresh))?.key;
      // A draft that is open goes on at the very word; one that came back meanwhile begins with what was named.
      // At the card the form may have grown since: then what is new is asked.
      const isNew = open?.at === 'card' && first !== undefined;
      if (isOpen && initiative.state === 'draft' && !isNew) return open;
      const state = { ...fresh, at: first ?? 'card', fix };
      return pushForm(store, at, state);
    });
}
