import { digits, either, map, optional, type Parser, seq, word, words } from '../grammar.ts';
import { digitWords, smallNumber, wholeNumber } from '../numerals.ts';
import { englishDate } from './english.ts';
import type { Meaning, YearMeaning } from './meaning.ts';
import * as mean from './meaning.ts';

const upToTwoDigits = digits(/^\d{1,2}$/);
const fourDigits = digits(/^\d{4}$/);
const day = either(upToTwoDigits, smallNumber);
const month = either(upToTwoDigits, smallNumber, words({ tu: 4 }));
const quarter = either(
  digits(/^\d$/),
  words({ 'mot, một, i': 1, 'hai, ii': 2, 'ba, iii': 3, 'bon, tu, iv': 4 }),
);
const separator = word('/', '-', '.');
const ngay = word('ngay');
const thang = word('thang, th, thg');
const part = word(
  'dau, giua, cuoi, nua dau, nua cuoi, khoang dau, khoang giua, khoang cuoi, early, mid, mid -, late, end of, the end of',
);
const [aDay, aPart] = [optional(ngay), optional(part)];

/** «22» is 2022, «95» is 1995. */
const shortYear = map(digits(/^\d{2}$/), (year) => (year >= 90 ? 1900 : 2000) + year);
const spokenDigit = words({ khong: 0, ...digitWords });
const spokenYear = either(
  map(wholeNumber, (year) => (year >= 1000 ? year : undefined)),
  map(seq(spokenDigit, spokenDigit, spokenDigit, spokenDigit), (four) => Number(four.join(''))),
);

function fixed(year: Parser<number>): Parser<YearMeaning> {
  return map(year, (found) => () => found);
}

/** «2k26» */
const texted = map(seq(word('2'), word('k'), digits(/^\d{1,2}$/)), ([, , rest]) => 2000 + rest);
const fullYear = fixed(either(fourDigits, texted));
const writtenYear = fixed(either(fourDigits, shortYear, texted));
const yearFromToday = map(
  words({
    'nam nay, this year': 0,
    'nam ngoai, nam truoc, nam roi, nam vua roi, nam qua, last year': -1,
    'nam sau, nam toi, sang nam, next year': 1,
  }),
  mean.yearsFromToday,
);
const namedYear = either(
  map(seq(word('nam'), either(writtenYear, fixed(spokenYear))), ([, year]) => year),
  yearFromToday,
);
/** The year after a month or a quarter: «/2022», «/22», «năm 2022», «năm ngoái», «2022»; or none. */
const aYear = optional(
  either(
    map(seq(separator, writtenYear), ([, year]) => year),
    namedYear,
    fullYear,
  ),
);
const monthFromToday = words({
  'thang nay, this month': 0,
  'thang truoc, thang roi, thang qua, thang vua roi, thang vua qua, last month': -1,
  'thang sau, thang toi, next month': 1,
});

const days: Parser<Meaning> = either(
  map(seq(aDay, upToTwoDigits, separator, upToTwoDigits, separator, writtenYear), ([, d, a, m, b, y]) =>
    a === b ? mean.day(d, m, y) : undefined,
  ),
  map(seq(aDay, fullYear, separator, upToTwoDigits, separator, upToTwoDigits), ([, y, a, m, b, d]) =>
    a === b ? mean.day(d, m, y) : undefined,
  ),
  map(seq(aDay, upToTwoDigits, upToTwoDigits, fullYear), ([, d, m, y]) => mean.day(d, m, y)),
  map(seq(aDay, upToTwoDigits, separator, upToTwoDigits, optional(namedYear)), ([, d, , m, y]) =>
    mean.day(d, m, y),
  ),
  map(seq(aDay, day, thang, month, aYear), ([, d, , m, y]) => mean.day(d, m, y)),
  // «15t3», «15/T3/2026»
  map(seq(aDay, upToTwoDigits, optional(separator), word('t'), upToTwoDigits, aYear), ([, d, , , m, y]) =>
    mean.day(d, m, y),
  ),
  map(seq(ngay, day, monthFromToday), ([, d, count]) => mean.dayOfMonthFromToday(d, count)),
  map(seq(ngay, day), ([, d]) => mean.lastDayOfMonth(d)),
  // «mùng» is mostly said of lunar days, but not only.
  map(seq(word('mung, mong'), day, either(separator, thang), month, aYear), ([, d, , m, y]) =>
    mean.asSolar(mean.day(d, m, y)),
  ),
);

const months: Parser<Meaning> = either(
  // «T5» is also Thursday.
  map(seq(aPart, either(thang, word('t')), month, aYear), ([, , m, y]) => mean.month(m, y)),
  map(seq(aPart, upToTwoDigits, separator, fullYear), ([, m, , y]) => mean.month(m, y)),
  map(seq(aPart, fullYear, separator, upToTwoDigits), ([, y, , m]) => mean.month(m, y)),
  map(seq(aPart, monthFromToday), ([, count]) => mean.monthsFromToday(count)),
  map(seq(part, thang), () => mean.monthsFromToday(0)),
);

const quarters: Parser<Meaning> = either(
  map(seq(aPart, word('quy, qui, q, quarter'), quarter, aYear), ([, , q, y]) => mean.quarter(q, y)),
  map(
    seq(
      aPart,
      words({
        'quy nay, this quarter': 0,
        'quy truoc, quy roi, last quarter': -1,
        'quy sau, next quarter': 1,
      }),
    ),
    ([, count]) => mean.quartersFromToday(count),
  ),
);

const years: Parser<Meaning> = either(
  map(seq(aPart, either(namedYear, fullYear)), ([, y]) => mean.year(y)),
  map(seq(part, word('nam')), () => mean.year(mean.yearsFromToday(0))),
);

/** Days, months, quarters and years that are named. */
export const absoluteDate: Parser<Meaning> = either(days, months, quarters, years, englishDate);
