import type { CivilDate } from './calendar.ts';
import { absoluteDate } from './dates/absolute.ts';
import { relativeDate } from './dates/relative.ts';
import type { DateValue } from './dates/value.ts';
import { either, many, map, readAll, seq, word } from './grammar.ts';
import { none, type Reading, refuse, settle } from './reading.ts';
import { courtesies, tokenize } from './tokens.ts';

export type { CivilDate } from './calendar.ts';
export { type DateValue, dateEnd, dateStart, formatDate } from './dates/value.ts';

/** Words before and after a date that leave it as it is. */
const before = word(
  ...courtesies,
  'tu, ke tu, bat dau, vao, hoi, trong, luc, hom, khoang, tam, tầm, do, độ, chung, cỡ, sang, chieu, moi, roi, duoc',
  'ap dung, ap dung thu, dung thu, lan dau, trien khai, thuc hien, su dung, chinh thuc',
);
const after = word(
  ...courtesies,
  'den nay, toi nay, den gio, toi gio, - nay, tro di, roi, duong lich, ( duong lich )',
);
const sentence = map(
  seq(many(before), either(absoluteDate, relativeDate), many(after)),
  ([, meaning]) => meaning,
);

const lunarWords = new Set(['am', 'al', 'gieng', 'chap', 'tet', 'ram']);
const notYetWords = new Set('ap dung thu trien khai lam dau duoc thuc hien gi su'.split(' '));
const meaningless = new Set(courtesies);

/** «chưa», «chưa ạ», «dạ chưa áp dụng» */
export function readNotYet(text: string): boolean {
  const [first, ...rest] = tokenize(text, 'digits').filter((one) => !meaningless.has(one));
  return first === 'chua' && rest.every((one) => notYetWords.has(one));
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
  const meanings = readAll(sentence, tokens);
  return settle(
    meanings.map((meaning) => meaning({ today, future })),
    'date-which',
  );
}
