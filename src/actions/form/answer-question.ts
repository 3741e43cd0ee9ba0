import { type AnswerValue, questionOf, type Read, readAnswer } from '../../domain/answers.ts';
import { forms, type Question } from '../../domain/form.ts';
import type { Message } from '../../domain/messages.ts';
import { isLarge } from '../../domain/money.ts';
import type { Deps } from '../deps.ts';
import { advance, type Place, type Step } from './advance.ts';
import { askAgain } from './ask.ts';
import { answersOf, type FormState, keepAnswer, saveForm } from './state.ts';

const shownUnits = 8;

/** Takes what a person typed as the answer to the current question. The answer is kept before anything is said. */
export function answerQuestion({ store, now, calendar }: Deps) {
  return (input: { chatId: number; state: FormState; typed: string }): Promise<Step> =>
    store.transaction(async (store) => {
      const { state, typed } = input;
      const place: Place = { store, chatId: input.chatId, now: now(), editedMessage: null };
      const question = questionOf(forms[state.form], state.at);
      if (question === undefined) {
        return { kind: 'say', message: await askAgain(store, state, { code: 'press-button' }) };
      }
      const read = readAnswer(question, typed, calendar.civil(place.now));
      if (question.type === 'story' && read.kind === 'value' && typeof read.value === 'string') {
        return { kind: 'say', message: await addPart(place, { state, question, text: read.value }) };
      }
      return take(place, { state, question, typed, read });
    });
}

type Taken = { state: FormState; question: Question; typed: string; read: Read };

async function take(place: Place, { state, question, typed, read }: Taken): Promise<Step> {
  const { store } = place;
  const asked = { form: state.form, subject: state.subject, key: question.key };
  switch (read.kind) {
    case 'value': {
      const kept = await keepAnswer(store, state, {
        key: question.key,
        value: read.value,
        raw: typed,
        now: place.now,
      });
      return advance(place, kept);
    }
    case 'confirm': {
      await wait(place, state, { raw: typed, options: [read.value] });
      return { kind: 'say', message: confirm(asked, read.value) };
    }
    case 'choose': {
      await wait(place, state, { raw: typed, options: read.options });
      return {
        kind: 'say',
        message: { kind: 'form.choose', values: { ...asked, code: read.code, typed, options: read.options } },
      };
    }
    case 'search': {
      await saveForm(store, place, { ...state, pending: { raw: typed, options: [] } });
      const found = await store.units.search(read.query, { limit: shownUnits });
      const shown = await Promise.all(
        found.map(async ({ id, name, workplace }) => ({
          id,
          name: workplace ?? name,
          path: (await store.units.pathNames(id)).slice(workplace === null ? 1 : 0).join(' › '),
        })),
      );
      const missing = question.options?.includes('missing') ?? false;
      return {
        kind: 'say',
        message: { kind: 'form.units', values: { ...asked, query: typed, found: shown, missing } },
      };
    }
    case 'refused': {
      const { kind: _kind, ...facts } = read;
      return { kind: 'say', message: { kind: 'form.refused', values: { ...asked, typed, ...facts } } };
    }
  }
}

function confirm(
  asked: { form: FormState['form']; subject: number; key: string },
  value: AnswerValue,
): Message {
  const large = typeof value === 'object' && value !== null && 'amount' in value && isLarge(value.amount);
  return { kind: 'form.confirm', values: { ...asked, value, ...(large && { large }) } };
}

function wait(place: Place, state: FormState, pending: NonNullable<FormState['pending']>): Promise<void> {
  return saveForm(place.store, place, { ...state, pending, promptMessage: null });
}

/** The story comes in several messages, until «Xong». */
async function addPart(
  place: Place,
  { state, question, text }: { state: FormState; question: Question; text: string },
): Promise<Message> {
  const { store } = place;
  const asked = { form: state.form, subject: state.subject, key: question.key };
  const before = state.parts === 0 ? undefined : (await answersOf(store, state))[question.key];
  const whole = typeof before === 'string' ? `${before}\n\n${text}` : text;
  const length = [...whole].length;
  if (question.max !== undefined && length > question.max) {
    return {
      kind: 'form.refused',
      values: { ...asked, code: 'too-long', typed: text, limit: question.max, length },
    };
  }
  const kept = await keepAnswer(store, state, { key: question.key, value: whole, raw: null, now: place.now });
  const parts = state.parts + 1;
  await saveForm(store, place, { ...kept, parts, promptMessage: null });
  return { kind: 'form.story', values: { ...asked, parts } };
}
