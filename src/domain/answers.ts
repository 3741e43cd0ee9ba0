import { type AwardPaperRead, readAwardForm, readAwardLine, readAwardPaper } from './award-line.ts';
import { mostAwards } from './awards.ts';
import { readBirthDay } from './birth-day.ts';
import { compareDates } from './calendar.ts';
import { readClosing } from './closing.ts';
import { formatCode } from './codes.ts';
import { type DateValue, dateStart, readDate, readNotYet } from './dates.ts';
import { readDecision } from './decision.ts';
import { readField } from './field.ts';
import { looksLegacyEncoded, nfc } from './fold.ts';
import type { Form, Question } from './form.ts';
import { type Money, readMoney } from './money.ts';
import { readName } from './names.ts';
import { readCount } from './numerals.ts';
import type { Reading } from './reading.ts';
import { readEqual, readShare } from './shares.ts';

/** An answer as it is stored (JSON). Null: the question was skipped. A string may be an option's key. */
export type AnswerValue = string | number | readonly string[] | DateValue | Money | null;
export type Answers = Readonly<Record<string, AnswerValue>>;

/** What a typed text means to a question. */
export type Read =
  /** `more`: what the same text answers besides, by question. */
  | { kind: 'value'; value: AnswerValue; more?: Answers }
  /** Understood, but interpreted: the person confirms. */
  | { kind: 'confirm'; value: AnswerValue }
  /** Could mean several things: the person chooses (or types again when there are no options). */
  | { kind: 'choose'; code: string; options: readonly AnswerValue[] }
  | { kind: 'search'; query: string }
  | { kind: 'refused'; code: string; limit?: number; length?: number };

type Today = { year: number; month: number; day: number };
type Reader = (text: string, question: Question, today: Today) => Read;

function confirmed(reading: Reading<AnswerValue>): Read {
  if (reading.kind === 'value') return { kind: 'confirm', value: reading.value };
  if (reading.kind === 'none') return { kind: 'value', value: 'none' };
  return reading.kind === 'ask' ? { ...reading, kind: 'choose' } : reading;
}

/** What is written as it is meant needs no confirming. */
function plain(reading: Reading<AnswerValue>): Read {
  return reading.kind === 'value' ? { kind: 'value', value: reading.value } : confirmed(reading);
}

const readText: Reader = (text, { min = 1, max = 4000 }) => {
  const length = [...text].length;
  // A line of emoji tells nothing, however long.
  const said = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (length < min || said * 2 < min) return { kind: 'refused', code: 'too-short', limit: min, length };
  if (length > max) return { kind: 'refused', code: 'too-long', limit: max, length };
  return { kind: 'value', value: text };
};

/** What else a line about a commendation answers. Of a new paper the day is new, too, even when it was not said. */
function typedAlong({ form, number, date }: AwardPaperRead): Answers {
  const named = form !== null && form.named.length < 2 ? (form.named[0] ?? form.typed) : undefined;
  return {
    ...(named !== undefined && { awardForm: named }),
    ...((number !== null || date !== null) && { awardNumber: number, awardDay: date }),
  };
}

const readers: Readonly<Record<Question['type'], Reader>> = {
  text: readText,
  story: readText,
  date: (text, { options = [] }, today) => {
    if (readNotYet(text)) return { kind: 'value', value: 'not-yet' };
    const read = readDate(text, { today });
    const isToCome = read.kind === 'refused' && read.code === 'future';
    return isToCome && !options.includes('not-yet') ? { kind: 'refused', code: 'to-come' } : confirmed(read);
  },
  day: (text, { past = false, coming = false }, today) => {
    // A programme may end in the future: only the calendar itself is checked.
    const read = readDate(text, { today, future: !past });
    if (read.kind === 'refused' && read.code === 'future') return { kind: 'refused', code: 'not-yet-signed' };
    if (read.kind === 'value' && read.value.precision !== 'day') return { kind: 'refused', code: 'need-day' };
    const isOver = read.kind === 'value' && compareDates(dateStart(read.value), today) < 0;
    if (coming && isOver) return { kind: 'refused', code: 'day-over' };
    return confirmed(read);
  },
  birth: (text, _question, today) => {
    const day = readBirthDay(text, today);
    return day === undefined ? { kind: 'refused', code: 'not-a-birthday' } : { kind: 'value', value: day };
  },
  closing: (text, _question, today) => {
    const read = readClosing(text, today);
    const isDay = read.kind !== 'value' || read.value.precision === 'day';
    return isDay ? confirmed(read) : { kind: 'refused', code: 'need-day' };
  },
  money: (text) => confirmed(readMoney(text)),
  number: (text, question) => {
    const count = readCount(text);
    // The example of the question says from where on.
    if (count !== undefined && count < (question.min ?? 0)) return { kind: 'refused', code: 'unreadable' };
    return count === undefined ? { kind: 'refused', code: 'not-a-number' } : { kind: 'value', value: count };
  },
  decision: (text, question, today) => {
    const read = readDecision(text, today);
    // What has no number and day in it as we know them is the number itself.
    if (!read.ok && read.error.code !== 'unreadable') return { kind: 'refused', code: read.error.code };
    if (read.ok && read.value.number === null && read.value.date !== null)
      return { kind: 'refused', code: 'need-number' };
    const { number = null, date = null } = read.ok ? read.value : {};
    const kept = readText(number ?? text, question, today);
    const isApart = kept.kind === 'value' && number !== null && date !== null;
    return isApart ? { ...kept, more: { [question.along ?? 'decisionDay']: date } } : kept;
  },
  'award-to': (text, _question, today) => {
    const line = readAwardLine(text, today);
    if (!line.ok) return { kind: 'refused', code: line.error.code };
    const { codes, ...paper } = line.value;
    if (codes.length === 0) return { kind: 'search', query: paper.units.join(' ') };
    if (codes.length > mostAwards) return { kind: 'refused', code: 'too-many-awards', limit: mostAwards };
    const value = codes.map(({ year, number }) => formatCode(year, number));
    return { kind: 'value', value, more: typedAlong(paper) };
  },
  award: (text, question, today) => {
    const read = readAwardPaper(text, today);
    if (!read.ok) return { kind: 'refused', code: read.error.code };
    const { form, ...paper } = read.value;
    const { typed, named } = form ?? readAwardForm(text);
    if (named.length > 1) return { kind: 'choose', code: 'award-which', options: named };
    const kept = named[0] === undefined ? readText(typed, question, today) : undefined;
    return kept?.kind === 'refused'
      ? kept
      : { kind: 'value', value: named[0] ?? typed, more: typedAlong({ form: null, ...paper }) };
  },
  choice: (text, { options = [] }) => {
    const field = readField(text);
    return field !== undefined && options.includes(field)
      ? { kind: 'value', value: field }
      : { kind: 'refused', code: 'choose-button' };
  },
  several: () => ({ kind: 'refused', code: 'choose-button' }),
  files: () => ({ kind: 'refused', code: 'send-file' }),
  unit: (text) => ({ kind: 'search', query: text }),
  name: (text) => plain(readName(text)),
  share: (text) => (readEqual(text) ? { kind: 'value', value: 'equal' } : plain(readShare(text))),
  code: (text) =>
    /^[A-Za-z0-9]{2,20}$/.test(text)
      ? { kind: 'value', value: text.toUpperCase() }
      : { kind: 'refused', code: 'not-a-unit-code' },
};

/** Reads what a person typed as the answer to a question. Never throws; never guesses. */
export function readAnswer(question: Question, typed: string, today: Today): Read {
  const text = nfc(typed);
  if (text === '') return { kind: 'refused', code: 'empty' };
  if (looksLegacyEncoded(text)) return { kind: 'refused', code: 'legacy-encoding' };
  return readers[question.type](text, question, today);
}

/** Every question of a form: those it asks, then those of its extras. */
export function questionsOf({ questions, extras = [] }: Form): readonly Question[] {
  return [...questions, ...extras.flatMap((extra) => ('questions' in extra ? extra.questions : []))];
}

/** The answers in the order in which the form asks. */
export function inOrder(form: Form, answers: Answers): Answers {
  const given = questionsOf(form).map(({ key }) => [key, answers[key]] as const);
  const shown = given.filter(
    ([key, value]) => value !== undefined && !(value === null && isExtra(form, key)),
  );
  return Object.fromEntries(shown) as Answers;
}

export function questionOf(form: Form, key: string): Question | undefined {
  return questionsOf(form).find((question) => question.key === key);
}

/** The first question that has no answer yet: a draft begun under an older form is asked only what is new. */
export function nextQuestion(form: Form, answers: Answers): Question | undefined {
  return form.questions.find((question) => answers[question.key] === undefined && isAsked(answers)(question));
}

/** Whether a question has its place beside these answers. */
export function isAsked(answers: Answers): (question: Question) => boolean {
  return ({ needs }) => needs === undefined || answers[needs] != null;
}

/** The question before this one, to go back to. */
export function questionBefore(form: Form, key: string): Question | undefined {
  return form.questions[form.questions.findIndex((question) => question.key === key) - 1];
}

/** Where a question stands: «Bước 2/7». A question of an extra stands nowhere: step 0. */
export function stepOf(form: Form, key: string): { step: number; total: number } {
  return {
    step: form.questions.findIndex((question) => question.key === key) + 1,
    total: form.questions.length,
  };
}

/** Whether a question is asked only when its button on the card is pressed. */
export function isExtra(form: Form, key: string): boolean {
  return form.questions.every((question) => question.key !== key) && questionOf(form, key) !== undefined;
}
