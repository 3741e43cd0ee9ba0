import { type CivilDate, type DateValue, formatDate, readDate } from './dates.ts';
import { fail, ok, type Result } from './result.ts';

export type DecisionPaper = {
  number: string | null;
  /** As it is printed, and as a date. */
  day: string | null;
  date: DateValue | null;
};

/** The paper that somebody recognised by last; `at`: since when it is this one, ms. */
export type RecentPaper = { readonly number: string; readonly day: string; readonly at: number };

/** A paper is signed before it is entered. */
export type DecisionRefusal = { code: 'unreadable' | 'not-yet-signed' };

const shape =
  /^(?:(?:qđ|quyết định|theo|số|so|no\.?|[:\s])*\s*(?<number>[^\s,]*\d[^\s,]*))?[,\s]*(?:(?:ký\s+)?(?:ngày|ngay|on)\s+(?<day>.+)|(?<bare>\d{1,2}[/.-]\d{1,2}[/.-]\d{4}))?$/iu;

/** The paper behind a recognition as typed after the codes: «số 45/QĐ ngày 20/11», either part may be missing. */
export function readDecision(words: string, today: CivilDate): Result<DecisionPaper, DecisionRefusal> {
  const match = shape.exec(words.trim());
  if (match === null) return fail({ code: 'unreadable' });
  const { number = null, day, bare } = match.groups ?? {};
  const typed = day ?? bare;
  if (typed === undefined) return ok({ number, day: null, date: null });
  const read = readDate(typed, { today });
  if (read.kind === 'refused' && read.code === 'future') return fail({ code: 'not-yet-signed' });
  return read.kind === 'value' && read.value.precision === 'day'
    ? ok({ number, day: formatDate(read.value), date: read.value })
    : fail({ code: 'unreadable' });
}
