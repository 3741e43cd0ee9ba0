import { digits, either, map, optional, type Parser, seq, word, words } from '../grammar.ts';
import type { Meaning, YearMeaning } from './meaning.ts';
import * as mean from './meaning.ts';

const monthName = words({
  'january, jan': 1,
  'february, feb': 2,
  'march, mar': 3,
  'april, apr': 4,
  may: 5,
  'june, jun': 6,
  'july, jul': 7,
  'august, aug': 8,
  'september, sep, sept': 9,
  'october, oct': 10,
  'november, nov': 11,
  'december, dec': 12,
});
const ordinal = optional(word('st, nd, rd, th'));
const day = map(seq(optional(word('the')), digits(/^\d{1,2}$/), ordinal), ([, found]) => found);
const link = optional(word('-, /, ., ,, of'));
const fourDigits = map(
  digits(/^\d{4}$/),
  (found): YearMeaning =>
    () =>
      found,
);
const aYear = optional(
  either(
    map(seq(link, fourDigits), ([, year]) => year),
    map(seq(link, words({ 'this year': 0, 'last year': -1 })), ([, count]) => mean.yearsFromToday(count)),
  ),
);
const part = optional(
  word('early, mid, mid -, late, the end of, end of, the beginning of, beginning of, the start of'),
);
const inWords = words({ first: 1, second: 2, third: 3, fourth: 4 });

/** Dates with English names: «15 March 2026», «March 15, 2026» (a name leaves no doubt), «March 2026». */
export const englishDate: Parser<Meaning> = either<Meaning>(
  map(seq(day, link, monthName, aYear), ([date, , month, year]) => mean.day(date, month, year)),
  map(seq(monthName, day, aYear), ([month, date, year]) => mean.day(date, month, year)),
  map(seq(part, monthName, aYear), ([, month, year]) => mean.month(month, year)),
  map(seq(optional(word('the')), inWords, word('quarter'), aYear), ([, quarter, , year]) =>
    mean.quarter(quarter, year),
  ),
);
