import type { Question } from '../../domain/form.ts';
import type { Message } from '../../domain/messages.ts';
import type { Place } from './advance.ts';
import { type FormState, keepAnswer, saveForm } from './state.ts';

/** Telegram cuts what is longer than 4,096 characters into messages: one of about that length is not all. */
const cutLength = 4_000;

/**
 * Whether a text is one of several that make the answer: of a story always, of another long answer where Telegram has
 * cut what was pasted.
 */
export function comesInParts(state: FormState, { type, max = 0 }: Question, typed: string): boolean {
  if (type === 'story') return true;
  const mayBeLong = state.form === 'initiative' && type === 'text' && max > cutLength;
  return mayBeLong && (state.parts > 0 || typed.length >= cutLength);
}

export function joinParts(parts: readonly { text: string }[]): string {
  return parts.map(({ text }) => text).join('\n\n');
}

type Part = { state: FormState; question: Question; text: string; messageId: number };

/** Adds a message to an answer that comes in several, until «Xong». */
export async function addPart(place: Place, { state, question, text, messageId }: Part): Promise<Message> {
  const { store, now } = place;
  const { key } = question;
  const asked = { form: state.form, subject: state.subject, key };
  const at = { initiativeId: state.subject, key };
  const before = state.parts === 0 ? [] : await store.answerParts.of(at);
  const whole = joinParts([...before, { text }]);
  const length = [...whole].length;
  if (question.max !== undefined && length > question.max) {
    const facts = { code: 'too-long', typed: text, limit: question.max, length };
    return { kind: 'form.refused', values: { ...asked, ...facts } };
  }
  if (state.parts === 0) await store.answerParts.remove(state.subject, key);
  await store.answerParts.add({ ...at, messageId, text });
  const kept = await keepAnswer(store, state, { key, value: whole, raw: null, messageId: null, now });
  const parts = before.length + 1;
  await saveForm(store, place, { ...kept, at: key, parts, pending: null, promptMessage: null });
  return { kind: 'form.story', values: { ...asked, parts } };
}
