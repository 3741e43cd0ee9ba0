import { checkAgainst } from '../../domain/answer-rules.ts';
import type { Answers, Read } from '../../domain/answers.ts';
import type { Question } from '../../domain/form.ts';
import type { Message, QuestionLead } from '../../domain/messages.ts';
import type { Store } from '../../store/store.ts';
import { advance, type Place, type Step } from './advance.ts';
import { askAgain, askPending } from './ask.ts';
import { refuseAnswer } from './refuse-answer.ts';
import { type FormState, keepAnswer, type NewValue, type Pending, saveForm } from './state.ts';

const shownUnits = 8;

export type Reading = {
  state: FormState;
  question: Question;
  typed: string;
  messageId: number;
  read: Read;
  /** Said over what comes next, once the answer is kept. */
  lead?: QuestionLead;
};

/** Goes on from what an answer was read as: keeps it, asks whether it was meant so, or says why it cannot be taken. */
export async function takeReading(
  place: Place,
  { state, question, typed, messageId, read: alone, lead }: Reading,
): Promise<Step> {
  const { store } = place;
  const { key } = question;
  const read = checkAgainst(state.answers, key, alone);
  const asked = { form: state.form, subject: state.subject, key };
  switch (read.kind) {
    case 'value': {
      const answer = { key, value: read.value, raw: typed, messageId, now: place.now };
      const kept = await keepAnswer(store, state, answer);
      return advance(place, await keepTogether(store, { state: kept, answer, more: read.more ?? {} }), lead);
    }
    case 'confirm': {
      const pending = { raw: typed, options: [read.value], code: null, turn: messageId };
      await wait(place, state, pending);
      return { kind: 'say', message: askPending(asked, pending) };
    }
    case 'choose': {
      const pending = { raw: typed, options: read.options, code: read.code, turn: messageId };
      await wait(place, state, pending);
      return { kind: 'say', message: askPending(asked, pending) };
    }
    case 'search': {
      await wait(place, state, { raw: typed, options: [], code: null, turn: messageId });
      return {
        kind: 'say',
        message: await offerUnits(place, { ...asked, question, typed, query: read.query, ...scopeOf(state) }),
      };
    }
    case 'refused': {
      const { kind: _kind, ...facts } = read;
      if (read.code === 'choose-button' || read.code === 'send-file')
        return { kind: 'say', message: await askAgain(store, state, { code: read.code }) };
      // Where another question than the current one was replied to, its buttons would do nothing.
      if (lead !== undefined)
        return { kind: 'say', message: { kind: 'form.refused', values: { ...asked, typed, ...facts } } };
      return { kind: 'say', message: await refuseAnswer(store, { state, question }, { typed, ...facts }) };
    }
  }
}

/** A form may be about units of a scope only: whoever types for others is offered no other. */
type Scope = { under?: readonly number[] };

function scopeOf({ answers: { scope } }: FormState): Scope {
  return Array.isArray(scope) ? { under: scope.map(Number) } : {};
}

type Together = { state: FormState; answer: NewValue; more: Answers };

/** Keeps what one text answered besides its own question; that is not asked any more. */
async function keepTogether(store: Store, { state, answer, more }: Together): Promise<FormState> {
  let kept: FormState = { ...state, fix: state.fix.filter((key) => !Object.hasOwn(more, key)) };
  for (const [key, value] of Object.entries(more))
    kept = await keepAnswer(store, kept, { ...answer, key, value });
  return kept;
}

type Asked = { form: FormState['form']; subject: number; key: string };

async function offerUnits(
  { store }: Place,
  {
    question,
    typed,
    query,
    under,
    ...asked
  }: Asked & Scope & { question: Question; typed: string; query: string },
): Promise<Message> {
  const units = await store.units.search(query, { limit: shownUnits, ...(under !== undefined && { under }) });
  const found = await Promise.all(
    units.map(async ({ id, name, workplace }) => ({
      id,
      name: workplace ?? name,
      path: (await store.units.pathNames(id)).slice(workplace === null ? 1 : 0).join(' › '),
    })),
  );
  const missing = question.options?.includes('missing') ?? false;
  return { kind: 'form.units', values: { ...asked, query: typed, found, missing } };
}

function wait(place: Place, state: FormState, pending: Pending): Promise<void> {
  return saveForm(place.store, place, { ...state, pending, promptMessage: null });
}
