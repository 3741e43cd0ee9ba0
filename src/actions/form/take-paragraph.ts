import { questionOf } from '../../domain/answers.ts';
import { nfc } from '../../domain/fold.ts';
import { initiativeForm } from '../../domain/form.ts';
import { titleFrom } from '../../domain/story.ts';
import { addPart } from './add-part.ts';
import type { Place, Step } from './advance.ts';
import { askPending, askQuestion } from './ask.ts';
import { type FormState, saveForm } from './state.ts';

const titleKey = 'title';
const storyKey = 'solution';

/** Whether somebody who was asked for a title tells the whole story instead. */
export function isParagraph(state: Pick<FormState, 'form' | 'at'>, typed: string): boolean {
  const longest = questionOf(initiativeForm, titleKey)?.max ?? 0;
  return state.form === 'initiative' && state.at === titleKey && [...nfc(typed)].length > longest;
}

/** A plain paragraph is the solution; its first sentence is offered as the title. */
export async function takeParagraph(
  place: Place,
  { state, typed, messageId }: { state: FormState; typed: string; messageId: number },
): Promise<Step> {
  const { store } = place;
  const [title, story] = [titleKey, storyKey].map((key) => questionOf(initiativeForm, key));
  if (title === undefined || story === undefined) throw new Error('The form has no title or no story.');
  const part = { state, question: story, text: nfc(typed), messageId };
  const added = await addPart(place, part);
  if (added.kind === 'form.refused') {
    const values = { ...added.values, question: askQuestion(state, title) };
    return { kind: 'say', message: { ...added, values } };
  }

  const asked = { form: state.form, subject: state.subject, key: titleKey };
  const lead = { code: 'story-kept' } as const;
  const offered = state.pending?.options[0] ?? titleFrom(typed);
  if (offered === undefined) {
    await saveForm(store, place, { ...state, parts: 0, pending: null, promptMessage: null });
    return { kind: 'say', message: askQuestion(state, title, { lead }) };
  }
  const pending = { raw: typed, options: [offered], code: null, turn: messageId };
  await saveForm(store, place, { ...state, parts: 0, pending, promptMessage: null });
  return { kind: 'say', message: askPending(asked, pending, lead) };
}
