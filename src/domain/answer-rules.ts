import type { Answers, AnswerValue, Read } from './answers.ts';
import { readAuthorFacts } from './author-facts.ts';
import { compareDates } from './calendar.ts';
import { type DateValue, dateStart } from './dates.ts';

function dayIn(value: AnswerValue | undefined): DateValue | undefined {
  const isDate = typeof value === 'object' && value !== null && 'precision' in value;
  return isDate ? value : undefined;
}

function areCrossed(first: DateValue | undefined, last: DateValue | undefined): boolean {
  return first !== undefined && last !== undefined && compareDates(dateStart(last), dateStart(first)) < 0;
}

type Rule = (value: AnswerValue, answers: Answers) => boolean;

/** What an answer must not be beside the others, by its question: a programme does not end before it begins. */
const broken: Readonly<Record<string, Rule>> = {
  firstDay: (value, { lastDay }) => areCrossed(dayIn(value), dayIn(lastDay)),
  lastDay: (value, { firstDay }) => areCrossed(dayIn(firstDay), dayIn(value)),
  phaseFirst: (value, { phaseLast }) => areCrossed(dayIn(value), dayIn(phaseLast)),
  phaseLast: (value, { phaseFirst }) => areCrossed(dayIn(phaseFirst), dayIn(value)),
  appliedFirst: (value, { appliedLast }) => areCrossed(dayIn(value), dayIn(appliedLast)),
  appliedLast: (value, { appliedFirst }) => areCrossed(dayIn(appliedFirst), dayIn(value)),
};

/** Whoever is named is one of the authors, and what is said of them can be told apart. */
function checkAuthors(read: Read, { otherNames, thisYear }: Answers): Read {
  if (read.kind !== 'value' || typeof read.value !== 'string' || !Array.isArray(otherNames)) return read;
  const year = Number(thisYear);
  const facts = readAuthorFacts(read.value, otherNames as readonly string[], { year });
  return facts.ok ? read : { kind: 'refused', code: 'not-facts' };
}

/** Refuses at the question itself what does not go with the other answers. */
export function checkAgainst(answers: Answers, key: string, read: Read): Read {
  if (key === 'otherAuthors') return checkAuthors(read, answers);
  const rule = Object.hasOwn(broken, key) ? broken[key] : undefined;
  if (rule === undefined) return read;
  const refused = { kind: 'refused', code: 'dates-crossed' } as const;
  if (read.kind === 'value' || read.kind === 'confirm') return rule(read.value, answers) ? refused : read;
  if (read.kind !== 'choose' || read.options.length === 0) return read;
  const options = read.options.filter((option) => !rule(option, answers));
  return options.length === 0 ? refused : { ...read, options };
}
