import { isExtra, questionOf, readAnswer } from '../../domain/answers.ts';
import { nfc } from '../../domain/fold.ts';
import { initiativeForm } from '../../domain/form.ts';
import { waitingStates } from '../../domain/initiative.ts';
import { readLabelled } from '../../domain/labelled.ts';
import type { Refusal } from '../../domain/refusals.ts';
import type { Initiative, Member, Store } from '../../store/store.ts';
import { codeOf, viewOf } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { joinParts } from './add-part.ts';
import type { Place, Step } from './advance.ts';
import { answerQuestion } from './answer-question.ts';
import { askAgain } from './ask.ts';
import { fillLabelled } from './fill-labelled.ts';
import { type Given, givenBy } from './given-by.ts';
import { type FormState, formState, initiativeAnswers, loadForm, pushForm } from './state.ts';
import { takeReading } from './take-reading.ts';

type Input = { chatId: number; member: Member; messageId: number; typed: string };
/** `none`: the message gave no answer, so nothing is to be said. */
export type Corrected = Step | { kind: 'refused'; refusal: Refusal } | { kind: 'none' };

type Facts = { code: string; limit?: number; length?: number };

/** The old answer stays, and the person learns why. */
function keepOld({ initiative, key }: Given, typed: string, facts: Facts): Step {
  const at = { form: 'initiative', subject: initiative.id, key } as const;
  return { kind: 'say', message: { kind: 'form.refused', values: { ...at, typed, kept: true, ...facts } } };
}

function writtenAnew(key: string): Corrected {
  return { kind: 'refused', refusal: { code: 'written-anew', key } };
}

/** Puts a corrected message among the others of its answer. */
async function correctPart(
  place: Place,
  given: Given,
  part: { messageId: number; text: string },
): Promise<Corrected | undefined> {
  const { store } = place;
  const at = { initiativeId: given.initiative.id, key: given.key };
  const parts = await store.answerParts.of(at);
  // Parts of an answer that was typed anew since are no answer any more.
  if (joinParts(parts) !== (await initiativeAnswers(store, at.initiativeId))[at.key])
    return writtenAnew(at.key);
  const value = joinParts(parts.map((one) => (one.messageId === part.messageId ? part : one)));
  const limit = questionOf(initiativeForm, at.key)?.max ?? Number.POSITIVE_INFINITY;
  if ([...value].length > limit)
    return keepOld(given, part.text, { code: 'too-long', limit, length: [...value].length });
  await store.answerParts.correct({ ...at, ...part });
  await store.answers.put({ ...at, value, raw: null, now: place.now });
  return undefined;
}

/** What was only understood is confirmed first, as when it is typed. */
async function openAt(place: Place, { initiative, key }: Given): Promise<FormState> {
  const open = await loadForm(place.store, place.chatId);
  const isHere = open?.form === 'initiative' && open.subject === initiative.id;
  const state = isHere ? open : formState({ form: 'initiative', subject: initiative.id });
  return pushForm(place.store, place, { ...state, at: key, editing: state.at === 'card' });
}

/** Puts one corrected text where the old one was; a step where something has to be said about it first. */
async function correct(
  place: Place,
  given: Given,
  { messageId, typed, today }: { messageId: number; typed: string; today: Parameters<typeof readAnswer>[2] },
): Promise<Corrected | undefined> {
  const { store } = place;
  if (given.by === 'caption') {
    await store.attachments.recaption(given.fileId, typed === '' ? null : typed);
    return undefined;
  }
  const question = questionOf(initiativeForm, given.key);
  if (question === undefined) return undefined;
  const read = readAnswer(question, typed, today);
  if (read.kind === 'refused') {
    const { kind: _kind, ...facts } = read;
    return keepOld(given, typed, facts);
  }
  if (read.kind !== 'value') {
    const state = await openAt(place, given);
    return takeReading(place, { state, question, typed, messageId, read });
  }
  if (given.by === 'part') return correctPart(place, given, { messageId, text: nfc(typed) });
  const at = { initiativeId: given.initiative.id, key: given.key };
  await store.answers.put({ ...at, value: read.value, raw: typed, messageId, now: place.now });
  return undefined;
}

/** What is said once the corrected texts are in their places. */
async function tell(place: Place, [first, ...others]: readonly [Given, ...Given[]]): Promise<Step> {
  const { store } = place;
  const keys = [...new Set([first, ...others].map(({ key }) => key))];
  const open = await loadForm(store, place.chatId);
  if (open?.form === 'initiative' && open.subject === first.initiative.id) {
    return { kind: 'say', message: await askAgain(store, open, { code: 'corrected', keys }) };
  }
  const { title, code } = await viewOf(store, first.initiative);
  return { kind: 'say', message: { kind: 'answer.corrected', values: { keys, code: code || null, title } } };
}

/** Whether a message gave several answers under labels; the day of a decision comes with its number. */
function toldSeveral(given: readonly Given[]): boolean {
  return given.filter(({ by, key }) => by !== 'caption' && !isExtra(initiativeForm, key)).length > 1;
}

/** Why a message is corrected too late. */
function tooLate(initiative: Initiative): Refusal {
  const { state } = initiative;
  const code = codeOf(initiative);
  if (waitingStates.includes(state)) return { code: 'edit-too-late', initiative: code };
  return { code: 'locked', initiative: code, state };
}

/** The open form, where the message was typed in it and its answer is not a row of its own. */
async function inOpenForm(
  store: Store,
  { chatId, messageId }: Input,
): Promise<{ state: FormState; about?: string } | undefined> {
  const state = await loadForm(store, chatId);
  if (state === undefined) return undefined;
  if (state.pending?.turn === messageId) return { state };
  if (state.unread?.messageId === messageId) return { state, about: state.unread.key };
  const about = Object.keys(state.messages).find((key) => state.messages[key] === messageId);
  return about === undefined ? undefined : { state, about };
}

/**
 * A person corrected a message in Telegram: the answer it gave is corrected with it, while draft or returned; after
 * that one line says why it is not.
 */
export function correctAnswer(deps: Deps) {
  return (input: Input): Promise<Corrected> =>
    deps.store.transaction(async (store): Promise<Corrected> => {
      const { chatId, messageId } = input;
      const typed = nfc(input.typed);
      const place: Place = { store, chatId, now: deps.now(), editedMessage: null };
      const open = await inOpenForm(store, input);
      if (open !== undefined)
        return answerQuestion({ ...deps, store })({ chatId, messageId, typed, ...open });

      const [first, ...others] = await givenBy(store, input);
      if (first === undefined) return { kind: 'none' };
      const { state, deletedAt } = first.initiative;
      if (deletedAt !== null) return { kind: 'refused', refusal: { code: 'draft-dropped' } };
      if (state !== 'draft' && state !== 'returned')
        return { kind: 'refused', refusal: tooLate(first.initiative) };
      if (first.by === 'gone') return writtenAnew(first.key);
      if (toldSeveral([first, ...others])) {
        const labelled = readLabelled(typed);
        if (labelled === undefined) return { kind: 'refused', refusal: { code: 'labels-gone' } };
        const opened = await openAt(place, first);
        return fillLabelled(place, { state: opened, labelled, messageId }, deps.calendar);
      }
      for (const given of [first, ...others]) {
        const step = await correct(place, given, { messageId, typed, today: deps.calendar.civil(place.now) });
        if (step !== undefined) return step;
      }
      return tell(place, [first, ...others]);
    });
}
