import { addMonths, type CivilDate, compareDates } from './calendar.ts';
import { type DateValue, dateEnd, dateStart, readDate } from './dates.ts';
import { fold, nfc } from './fold.ts';

/** What was named as a period: a month, quarter or year by itself, else the days from the first to the last one. */
export type Span = { kind: 'month' | 'quarter' | 'year' | 'span'; first: CivilDate; last: CivilDate };

/** Between two days: a word, or a dash, which may also stand within a date. */
export const between = /\s+(?:den het|den|toi|to|until)\s+|\s*(?:->|→|\.\.|[–—~-])\s*/gu;
export const lead = /^(?:ke tu|tu|from|since)\s+/;
const untilNow = new Set(['nay', 'hom nay', 'gio', 'bay gio', 'now', 'today']);
const hasYear = /\d{4}|\d[/.-]\d+[/.-]\d|\bnam\b/;
const dayAndMonth = /^\d{1,2}[/.-]\d{1,2}$/;

function dateIn(text: string, today: CivilDate, future = false): DateValue | undefined {
  // A word alone («hôm kia») names no period; figures do, also Roman ones («quý III/2026»).
  if (!/\d|\bquy (?:i{1,3}|iv)\b/.test(text)) return undefined;
  const read = readDate(text, { today, future });
  return read.kind === 'value' ? read.value : undefined;
}

/** The last day of «15/1» after a beginning that has its year: the first such day that does not lie before it. */
function endAfter(text: string, first: CivilDate, today: CivilDate): CivilDate | undefined {
  const years = dayAndMonth.test(text) ? [`/${first.year}`, `/${first.year + 1}`] : [''];
  const ends = years.flatMap((year) => dateIn(`${text}${year}`, today, true) ?? []);
  return ends.map(dateEnd).find((end) => compareDates(first, end) <= 0);
}

/** The first day as of the last one, which lends it its year; «1-7/11» lends the month, too. */
function beginningOf(text: string, end: DateValue): CivilDate | undefined {
  const last = dateEnd(end);
  if (/^\d{1,2}$/.test(text) && end.precision === 'day') {
    const day = Number(text);
    return day >= 1 && day <= last.day ? { ...last, day } : undefined;
  }
  const alone = /^(?:thang|quy)\s+\S+$/.test(text);
  const begun = dateIn(text, alone ? dateStart(end) : last);
  return begun === undefined ? undefined : dateStart(begun);
}

type Ends = { first: CivilDate; last: CivilDate };

/** It has begun, and does not go the wrong way round by a year that nobody typed. */
function isLikely({ first, last }: Ends, today: CivilDate): boolean {
  const isShort = compareDates(last, addMonths(first, 6)) < 0;
  const isForward = compareDates(first, last) <= 0 && (first.year === last.year || isShort);
  return isForward && compareDates(first, today) <= 0;
}

function readEnds(from: string, to: string, today: CivilDate): Ends | undefined {
  if (untilNow.has(to)) {
    const begun = dateIn(from, today);
    return begun === undefined ? undefined : { first: dateStart(begun), last: today };
  }
  if (hasYear.test(from) && !hasYear.test(to)) {
    const begun = dateIn(from, today);
    const first = begun === undefined ? undefined : dateStart(begun);
    const last = first === undefined ? undefined : endAfter(to, first, today);
    if (first === undefined || last === undefined) return undefined;
    return isLikely({ first, last }, today) ? { first, last } : undefined;
  }
  // Without a year the end may lie ahead, as long as the beginning does not.
  for (const future of [true, false]) {
    const end = dateIn(to, today, future);
    const first = end === undefined ? undefined : beginningOf(from, end);
    const last = end === undefined ? undefined : dateEnd(end);
    if (first !== undefined && last !== undefined && isLikely({ first, last }, today)) return { first, last };
  }
  return undefined;
}

/** What was meant by a period whose end was typed before its beginning: «từ 5/11 đến 1/11»; undefined: nothing is. */
export function readBackwards(typed: string, today: CivilDate): Ends | undefined {
  const bare = fold(nfc(typed)).replace(lead, '');
  for (const found of bare.matchAll(between)) {
    const [from, to] = [bare.slice(0, found.index), bare.slice(found.index + found[0].length)];
    const ends = untilNow.has(from.trim()) ? undefined : readEnds(to.trim(), from.trim(), today);
    if (ends !== undefined) return ends;
  }
  return undefined;
}

/**
 * Reads a period that is named by its dates: «tháng 10/2026», «quý III/2026», «năm 2025», «15/11/2026», «1/11-30/11»,
 * «từ 1/11 đến 30/11/2026», «từ 1/11 đến nay», «từ tháng 9». Undefined when it names none, or one that has not begun.
 */
export function readSpan(typed: string, today: CivilDate): Span | undefined {
  const text = fold(nfc(typed));
  const whole = lead.test(text) ? undefined : dateIn(text, today);
  if (whole !== undefined) {
    const { precision } = whole;
    return {
      kind: precision === 'day' ? 'span' : precision,
      first: dateStart(whole),
      last: dateEnd(whole),
    };
  }
  const bare = text.replace(lead, '');
  for (const found of bare.matchAll(between)) {
    const [from, to] = [bare.slice(0, found.index), bare.slice(found.index + found[0].length)];
    const ends = readEnds(from.trim(), to.trim(), today);
    if (ends !== undefined) return { kind: 'span', ...ends };
  }
  // «từ tháng 9» alone lasts until today.
  const open = lead.test(text) ? readEnds(bare.trim(), 'nay', today) : undefined;
  return open && { kind: 'span', ...open };
}
