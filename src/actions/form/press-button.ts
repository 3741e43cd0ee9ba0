import type { AnswerValue } from '../../domain/answers.ts';
import { isExtra, questionBefore, questionOf } from '../../domain/answers.ts';
import { type FormId, forms } from '../../domain/form.ts';
import { readId } from '../../domain/ids.ts';
import type { Deps } from '../deps.ts';
import { advance, isGone, type Place, type Step } from './advance.ts';
import { askAgain, askQuestion, isOutdated, showCard } from './ask.ts';
import { isNamed, stepBack } from './returned.ts';
import {
  answersOf,
  type FormState,
  formOf,
  formState,
  isRequired,
  keepAnswer,
  popForm,
  pushForm,
  saveForm,
} from './state.ts';

/** A press in a form: which question's button, what it does, with which value, and for which reading. */
export type Press = { key: string; action: string; argument: string | null; turn: number };

/** `stale`: the button belongs to another question. `closed`: the form was put aside. */
export type Pressed = Step | { kind: 'stale' } | { kind: 'closed'; under: FormState | null };

type Presses = (place: Place, input: { state: FormState; press: Press }) => Promise<Pressed>;

async function goTo(place: Place, state: FormState): Promise<Pressed> {
  const { store } = place;
  const moved = {
    ...state,
    pending: null,
    parts: 0,
    rewriting: false,
    selected: [],
    promptMessage: place.editedMessage,
  };
  await saveForm(store, place, moved);
  return { kind: 'say', message: await askAgain(store, moved) };
}

/** Begins a form about the same subject; this one comes back when it ends. */
async function openOnTop(place: Place, { subject }: FormState, form: FormId): Promise<Pressed> {
  const at = forms[form].questions[0]?.key ?? 'card';
  const opened = formState({ form, subject, at, promptMessage: place.editedMessage });
  return { kind: 'say', message: await askAgain(place.store, await pushForm(place.store, place, opened)) };
}

type Chosen = { state: FormState; value: AnswerValue; raw: string | null; messageId?: number | null };

async function keep(place: Place, input: Chosen): Promise<Pressed> {
  const { store } = place;
  const { state, value, raw, messageId = null } = input;
  const kept = await keepAnswer(store, state, { key: state.at, value, raw, messageId, now: place.now });
  const unit = typeof value === 'number' ? await store.units.find(value) : undefined;
  return advance(place, kept, {
    code: 'recorded',
    form: state.form,
    key: state.at,
    value,
    ...(unit !== undefined && { unitName: unit.workplace ?? unit.name }),
  });
}

/** What each button of a question does; the question is the current one. */
const presses: Readonly<Record<string, Presses>> = {
  back: async (place, { state }) => {
    const isAside = isExtra(forms[state.form], state.at) && !isNamed(state, state.at);
    if (state.editing || isAside) return goTo(place, { ...state, at: 'card', editing: false, fix: [] });
    const before = state.returned === null ? questionBefore(formOf(state), state.at)?.key : undefined;
    const moved = state.returned === null ? { ...state, at: before ?? state.at } : stepBack(state);
    // Nothing lies before the first question that was named.
    if (moved === undefined) return { kind: 'say', message: await askAgain(place.store, state) };
    return goTo(place, moved);
  },
  skip: async (place, { state }) => {
    const question = questionOf(forms[state.form], state.at);
    if (question === undefined || isRequired(state, question)) return { kind: 'stale' };
    return keep(place, { state, value: null, raw: null });
  },
  keep: async (place, { state }) => {
    const value = (await answersOf(place.store, state))[state.at];
    const isOffered = state.returned?.keys.includes(state.at) === true && value !== undefined;
    if (!isOffered) return { kind: 'stale' };
    return advance(place, state, { code: 'recorded', form: state.form, key: state.at, value });
  },
  later: async (place, { state }) => ({ kind: 'closed', under: await popForm(place.store, place, state) }),
  retype: (place, { state }) => goTo(place, state),
  rewrite: async (place, { state }) => {
    if (questionOf(forms[state.form], state.at)?.type !== 'story') return { kind: 'stale' };
    const moved = { ...state, parts: 0, rewriting: true, promptMessage: place.editedMessage };
    await saveForm(place.store, place, moved);
    return { kind: 'say', message: await askAgain(place.store, moved, { code: 'rewrite' }) };
  },
  pick: async (place, { state, press }) => {
    const { pending } = state;
    const value = pending?.options[Number(press.argument ?? 0)];
    if (pending === null || pending.turn !== press.turn || value === undefined) return { kind: 'stale' };
    return keep(place, { state, value, raw: pending.raw, messageId: pending.turn });
  },
  option: async (place, { state, press }) => {
    const question = questionOf(forms[state.form], state.at);
    const raw = state.pending?.raw ?? null;
    if (press.argument !== null && question?.options?.includes(press.argument) === true) {
      // A unit that is missing is told to an admin in the words that were searched.
      const typed = question.type === 'unit' ? { ...state.answers, unitTyped: raw } : state.answers;
      return keep(place, { state: { ...state, answers: typed }, value: press.argument, raw });
    }
    const isUnit = question?.type === 'unit' || question?.type === 'award-to';
    const unit = isUnit ? await place.store.units.find(readId(press.argument)) : undefined;
    if (unit === undefined || unit.closedAt !== null) return { kind: 'stale' };
    return keep(place, { state, value: unit.id, raw });
  },
  toggle: async (place, { state, press }) => {
    const question = questionOf(forms[state.form], state.at);
    const key = press.argument;
    if (question === undefined || key === null || question.options?.includes(key) !== true)
      return { kind: 'stale' };
    const selected = state.selected.includes(key)
      ? state.selected.filter((one) => one !== key)
      : [...state.selected, key];
    const moved = { ...state, selected, promptMessage: place.editedMessage };
    await saveForm(place.store, place, moved);
    return { kind: 'say', message: askQuestion(moved, question) };
  },
  drop: async (place, { state, press }) => {
    const question = questionOf(forms[state.form], state.at);
    if (question?.type !== 'files') return { kind: 'stale' };
    await place.store.attachments.remove(state.subject, readId(press.argument));
    return goTo(place, state);
  },
  done: async (place, { state }) => {
    const question = questionOf(forms[state.form], state.at);
    if (question?.type === 'several' && state.selected.length === 0)
      return { kind: 'say', message: await askAgain(place.store, state, { code: 'choose-one' }) };
    if (question?.type === 'several') return keep(place, { state, value: state.selected, raw: null });
    // A text in parts and files are kept with every message: there only is to move on.
    const isKept = question?.type === 'files' || state.parts > 0;
    const isThere = isKept || (await answersOf(place.store, state))[state.at] !== undefined;
    return isThere ? advance(place, state) : { kind: 'stale' };
  },
};

const cardPresses: Readonly<Record<string, Presses>> = {
  menu: async (place, { state }) => ({
    kind: 'say',
    message: await showCard(place.store, state, { menu: true }),
  }),
  card: async (place, { state }) => ({ kind: 'say', message: await showCard(place.store, state) }),
  edit: async (place, { state, press }) => {
    const question = questionOf(forms[state.form], press.argument ?? '');
    return question === undefined
      ? { kind: 'stale' }
      : goTo(place, { ...state, at: question.key, editing: true });
  },
  extra: async (place, { state, press }) => {
    const extra = forms[state.form].extras?.find(({ key }) => key === press.argument);
    if (extra !== undefined && 'form' in extra) return openOnTop(place, state, extra.form as FormId);
    const asked = extra === undefined ? [] : extra.questions.map(({ key }) => key);
    const [first] = asked;
    // A single question leads back to the card, also where an officer named it.
    const editing = asked.length === 1;
    return first === undefined
      ? { kind: 'stale' }
      : goTo(place, { ...state, at: first, fix: asked, editing });
  },
  // Nobody submits what the pressed card did not show: a message was corrected since, or another device was used.
  send: async ({ store }, { state, press }) =>
    (await isOutdated(store, state, press.argument))
      ? { kind: 'say', message: await askAgain(store, state, { code: 'card-changed' }) }
      : { kind: 'complete', state },
  later: presses['later'] as Presses,
};

/** Does what a button of the open form says; a button of another question changes nothing. */
export function pressButton({ store, now }: Deps) {
  return (input: {
    chatId: number;
    state: FormState;
    press: Press;
    messageId: number | null;
  }): Promise<Pressed> =>
    store.transaction(async (store) => {
      const { press } = input;
      const state = { ...input.state, held: false };
      const place: Place = { store, chatId: input.chatId, now: now(), editedMessage: input.messageId };
      if (isGone(state)) return advance(place, state, { code: 'resumed' });
      const table = state.at === 'card' ? cardPresses : presses;
      const act = press.key === state.at ? table[press.action] : undefined;
      return act === undefined ? { kind: 'stale' } : act(place, { state, press });
    });
}
