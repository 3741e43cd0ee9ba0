import { nextQuestion, questionOf } from '../../domain/answers.ts';
import { forms } from '../../domain/form.ts';
import type { Message, QuestionLead } from '../../domain/messages.ts';
import type { Store } from '../../store/store.ts';
import { askAgain, askQuestion, showCard } from './ask.ts';
import { answersOf, type FormState, saveForm } from './state.ts';

/** What a step of a form leads to: something to say, or the form is complete. */
export type Step = { kind: 'say'; message: Message } | { kind: 'complete'; state: FormState };

/** Where a step is taken: the unit of work, the chat, the moment, the message whose button was pressed. */
export type Place = { store: Store; chatId: number; now: number; editedMessage: number | null };

/** Whether the form stands at a question that it no longer has: it was changed while the person was away. */
export function isGone(state: FormState): boolean {
  return state.at !== 'card' && questionOf(forms[state.form], state.at) === undefined;
}

/** Moves on to the next question, the card, or the end, and keeps where that is. */
export async function advance(place: Place, state: FormState, lead?: QuestionLead): Promise<Step> {
  const { store } = place;
  const answers = await answersOf(store, state);
  const form = forms[state.form];
  const fix = state.fix.filter((key) => key !== state.at);
  // What was sent back asks only what the officer named.
  const unanswered = state.returned === null ? nextQuestion(form, answers) : undefined;
  const question = state.editing ? undefined : (questionOf(form, fix[0] ?? '') ?? unanswered);
  const moved: FormState = {
    ...state,
    at: question?.key ?? 'card',
    editing: false,
    fix,
    pending: null,
    unread: null,
    parts: 0,
    rewriting: false,
    selected: [],
    promptMessage: place.editedMessage,
  };
  await saveForm(store, place, moved);
  const said = lead === undefined ? {} : { lead };
  // What was sent so far is listed beside the question.
  if (question?.type === 'files') return { kind: 'say', message: await askAgain(store, moved, lead) };
  if (question !== undefined)
    return { kind: 'say', message: askQuestion(moved, question, { ...said, answers }) };
  if (!form.card) return { kind: 'complete', state: moved };
  return { kind: 'say', message: await showCard(store, moved, said) };
}
