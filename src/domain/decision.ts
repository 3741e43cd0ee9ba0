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

/** A paper is signed before it is entered, on a day of the calendar, and not an age ago. */
export type DayFault = 'not-yet-signed' | 'too-old' | 'not-a-date' | 'need-day';
export type DecisionRefusal = { code: 'unreadable' | DayFault };

const shape =
  /^(?:(?:qđ|quyết định|theo|số|so|no\.?|number|decision|by|[:\s])*\s*(?<number>[^\s,]*\d[^\s,]*))?[,\s]*(?:(?:(?:ký|signed)\s+)?(?:ngày|ngay|on|of|dated)\s+(?<day>.+)|(?<bare>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?))?$/iu;
/** Nobody numbers a decision like this. */
const wholeDay = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/u;

/** The paper behind a recognition as typed after the codes: «số 45/QĐ ngày 20/11», «45/QĐ 20/11»; either part may be missing. */
export function readDecision(words: string, today: CivilDate): Result<DecisionPaper, DecisionRefusal> {
  const match = shape.exec(words.trim());
  if (match === null) return fail({ code: 'unreadable' });
  const { number: named = null, day, bare } = match.groups ?? {};
  const isDay = named !== null && wholeDay.test(named) && (day ?? bare) === undefined;
  const [number, typed] = isDay ? [null, named] : [named, day ?? bare];
  if (typed === undefined) return ok({ number, day: null, date: null });
  const read = readDate(typed, { today });
  if (read.kind === 'value' && read.value.precision === 'day')
    return ok({ number, day: formatDate(read.value), date: read.value });
  if (read.kind === 'value') return fail({ code: 'need-day' });
  const code = read.kind === 'refused' ? read.code : undefined;
  if (code === 'future') return fail({ code: 'not-yet-signed' });
  return fail({ code: code === 'too-old' || code === 'not-a-date' ? code : 'unreadable' });
}
