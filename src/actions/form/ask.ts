import type { SimilarLine } from '../../domain/alike.ts';
import {
  type Answers,
  inOrder,
  isAsked,
  isExtra,
  questionBefore,
  questionOf,
  stepOf,
} from '../../domain/answers.ts';
import { isFull } from '../../domain/authors.ts';
import { awardMark } from '../../domain/award-draft.ts';
import { fileMark } from '../../domain/award-file.ts';
import { markOf } from '../../domain/card.ts';
import { forms, type Question } from '../../domain/form.ts';
import type { FileLine, Message, QuestionLead } from '../../domain/messages.ts';
import { isLarge } from '../../domain/money.ts';
import type { OnBehalfIn } from '../../domain/on-behalf-messages.ts';
import type { Store } from '../../store/store.ts';
import { awardCard, awardFileCard } from '../awards/cards.ts';
import { authorsOf } from '../co-authors/authors.ts';
import { penOf } from '../pen.ts';
import { similarInitiatives } from '../similar-initiatives.ts';
import { previewSuspension } from '../suspensions/preview-suspension.ts';
import { unitName } from '../unit-name.ts';
import { namedAuthor, namedSubject, namesIn } from './named.ts';
import { previewPaper } from './preview-paper.ts';
import { askedBack, isNamed, sentBack, stepBack } from './returned.ts';
import { answersOf, type FormState, formOf, isRequired, type Pending } from './state.ts';

/** Whether there is a way back from a question: to the card that it was opened from, or to the one before it. */
function hasBack(state: FormState, key: string): boolean {
  const form = forms[state.form];
  if (state.editing || (isExtra(form, key) && !isNamed(state, key))) return true;
  if (state.returned !== null) return stepBack({ ...state, at: key }) !== undefined;
  return questionBefore(formOf(state), key) !== undefined;
}

/** The message that asks a question. */
export function askQuestion(
  state: FormState,
  question: Question,
  extra: { lead?: QuestionLead; answers?: Answers; files?: readonly FileLine[] } = {},
): Extract<Message, { kind: 'form.question' }> {
  const current = extra.answers?.[question.key];
  return {
    kind: 'form.question',
    values: {
      form: state.form,
      subject: state.subject,
      key: question.key,
      type: question.type,
      required: isRequired(state, question),
      editing: state.editing,
      back: hasBack(state, question.key),
      ...stepOf(formOf(state), question.key),
      ...namedAuthor(state, question.key),
      ...namedSubject(state),
      ...namesIn(state, question.key),
      ...askedBack(state, question, current),
      ...(question.options !== undefined && { options: question.options }),
      ...(question.type === 'several' && { selected: state.selected }),
      ...(extra.lead !== undefined && { lead: extra.lead }),
      ...(current !== undefined && { current }),
      ...(state.rewriting && { rewriting: true }),
      ...(extra.files !== undefined && { files: extra.files }),
    },
  };
}

type Asked = { form: FormState['form']; subject: number; key: string };

/** Asks whether an answer was read as it was meant, or which of several readings is. */
export function askPending(
  asked: Asked,
  { raw, options, code, turn }: Pending,
  lead?: QuestionLead,
): Message {
  const at = { ...asked, turn, ...(lead !== undefined && { lead }) };
  if (code !== null) return { kind: 'form.choose', values: { ...at, code, typed: raw, options } };
  const [value = null] = options;
  const large = typeof value === 'object' && value !== null && 'amount' in value && isLarge(value.amount);
  return { kind: 'form.confirm', values: { ...at, value, ...(large && { large }) } };
}

async function unitNames(store: Store, answers: Answers): Promise<Record<number, string>> {
  const id = answers['parent'] ?? answers['authorUnit'] ?? answers['dateUnit'];
  if (typeof id !== 'number') return {};
  const unit = await store.units.find(id);
  return unit === undefined ? {} : { [id]: unit.name };
}

/** What a card shows of the form: of an initiative also its files and authors. */
async function shownOn(store: Store, state: FormState): Promise<Parameters<typeof markOf>[0]> {
  const answers = await answersOf(store, state);
  const initiative = state.form === 'initiative' ? await store.initiatives.find(state.subject) : undefined;
  if (initiative === undefined) return { answers, files: [], authors: undefined };
  const files = await store.attachments.listOf(initiative.id);
  return { answers, files, authors: await authorsOf(store, initiative) };
}

/** Whether an initiative's card would show something else now than it did, and all that is required. */
export async function isOutdated(store: Store, state: FormState, mark: string | null): Promise<boolean> {
  if (state.form === 'award') return mark !== awardMark(state.answers);
  if (state.form === 'awardFile') return mark !== fileMark(state.answers);
  if (state.form !== 'initiative') return false;
  const shown = await shownOn(store, state);
  // What is missing is asked.
  return missingKeys(state, shown.answers).length === 0 && mark !== markOf(shown);
}

/** The review card: every answer, to be corrected, before the form is finished. */
export async function showCard(
  store: Store,
  state: FormState,
  extra: { menu?: boolean; lead?: QuestionLead } = {},
): Promise<Message> {
  if (state.form === 'award') return awardCard(state, extra.menu === true);
  if (state.form === 'paper') return previewPaper(store, state);
  if (state.form === 'suspend') return previewSuspension(store, state);
  if (state.form === 'awardFile') return awardFileCard(store, state);
  const shown = await shownOn(store, state);
  const { answers, files, authors } = shown;
  const full = authors !== undefined && isFull(authors);
  return {
    kind: 'form.card',
    values: {
      form: state.form,
      subject: state.subject,
      ...(state.form === 'initiative' && { mark: markOf(shown) }),
      answers: inOrder(forms[state.form], answers),
      unitNames: await unitNames(store, answers),
      files: files.length,
      captions: files.flatMap(({ caption }) => (caption === null ? [] : [caption])),
      keys: forms[state.form].questions.filter(isAsked(answers)).map(({ key }) => key),
      extras: (forms[state.form].extras ?? [])
        .map(({ key }) => key)
        .filter((key) => !full || key !== 'coauthor'),
      menu: extra.menu ?? false,
      missing: missingKeys(state, answers),
      ...(state.form === 'initiative' && (await onBehalfOn(store, state.subject))),
      ...(authors !== undefined && { authors }),
      ...(state.form === 'initiative' && (await sentBack(store, state.subject))),
      ...(state.form === 'initiative' &&
        extra.menu !== true &&
        (await similarOnCard(store, state.subject, answers))),
      ...(extra.lead !== undefined && { lead: extra.lead }),
    },
  };
}

/** Whom it is typed for, and in which unit. */
async function onBehalfOn(store: Store, initiativeId: number): Promise<OnBehalfIn> {
  const initiative = await store.initiatives.find(initiativeId);
  const pen = initiative === undefined ? undefined : await penOf(store, initiative);
  if (initiative === undefined || pen?.onBehalf !== true) return {};
  return { onBehalfOf: pen.author?.fullName ?? '', forUnit: await unitName(store, initiative.unitId) };
}

/** Titles like this one that were submitted already: shown, never in the way. */
async function similarOnCard(
  store: Store,
  initiativeId: number,
  { title }: Answers,
): Promise<{ similar?: readonly SimilarLine[] }> {
  const initiative = await store.initiatives.find(initiativeId);
  if (initiative === undefined) return {};
  const similar = await similarInitiatives(store, { initiative, title });
  return similar.length === 0 ? {} : { similar };
}

/** Required questions that were never answered. */
export function missingKeys(state: FormState, answers: Answers): string[] {
  return forms[state.form].questions
    .filter(({ key, required }) => required && (answers[key] === undefined || answers[key] === null))
    .map(({ key }) => key);
}

/** Asks what the form stands at now, after an interruption, a stale button or a restart. */
export async function askAgain(store: Store, state: FormState, lead?: QuestionLead): Promise<Message> {
  const question = questionOf(forms[state.form], state.at);
  if (question === undefined) return showCard(store, state, lead === undefined ? {} : { lead });
  const said = lead === undefined ? {} : { lead };
  const { form, subject, at: key, parts, pending } = state;
  if (pending !== null && pending.options.length > 0)
    return askPending({ form, subject, key }, pending, lead);
  if (parts > 0) return { kind: 'form.story', values: { form, subject, key, parts, ...said } };
  const answers = await answersOf(store, state);
  const files = question.type === 'files' ? { files: await filesOf(store, state) } : {};
  return askQuestion(state, question, { ...said, answers, ...files });
}

async function filesOf(store: Store, { subject }: FormState): Promise<FileLine[]> {
  return (await store.attachments.listOf(subject)).map(({ id, kind, name }) => ({ id, kind, name }));
}
