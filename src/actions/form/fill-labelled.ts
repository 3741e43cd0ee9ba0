import { type Read, readAnswer } from '../../domain/answers.ts';
import { initiativeForm, type Question } from '../../domain/form.ts';
import type { Labelled } from '../../domain/labelled.ts';
import type { QuestionLead } from '../../domain/messages.ts';
import type { Deps } from '../deps.ts';
import { advance, type Place, type Step } from './advance.ts';
import { type FormState, initiativeAnswers, keepAnswer, saveForm } from './state.ts';
import { takeReading } from './take-reading.ts';

type Input = { state: FormState; labelled: Labelled; messageId: number };
type Unread = { question: Question; typed: string; read: Read };

/** What stands under no label goes to the story: no word is lost. */
function textsOf({ texts, rest }: Labelled): Readonly<Record<string, string>> {
  const solution = [texts.solution, rest].filter(Boolean).join('\n\n');
  return { ...texts, ...(solution !== '' && { solution }) };
}

async function keepOne(
  place: Place,
  input: Input,
  { question: { key, type }, typed, read }: Unread,
): Promise<boolean> {
  if (read.kind !== 'value' && read.kind !== 'confirm') return false;
  const { store, now } = place;
  const { state, messageId } = input;
  const isStory = type === 'story';
  if (isStory) {
    await store.answerParts.put({ initiativeId: state.subject, key }, [{ messageId, text: typed }]);
  }
  const answer = { key, value: read.value, raw: typed, messageId: isStory ? null : messageId, now };
  await keepAnswer(store, state, answer);
  return true;
}

/** What was kept is said over what is still to be asked. */
function under(step: Step, lead: QuestionLead): Step {
  if (step.kind !== 'say') return step;
  const { message } = step;
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
  const texts = textsOf(labelled);
  const today = calendar.civil(place.now);
  const kept: string[] = [];
  const unread: Unread[] = [];
  for (const question of initiativeForm.questions) {
    const typed = texts[question.key];
    if (typed === undefined) continue;
    const one = { question, typed, read: readAnswer(question, typed, today) };
    if (await keepOne(place, input, one)) kept.push(question.key);
    else unread.push(one);
  }
  const moved = { ...state, at: '', editing: false, pending: null, parts: 0, rewriting: false, selected: [] };
  const answers = await initiativeAnswers(place.store, state.subject);
  const [first] = unread.filter(({ question }) => answers[question.key] === undefined);
  if (first !== undefined) {
    const { question, typed, read } = first;
    const stands = { ...moved, at: question.key };
    await saveForm(place.store, place, stands);
    const step = await takeReading(place, { state: stands, question, typed, messageId, read });
    return kept.length === 0 ? step : under(step, { code: 'filled', keys: kept });
  }
  return advance(place, moved, { code: 'filled', keys: kept });
}
