import type { Store } from '../../store/store.ts';
import { type FormState, loadForm, saveForm } from './state.ts';

function without(state: FormState | null, subject: number): FormState | null {
  if (state === null) return null;
  const under = without(state.under, subject);
  if (state.form === 'initiative' && state.subject === subject) return under;
  return under === state.under ? state : { ...state, under };
}

/** Closes the form of an initiative, also one that lies beneath; returns the form that came to the top by that. */
export async function closeForm(
  store: Store,
  place: { chatId: number; now: number },
  subject: number,
): Promise<FormState | null> {
  const open = await loadForm(store, place.chatId);
  if (open === undefined) return null;
  const left = without(open, subject);
  if (left === open) return null;
  if (left === null) await store.dialogues.remove(place.chatId);
  else await saveForm(store, place, left);
  return open.subject === subject && open.form === 'initiative' ? left : null;
}
