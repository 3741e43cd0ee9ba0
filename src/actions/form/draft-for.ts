import { type Labelled, readLabelled } from '../../domain/labelled.ts';
import type { Place } from './advance.ts';
import { answersOf, type FormState, formState, pushForm } from './state.ts';

/** A text under labels fills the card where an initiative begins; later it has to answer what is asked, too. */
export function labelledFor({ form, at }: FormState, typed: string): Labelled | undefined {
  const labelled = form === 'initiative' ? readLabelled(typed) : undefined;
  const isMeant = at === 'title' || at === 'card' || Object.hasOwn(labelled?.texts ?? {}, at);
  return isMeant || labelled?.texts.title !== undefined ? labelled : undefined;
}

/** A text that names a title of its own where there is one already tells another initiative: it gets its own draft. */
export async function draftFor(place: Place, state: FormState, { texts }: Labelled): Promise<FormState> {
  const { store, now } = place;
  const isAnother = texts.title !== undefined && 'title' in (await answersOf(store, state));
  const draft = isAnother ? await store.initiatives.find(state.subject) : undefined;
  if (draft?.memberId == null || draft.state !== 'draft') return state;
  const { memberId, typistId, unitId } = draft;
  const typed = typistId === null ? {} : { typistId };
  const subject = await store.initiatives.addDraft({ memberId, ...typed, unitId, now });
  return pushForm(store, place, formState({ form: 'initiative', subject, at: 'title' }));
}
