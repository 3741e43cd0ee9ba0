import { renewableStates } from '../domain/initiative.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Initiative, Member, Store } from '../store/store.ts';
import { type CarriedOver, carryOver } from './co-authors/carry-over.ts';
import { wrongState } from './decide-initiative.ts';
import { codeOf } from './decision.ts';
import type { Deps } from './deps.ts';
import { type FormState, formState, pushForm } from './form/state.ts';
import { penOf } from './pen.ts';

type Input = { member: Member; chatId: number; initiativeId: number };

/** `carried`: what became of the co-authors, where there were any and the draft is made now. */
export type Anew = { state: FormState; carried?: CarriedOver };

/** The messages go on belonging to the old one: correcting them in Telegram does not reach the copy. */
async function copy(store: Store, from: Initiative, to: { id: number; now: number }): Promise<void> {
  for (const [key, { value, raw }] of Object.entries(await store.answers.of(from.id)))
    await store.answers.put({ initiativeId: to.id, key, value, raw, now: to.now });
  for (const { id: _id, messageId: _messageId, ...file } of await store.attachments.listOf(from.id))
    await store.attachments.add({ ...file, initiativeId: to.id, at: to.now });
}

/**
 * Makes a new draft of what was declined or withdrawn, with all its answers, files and co-authors, and opens it at the
 * card. The old one stays. Asked again, it opens the draft that there is, and names the one that was submitted.
 */
export function submitAnew(deps: Deps) {
  return (input: Input): Promise<Result<Anew, Refusal>> =>
    deps.store.transaction(async (store) => {
      const at = deps.now();
      const { member, initiativeId, chatId } = input;
      const earlier = await store.initiatives.find(initiativeId);
      const pen = earlier === undefined ? undefined : await penOf(store, earlier);
      if (earlier === undefined || pen?.writerId !== member.id || earlier.codeNumber === null)
        return fail({ code: 'old-button' });
      if (!renewableStates.includes(earlier.state))
        return fail(await wrongState(store, earlier, codeOf(earlier)));
      const later = await store.initiatives.anewFrom(earlier.id);
      if (later !== undefined && later.state !== 'draft' && !renewableStates.includes(later.state))
        return fail({ code: 'submitted-anew', initiative: codeOf(later) });
      const open = formState({ form: 'initiative', subject: later?.id ?? 0, at: 'card' });
      if (later?.state === 'draft') return ok({ state: await pushForm(store, { chatId, now: at }, open) });
      const unitId = pen.author?.unitId ?? earlier.unitId;
      const memberId = earlier.memberId ?? member.id;
      const typed = pen.onBehalf ? { typistId: member.id } : {};
      const id = await store.initiatives.addDraft({ memberId, ...typed, unitId, now: at });
      await store.initiatives.save({ id, version: 1, earlierId: earlier.id, updatedAt: at });
      await copy(store, earlier, { id, now: at });
      const draft = await store.initiatives.find(id);
      const carried = draft && (await carryOver({ ...deps, store }, { from: earlier.id, to: draft }));
      const state = await pushForm(store, { chatId, now: at }, { ...open, subject: id });
      return ok({ state, ...(carried !== undefined && { carried }) });
    });
}
