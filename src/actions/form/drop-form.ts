import type { Store } from '../../store/store.ts';
import { type FormState, loadForm, saveForm } from './state.ts';

function without(state: FormState | null, initiativeId: number): FormState | null {
  if (state === null) return null;
  const under = without(state.under, initiativeId);
  return state.form === 'initiative' && state.subject === initiativeId ? under : { ...state, under };
}

/** Closes the form of an initiative, wherever it lies among those that are open; returns what came to the top by that. */
export async function dropForm(
  store: Store,
  place: { chatId: number; now: number },
  initiativeId: number,
): Promise<FormState | null> {
  const open = await loadForm(store, place.chatId);
  if (open === undefined) return null;
  const left = without(open, initiativeId);
  if (left === null) await store.dialogues.remove(place.chatId);
  else await saveForm(store, place, left);
  return open.form === 'initiative' && open.subject === initiativeId ? left : null;
}
