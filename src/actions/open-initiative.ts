import { nextQuestion, questionOf } from '../domain/answers.ts';
import { changedKeys } from '../domain/difference.ts';
import { beginCare } from '../domain/draft-care.ts';
import { initiativeForm } from '../domain/form.ts';
import { isWritable } from '../domain/initiative.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { Initiative, Member, Store } from '../store/store.ts';
import { codeOf } from './decision.ts';
import type { Deps } from './deps.ts';
import { differenceOf } from './difference.ts';
import { answersOf, type FormState, formState, loadForm, pushForm } from './form/state.ts';
import { noteOf } from './history.ts';
import { penOf } from './pen.ts';

/** What is still to be asked of a returned one: what was named and is as it was at the return. */
async function returnedForm(store: Store, initiative: Initiative): Promise<Partial<FormState>> {
  const note = await noteOf(store, await store.moves.lastOf(initiative.id));
  const keys = (initiative.toFix ?? []).filter((key) => questionOf(initiativeForm, key) !== undefined);
  const difference = await differenceOf(store, initiative.id);
  const changed = difference === null ? new Set() : changedKeys(difference);
  const fix = keys.filter((key) => !changed.has(key));
  return { at: fix[0] ?? 'card', fix, returned: { note: note ?? '', keys } };
}

/**
 * Opens the form of one's draft or returned initiative, or of one typed for another, where it stands; a returned one
 * asks only what the officer named. Undefined when there is nothing of this person's to write on.
 */
export function openInitiative({ store, now }: Deps) {
  return (input: { member: Member; chatId: number; initiativeId: number }): Promise<FormState | undefined> =>
    store.transaction(async (store) => {
      const initiative = await store.initiatives.find(input.initiativeId);
      if (initiative === undefined) return undefined;
      if ((await penOf(store, initiative)).writerId !== input.member.id) return undefined;
      if (!isWritable(initiative.state)) return undefined;
      const at = { chatId: input.chatId, now: now() };
      // Who opens a draft goes on with it: its reminders begin anew.
      if (initiative.state === 'draft') await store.draftChecks.put(initiative.id, beginCare(at.now));
      const open = await loadForm(store, input.chatId);
      const isOpen = open?.form === 'initiative' && open.subject === initiative.id;
      const fresh = formState({ form: 'initiative', subject: initiative.id });
      if (initiative.state === 'returned')
        return pushForm(store, at, { ...fresh, ...(await returnedForm(store, initiative)) });
      const first = nextQuestion(initiativeForm, await answersOf(store, fresh))?.key;
      // A draft that is open goes on at the very word; at the card the form may have grown since: then that is asked.
      const isGrown = open?.at === 'card' && first !== undefined;
      if (isOpen && !isGrown) return pushForm(store, at, { ...open, held: false });
      return pushForm(store, at, { ...fresh, at: first ?? 'card' });
    });
}

/** Why nothing can be written on an initiative, in words for its author; undefined where it can. */
export async function whyLocked(
  store: Store,
  { memberId, initiativeId }: { memberId: number; initiativeId: number },
): Promise<Refusal | undefined> {
  const initiative = await store.initiatives.find(initiativeId);
  if (initiative === undefined) return { code: 'old-button' };
  // Own words that nobody types for oneself need no further look: this is asked with every message.
  const isOwn = initiative.typistId === null && initiative.memberId === memberId;
  if (!isOwn && (await penOf(store, initiative)).writerId !== memberId) return { code: 'old-button' };
  if (isWritable(initiative.state)) return undefined;
  return { code: 'locked', initiative: codeOf(initiative), state: initiative.state };
}
