import { readAnswer } from '../../domain/answers.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { forms, type Question } from '../../domain/form.ts';
import { advance, type Place, type Step } from './advance.ts';
import { askAgain } from './ask.ts';
import { type FormState, keepAnswer, saveForm } from './state.ts';

type Typed = { state: FormState; question: Question; typed: string; messageId: number };

/** The question behind this one, if that is where a text belongs. */
function textBehind({ state, question }: Typed): Question | undefined {
  if (question.type !== 'several') return undefined;
  const { questions } = forms[state.form];
  const behind = questions[questions.findIndex(({ key }) => key === question.key) + 1];
  return behind?.type === 'text' ? behind : undefined;
}

/**
 * What was typed while choices are ticked answers the question behind them: with the ticked ones, or kept until one is
 * ticked; what is typed then goes on with it. Undefined where it is no answer to that.
 */
export async function takeAhead(place: Place, input: Typed, calendar: Calendar): Promise<Step | undefined> {
  const { store, now } = place;
  const { state, question, typed, messageId } = input;
  const behind = textBehind(input);
  if (behind === undefined) return undefined;
  const before = state.answers[behind.key];
  const whole = typeof before === 'string' ? `${before}\n${typed}` : typed;
  const read = readAnswer(behind, whole, calendar.civil(now));
  if (read.kind !== 'value' || typeof read.value !== 'string') return undefined;
  const noted = await keepAnswer(store, state, {
    ...{ key: behind.key, value: read.value, raw: whole, messageId, now },
  });
  if (state.selected.length > 0) {
    const ticked = { key: question.key, value: state.selected, raw: null, messageId: null, now };
    return advance(place, await keepAnswer(store, noted, ticked));
  }
  const waiting = { ...noted, promptMessage: null };
  await saveForm(store, place, waiting);
  const lead = { code: 'note-kept', note: read.value } as const;
  return { kind: 'say', message: await askAgain(store, waiting, lead) };
}
