import { type Answers, type AnswerValue, inOrder } from '../../domain/answers.ts';
import { type Form, type FormId, forms, type Question } from '../../domain/form.ts';
import type { Dialogue, Store } from '../../store/store.ts';

/** `turn` is the message that was read: a button offered for an earlier one must not choose among these. */
export type Pending = {
  raw: string;
  options: readonly AnswerValue[];
  /** Why a choice is needed; null where one reading only waits to be confirmed, or units to be picked. */
  code: string | null;
  turn: number;
};

/** Where a person is in a form: the row of a chat's dialogue. */
export type FormState = {
  form: FormId;
  /** The initiative it is about; 0 where there is none. */
  subject: number;
  /** A question's key, or 'card'. */
  at: string;
  /** Of forms other than the initiative's, whose answers are rows of their own. */
  answers: Answers;
  /** Questions that were answered before the form began: neither asked nor counted. */
  given: readonly string[];
  /** The question was opened from the card, and leads back to it. */
  editing: boolean;
  /** Questions to ask anew although they have answers: what an officer sent back. */
  fix: readonly string[];
  /** What an officer wrote when sending the initiative back, and the questions that were named. */
  returned: { note: string; keys: readonly string[] } | null;
  /** What was understood and waits for a press. */
  pending: Pending | null;
  /** The messages that gave the answers kept here, by question key. */
  messages: Readonly<Record<string, number>>;
  /** The last message that could not be taken, and for which question: corrected in Telegram it is read again. */
  unread: { messageId: number; key: string } | null;
  /** The album whose pictures come in, and the question that words under one of them answered. */
  album: { id: string; told: string | null } | null;
  /** Messages taken for the story so far. */
  parts: number;
  /** Asked whether to go on with this draft or begin another: what is typed meanwhile is no answer. */
  held: boolean;
  /** The next message takes the place of a story instead of going on with it. */
  rewriting: boolean;
  selected: readonly string[];
  /** The message that was edited into the current question. */
  promptMessage: number | null;
  /** A start link's payload to follow when the form is finished. */
  after: string | null;
  /** The dialogue this one interrupted. */
  under: FormState | null;
};

export const formScene = 'form';

/** The form as far as it is asked. */
export function formOf({ form, given }: FormState): Form {
  const { questions, ...rest }: Form = forms[form];
  return { ...rest, questions: questions.filter(({ key }) => !given.includes(key)) };
}

const deepestUnder = 3;

function depthOf(state: FormState | null): number {
  return state === null ? 0 : 1 + depthOf(state.under);
}

export function formState(fields: Pick<FormState, 'form'> & Partial<FormState>): FormState {
  return {
    subject: 0,
    at: 'card',
    answers: {},
    given: [],
    editing: false,
    fix: [],
    returned: null,
    pending: null,
    messages: {},
    unread: null,
    album: null,
    parts: 0,
    rewriting: false,
    held: false,
    selected: [],
    promptMessage: null,
    after: null,
    under: null,
    ...fields,
  };
}

/** The form a dialogue is in; one that was left by an earlier version of the program has what was added since. */
export function formIn(dialogue: Dialogue | undefined): FormState | undefined {
  if (dialogue?.scene !== formScene) return undefined;
  let state: FormState | null = dialogue.state as FormState;
  // A form that is gone since leaves what lay beneath it.
  while (state !== null && !Object.hasOwn(forms, state.form)) state = state.under;
  return state === null ? undefined : formState(state);
}

export async function loadForm(store: Store, chatId: number): Promise<FormState | undefined> {
  return formIn(await store.dialogues.get(chatId));
}

export function saveForm(
  store: Store,
  place: { chatId: number; now: number },
  state: FormState,
): Promise<void> {
  return store.dialogues.put(place.chatId, { scene: formScene, state }, place.now);
}

/** Opens a form; the one that was open is kept beneath and comes back when this one ends. */
export async function pushForm(
  store: Store,
  place: { chatId: number; now: number },
  state: FormState,
): Promise<FormState> {
  const open = await loadForm(store, place.chatId);
  // A draft needs no place beneath another: it is a row, and in the list of drafts.
  const isBoth = open?.form === 'initiative' && state.form === 'initiative';
  const same = isBoth || (open?.form === state.form && open.subject === state.subject);
  const under = open === undefined ? null : same ? open.under : open;
  const pushed = { ...state, under: depthOf(under) > deepestUnder ? null : under };
  await saveForm(store, place, pushed);
  return pushed;
}

/** While a person is asked whether to go on with the draft that is open, nothing is written into it. */
export async function holdForm(store: Store, place: { chatId: number; now: number }): Promise<void> {
  const open = await loadForm(store, place.chatId);
  if (open?.form === 'initiative') await saveForm(store, place, { ...open, held: true });
}

/** Ends the open form; returns the one beneath it, which is open again. */
export async function popForm(
  store: Store,
  place: { chatId: number; now: number },
  state: FormState,
): Promise<FormState | null> {
  if (state.under === null) await store.dialogues.remove(place.chatId);
  else await saveForm(store, place, state.under);
  return state.under;
}

/** The answers given so far, wherever the form keeps them. */
export async function answersOf(store: Store, state: FormState): Promise<Answers> {
  if (state.form !== 'initiative') return state.answers;
  return initiativeAnswers(store, state.subject);
}

/** Whether a question must be answered: by the form, or because a rule of the programme demands it here. */
export function isRequired({ answers: { demanded } }: FormState, { key, required }: Question): boolean {
  return required || (Array.isArray(demanded) && demanded.includes(key));
}

/** What an initiative's author answered, in the order of the form. */
export async function initiativeAnswers(store: Store, initiativeId: number): Promise<Answers> {
  const rows = Object.entries(await store.answers.of(initiativeId));
  const answers = Object.fromEntries(rows.map(([key, { value }]) => [key, value as AnswerValue]));
  return inOrder(forms.initiative, answers);
}

export type NewValue = {
  key: string;
  value: AnswerValue;
  /** What was typed, and the message it came in; null for a press. */
  raw: string | null;
  messageId: number | null;
  now: number;
};

/** Keeps one answer; returns the state with it. */
export async function keepAnswer(
  store: Store,
  state: FormState,
  { key, value, raw, messageId, now }: NewValue,
): Promise<FormState> {
  if (state.form === 'initiative') {
    await store.answers.put({ initiativeId: state.subject, key, value, raw, messageId, now });
    return state;
  }
  const messages = messageId === null ? state.messages : { ...state.messages, [key]: messageId };
  return { ...state, answers: { ...state.answers, [key]: value }, messages };
}
