import { digits, either, map, optional, type Parser, seq, word, words } from '../grammar.ts';
import { smallNumber } from '../numerals.ts';

/** Over which time a benefit comes; `once` for a single one. */
export type Period = 'once' | 'month' | 'year' | 'unknown';

/** How often, as it was said: a period, a number of months (each time, or once within them), or another measure. */
export type Rhythm =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'months'; readonly months: number; readonly repeated: boolean }
  | { readonly kind: 'other' };

const month: Rhythm = { kind: 'period', period: 'month' };
const year: Rhythm = { kind: 'period', period: 'year' };
const other: Rhythm = { kind: 'other' };

const monthOrYear = words({ 'thang, thg, month': month, 'nam, year, yr': year });
const measure = either<Rhythm>(
  monthOrYear,
  words<Rhythm>({
    'quy, quarter': { kind: 'months', months: 3, repeated: true },
    'ngay, tuan, gio, ca, nguoi, san pham, sp, chiec, cai, may, máy, tan, kg, nguoi / thang, chuyen, mẻ, me, don hang, dot, lo':
      other,
    'day, week, hour, shift, person, worker, unit, piece, machine, ton': other,
  }),
);

const each = word('/, moi, hang, / moi, tinh moi, per, every, each');
const one = word('mot, một, 1, a, one');
const within = optional(word('trong, trong vong, sau, cho, tren, in, within, over'));
const length = words({ 'thang, months': 1, 'nam, years': 12 });
const months = map(
  either(
    seq(digits(/^\d{1,3}$/), length),
    // «mỗi năm năm trăm triệu» is not about five years.
    map(seq(smallNumber, length), (found) => (found[0] * found[1] === 60 ? undefined : found)),
  ),
  ([count, each_]) => (count > 1 && count * each_ <= longest ? count * each_ : undefined),
);

/** Ten years: «hai trăm năm mươi nghìn» is not about two hundred. */
const longest = 120;

/** A rhythm before an amount («mỗi tháng 15 triệu») or after it. */
export const rhythmBefore: Parser<Rhythm> = either<Rhythm>(
  words<Rhythm>({
    'mot lan, một lan, 1 lan, once, one time, one off, one - off': { kind: 'period', period: 'once' },
    'moi lan, / lan, daily, weekly, each time': other,
    '/ th, monthly, / mo, / mth': month,
    'yearly, annually, annual, per annum, p . a, p . a .': year,
    quarterly: { kind: 'months', months: 3, repeated: true },
    // «/t» is by the week or the month, «/n» by the day or the year.
    '/ t, / n, / m': other,
  }),
  map(seq(each, optional(one), measure), ([, , found]) => found),
  map(seq(within, one, measure), ([, , found]) => found),
  map(seq(within, months), ([, count]) => ({ kind: 'months', months: count, repeated: false })),
  map(seq(each, months), ([, count]) => ({ kind: 'months', months: count, repeated: true })),
);

/** After an amount «tháng» and «năm» may stand alone, but «15 triệu 1 năm» is not «15 triệu 1» by the year. */
export const rhythmAfter: Parser<Rhythm> = either<Rhythm>(rhythmBefore, (tokens, at) =>
  one(tokens, at - 1).length > 0 ? [] : monthOrYear(tokens, at),
);

/** The same benefit by the month, by the year or as one, where that is exact; empty where none is. */
export function equivalents(amount: number, rhythm: Rhythm): readonly { amount: number; period: Period }[] {
  if (rhythm.kind === 'period') return [{ amount, period: rhythm.period }];
  if (rhythm.kind === 'other') return [];
  const ways: { amount: number; period: Period }[] = [
    { amount: amount / rhythm.months, period: 'month' },
    { amount: (amount * 12) / rhythm.months, period: 'year' },
  ];
  if (!rhythm.repeated) ways.unshift({ amount, period: 'once' });
  return ways.filter((way) => Number.isInteger(way.amount));
}
