import type { Question } from '../../domain/form.ts';
import type { Message } from '../../domain/messages.ts';
import type { AnswerPart, Store } from '../../store/store.ts';
import type { Place } from './advance.ts';
import { refuseAnswer } from './refuse-answer.ts';
import { answersOf, type FormState, keepAnswer, saveForm } from './state.ts';

/** Telegram cuts what is longer than 4,096 characters into messages: one of about that length is not all. */
const cutLength = 4_000;

/**
 * Whether a text is one of several that make the answer: of a story always, of another long answer where Telegram has
 * cut what was pasted.
 */
export function comesInParts(state: FormState, question: Question, typed: string): boolean {
  if (question.type === 'story') return true;
  return mayComeInParts(state, question) && (state.parts > 0 || typed.length >= cutLength);
}

/** Whether an answer may be that long. */
export function mayComeInParts({ form }: FormState, { type, max = 0 }: Question): boolean {
  return type === 'story' || (form === 'initiative' && type === 'text' && max > cutLength);
}

export function joinParts(parts: readonly { text: string }[]): string {
  return parts.map(({ text }) => text).join('\n\n');
}

/** The messages that make an answer; one that did not come in messages of its own counts as the first of them. */
export async function partsOf(store: Store, state: FormState, key: string): Promise<readonly AnswerPart[]> {
  const whole = (await answersOf(store, state))[key];
  if (typeof whole !== 'string') return [];
  const place = { initiativeId: state.subject, key };
  const parts = await store.answerParts.of(place);
  if (joinParts(parts) === whole) return parts;
  return [{ messageId: (await store.answers.messageOf(place)) ?? 0, text: whole }];
}

type Part = { state: FormState; question: Question; text: string; messageId: number };

/** What the new message is added to: nothing where the answer is written anew, or is a short one that is replaced. */
async function partsBefore({ store }: Place, { state, question }: Part): Promise<readonly AnswerPart[]> {
  const { key, type } = question;
  if (state.rewriting || (type !== 'story' && state.parts === 0)) return [];
  return partsOf(store, state, key);
}

/** Adds a message to an answer that comes in several, until «Xong». */
export async function addPart(place: Place, part: Part): Promise<Message> {
  const { store, now } = place;
  const { state, question, text, messageId } = part;
  const { key } = question;
  const asked = { form: state.form, subject: state.subject, key };
  const all = [...(await partsBefore(place, part)), { messageId, text }];
  const value = joinParts(all);
  const length = [...value].length;
  if (question.max !== undefined && length > question.max) {
    const facts = { code: 'too-long', typed: text, limit: question.max, length };
    return refuseAnswer(store, { state, question }, facts);
  }
  const at = { initiativeId: state.subject, key };
  await store.answerParts.put(at, all);
  const kept = await keepAnswer(store, state, { key, value, raw: null, messageId: null, now });
  const parts = all.length;
  await saveForm(store, place, {
    ...kept,
    at: key,
    parts,
    rewriting: false,
    pending: null,
    promptMessage: null,
  });
  return { kind: 'form.story', values: { ...asked, parts } };
}
