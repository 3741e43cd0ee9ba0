import { type Answers, type Read, readAnswer } from '../../domain/answers.ts';
import { initiativeForm, type Question } from '../../domain/form.ts';
import type { Labelled } from '../../domain/labelled.ts';
import type { QuestionLead, UnreadText } from '../../domain/messages.ts';
import type { AnswerPart } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { joinParts, partsOf } from './add-part.ts';
import { advance, type Place, type Step } from './advance.ts';
import { type FormState, initiativeAnswers, keepAnswer, saveForm } from './state.ts';
import { takeReading } from './take-reading.ts';

type Input = { state: FormState; labelled: Labelled; messageId: number };
type Unread = { question: Question; typed: string; read: Read };

/**
 * The story with what this message tells of it. A story under its label takes the place of the one before, but for one
 * that was told before there was a title; what stands under no label only goes on with it. No word is lost.
 */
async function storyWith(
  { store }: Place,
  { state, labelled: { texts, rest }, messageId }: Input,
): Promise<AnswerPart[]> {
  const text = [texts.solution, rest].filter(Boolean).join('\n\n');
  if (text === '') return [];
  const before = await partsOf(store, state, 'solution');
  const part = { messageId, text };
  if (before.some((one) => one.messageId === messageId))
    return before.map((one) => (one.messageId === messageId ? part : one));
  const isAnew = texts.solution !== undefined && state.at !== 'title';
  return isAnew ? [part] : [...before, part];
}

async function keepOne(
  place: Place,
  { state, messageId, story }: Input & { story: readonly AnswerPart[] },
  { question: { key, type }, typed, read }: Unread,
): Promise<boolean> {
  if (read.kind !== 'value' && read.kind !== 'confirm') return false;
  const { store, now } = place;
  const isStory = type === 'story';
  if (isStory) await store.answerParts.put({ initiativeId: state.subject, key }, story);
  const answer = { key, value: read.value, raw: typed, messageId: isStory ? null : messageId, now };
  await keepAnswer(store, state, answer);
  return true;
}

/** The texts that were not taken, but for the one that is asked about right now: its message names it. */
function unreadTexts(unread: readonly Unread[], answers: Answers, asked: Unread | undefined): UnreadText[] {
  return unread.flatMap((one): UnreadText[] => {
    const { question, typed, read } = one;
    const at = { key: question.key, typed };
    if (one !== asked) return [{ ...at, next: answers[question.key] === undefined ? 'later' : 'kept' }];
    const isPressed = read.kind === 'refused' && read.code === 'choose-button';
    return isPressed ? [{ ...at, next: 'choose' }] : [];
  });
}

/** What was kept is said over what is still to be asked. */
function under(step: Step, lead: QuestionLead): Step {
  if (step.kind !== 'say') return step;
  const { message } = step;
  if (message.kind === 'form.question')
    return { kind: 'say', message: { ...message, values: { ...message.values, lead } } };
  if (message.kind === 'form.refused')
    return { kind: 'say', message: { ...message, values: { ...message.values, lead } } };
  if (message.kind === 'form.choose')
    return { kind: 'say', message: { ...message, values: { ...message.values, lead } } };
  return step;
}

/**
 * Fills the card from one message under labels. What was interpreted stands on the card in figures and words; what
 * could not be read, or could mean two things, is asked.
 */
export async function fillLabelled(place: Place, input: Input, calendar: Deps['calendar']): Promise<Step> {
  const { state, labelled, messageId } = input;
  const story = await storyWith(place, input);
  const texts: Readonly<Record<string, string>> = {
    ...labelled.texts,
    ...(story.length > 0 && { solution: joinParts(story) }),
  };
  const today = calendar.civil(place.now);
  const kept: string[] = [];
  const unread: Unread[] = [];
  for (const question of initiativeForm.questions) {
    const typed = texts[question.key];
    if (typed === undefined) continue;
    const one = { question, typed, read: readAnswer(question, typed, today) };
    if (!(await keepOne(place, { ...input, story }, one))) unread.push(one);
    else if (question.type !== 'story' || labelled.texts.solution !== undefined) kept.push(question.key);
  }
  const moved = { ...state, at: '', editing: false, pending: null, parts: 0, rewriting: false, selected: [] };
  const answers = await initiativeAnswers(place.store, state.subject);
  const first = unread.find(({ question }) => answers[question.key] === undefined);
  const unreadNow = unreadTexts(unread, answers, first);
  const isStoryKept = unread.every(({ question }) => question.type !== 'story');
  const lead: QuestionLead = {
    code: 'filled',
    keys: kept,
    ...(labelled.rest !== '' && isStoryKept && { rest: labelled.rest }),
    ...(unreadNow.length > 0 && { unread: unreadNow }),
  };
  if (first === undefined) return advance(place, moved, lead);
  const { question, typed, read } = first;
  const stands = { ...moved, at: question.key };
  await saveForm(place.store, place, stands);
  const step = await takeReading(place, { state: stands, question, typed, messageId, read });
  return kept.length + unreadNow.length === 0 ? step : under(step, lead);
}
