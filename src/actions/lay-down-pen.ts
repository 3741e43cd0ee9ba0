import type { Initiative, Store } from '../store/store.ts';
import { closeForm } from './form/close-form.ts';

/** Closes a typist's form of an initiative that is not the typist's to write on any more. */
export async function layDownPen(store: Store, { id, typistId }: Initiative, now: number): Promise<void> {
  const typist = typistId === null ? undefined : await store.members.find(typistId);
  if (typist?.telegramId != null) await closeForm(store, { chatId: typist.telegramId, now }, id);
}

/**
 * What a typist who is erased leaves unfinished: an author with an account writes on, other drafts go. What was
 * submitted stays as it is, with nobody's name as the typist's.
 */
export async function leaveTyping(store: Store, typistId: number, now: number): Promise<void> {
  for (const draft of await store.initiatives.draftsTypedBy(typistId)) {
    const author = draft.memberId === null ? undefined : await store.members.find(draft.memberId);
    if (author?.telegramId == null) await store.initiatives.remove(draft.id);
    else
      await store.initiatives.save({ id: draft.id, version: draft.version, typistId: null, updatedAt: now });
  }
}
