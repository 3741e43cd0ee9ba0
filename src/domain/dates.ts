import type { CivilDate } from './calendar.ts';
import { absoluteDate } from './dates/absolute.ts';
import { relativeDate } from './dates/relative.ts';
import type { DateValue } from './dates/value.ts';
import { either, many, map, optional, readAll, seq, word } from './grammar.ts';
import { ask, none, type Reading, refuse, settle } from './reading.ts';
import { courtesies, tokenize } from './tokens.ts';

export type { CivilDate } from './calendar.ts';
export { type DateValue, dateEnd, dateStart, englishMonths, formatDate } from './dates/value.ts';

/** Words before and after a date that leave it as it is. */
const before = word(
  ...courtesies,
  'tu, ke tu, bat dau, vao, hoi, trong, luc, hom, khoang, tam, tầm, do, độ, chung, cỡ, sang, chieu, moi, roi, duoc',
  'ap dung, ap dung thu, dung thu, lan dau, trien khai, thuc hien, su dung, chinh thuc, dang, ke, tinh, lam, lam thu, dang thu, ~',
  'since, from, in, on, about, around, at, applied, used, in use, yes, already, started, starting, began, the',
);
const after = word(
  ...courtesies,
  'vua roi, vua qua, den nay, toi nay, den gio, toi gio, - nay, tro di, tro lai, roi, duong lich, until now, to now, on, onwards, till now',
);
/** «đến 31/12/2026», «hết năm 2026»: before the last day of something, where dates to come are taken. */
const until = word('den, toi, het, den het, cho den, cho den het, den khi het, until, till, to, through');
const sentence = map(
  seq(many(before), either(absoluteDate, relativeDate), many(after)),
  ([, meaning]) => meaning,
);
const lastDay = map(seq(optional(until), sentence), ([, meaning]) => meaning);

const lunarWords = new Set(['am', 'al', 'gieng', 'chap', 'tet', 'ram']);
const notYetWords = new Set('ap dung thu trien khai lam dau duoc thuc hien gi su'.split(' '));
const appliedWords = new Set(
  'roi da dang moi ap dung thu lam trien khai duoc su xong yes already applied used in use trial being it is'.split(
    ' ',
  ),
);
const notYetInEnglish = seq(
  optional(word('it is, it s, is')),
  word('not yet, not, not applied, not used, not tried'),
  many(word('yet, applied, used, in use, tried, out, being')),
);
const meaningless = new Set(courtesies);

/** «chưa», «chưa ạ», «dạ chưa áp dụng», «sắp áp dụng», «not yet» */
export function readNotYet(text: string): boolean {
  const said = tokenize(text, 'digits').filter((one) => !meaningless.has(one));
  const [first, ...rest] = said;
  if (first === 'chua' || first === 'sap') return rest.every((one) => notYetWords.has(one));
  return readAll(notYetInEnglish, said).length > 0;
}

/** «rồi», «đã áp dụng», «đang làm thử», «yes»: applied, but since when? */
function saysOnlyApplied(tokens: readonly string[]): boolean {
  const said = tokens.filter((one) => !meaningless.has(one));
  return said.length > 0 && said.every((one) => appliedWords.has(one));
}

/**
 * Reads a date as people say it, day first, with the precision it was said with. Without a year it is the last one
 * that has been; with `future`, dates to come are taken too. What could be two dates is asked.
 */
export function readDate(
  text: string,
  { today, future = false }: { today: CivilDate; future?: boolean },
): Reading<DateValue> {
  if (readNotYet(text)) return none;
  const tokens = tokenize(text, 'digits');
  if (tokens.some((one) => lunarWords.has(one))) return refuse('lunar');
  if (saysOnlyApplied(tokens)) return ask('date-day');
  const meanings = readAll(future ? lastDay : sentence, tokens);
  return settle(
    meanings.map((meaning) => meaning({ today, future })),
    'date-which',
  );
}
