import { many, map, type Parser, readAll, seq } from './grammar.ts';
import { type Figures, figures } from './money/figures.ts';
import { equivalents, type Period, type Rhythm } from './money/period.ts';
import { extraAfter, extraBefore, saysForeignCurrency, saysNone } from './money/phrases.ts';
import { ask, none, type Reading, read, refuse, settle } from './reading.ts';
import { tokenize } from './tokens.ts';

export { formatMoney, formatMoneyShort } from './money/format.ts';
export type { Period } from './money/period.ts';

/** `amount`: integer đồng. `approximate`: said with «khoảng», «gần», «hơn»… */
export type Money = { amount: number; period: Period; approximate: boolean };

/** What it comes to in a year, for totals: by the month twelve times, once just once. Đồng. */
export function inAYear({ amount, period }: Money): number {
  return period === 'month' ? amount * 12 : amount;
}

const billion = 1e9;
/** A million tỷ: more than any benefit there is. */
const unbelievable = 1e6 * billion;

/** From 10 tỷ on a person is asked once more. */
export function isLarge(amount: number): boolean {
  return amount >= 10 * billion;
}

/** Whether an answer is an amount. */
export function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value;
}

/** Above 1.000 tỷ an officer looks at the figure before it counts. */
export function needsOfficerCheck(amount: number): boolean {
  return amount > 1000 * billion;
}

const unknown: Rhythm = { kind: 'period', period: 'unknown' };

const sentence: Parser<Reading<Money>> = map(
  seq(many(extraBefore), figures, many(extraAfter)),
  ([before, found, after]) => {
    const extras = [...before, ...after];
    const [rhythm = unknown, ...more] = extras.flatMap((extra) => extra.rhythm ?? []);
    if (more.length > 0) return undefined;
    return weigh(found, rhythm, found.amounts.length > 1 || extras.some((extra) => extra.approximate));
  },
);

function weigh({ amounts, code, negative }: Figures, rhythm: Rhythm, approximate: boolean): Reading<Money> {
  if (negative) return refuse('negative');
  if (amounts.some((amount) => amount >= unbelievable)) return refuse('too-large');
  const options = amounts
    .flatMap((amount) => equivalents(amount, rhythm))
    .map((way): Money => ({ amount: way.amount, period: way.period, approximate }));
  const [first] = options;
  if (first === undefined) return refuse('need-month-or-year');
  if (first.amount === 0) return ask('money-zero', options);
  if (code !== undefined) return ask(code, options);
  return rhythm.kind === 'period' ? read(first) : ask('money-period', options);
}

/**
 * Reads a benefit as people type it («khoảng 1,5 tỷ/năm», «1tr2», «hai trăm triệu»). What is not understood to the
 * last word is refused, and what could be two amounts is asked.
 */
export function readMoney(text: string): Reading<Money> {
  const tokens = tokenize(text, 'amounts');
  if (saysNone(tokens)) return none;
  if (saysForeignCurrency(tokens)) return refuse('foreign-currency');
  return settle(readAll(sentence, tokens), 'money-which');
}
