import { type Code, formatCode } from './codes.ts';
import { fold } from './fold.ts';

/** How a code was mistyped, the likeliest first: as it reads with letters for digits, its year, a digit. */
const slips = ['letters', 'year', 'swapped', 'missing', 'extra', 'wrong'] as const;
export type Slip = (typeof slips)[number];
export type NearCode = Code & { readonly slip: Slip };

/** Letters that are typed for digits. */
const lookalikes: Readonly<Record<string, string>> = {
  o: '0',
  i: '1',
  l: '1',
  z: '2',
  s: '5',
  b: '8',
};

/** A code is of the programme's own years. */
const yearsBack = 3;
/** Digits of a whole code: with fewer a zero may be missing, too. */
const wholeLength = 6;
const longest = 9;
/** More codes than that are no help. */
const mostCodes = 160;

const prefix = /^[\s#.:]*(?:[s5$][\s_.–-]*k[\s_.–-]*)?/u;

type Typed = { readonly year: number | undefined; readonly digits: string };

/** The digits that were meant as year and number; undefined where other letters stand among them. */
function digitsIn(typed: string): Typed | undefined {
  const text = fold(typed);
  if (!/\d/u.test(text)) return undefined;
  const start = prefix.exec(text)?.[0] ?? '';
  const isNamed = start.includes('k');
  const groups = text
    .slice(start.length)
    .split(/[^a-z0-9]+/u)
    .filter((group) => group !== '')
    .map((group) => [...group].map((letter) => lookalikes[letter] ?? letter).join(''));
  if (groups.length === 0 || groups.some((group) => !/^\d+$/u.test(group))) return undefined;
  const [first = '', ...rest] = groups;
  const isGlued = rest.length === 0 && isNamed && first.length >= wholeLength + 1;
  const year = isGlued ? first.slice(0, 2) : rest.length > 0 ? first.slice(-2) : undefined;
  const digits = isGlued ? first.slice(2) : rest.length > 0 ? rest.join('') : first;
  if (digits.length > longest) return undefined;
  return { year: year === undefined ? undefined : 2000 + Number(year), digits };
}

function swapped(digits: string): string[] {
  return [...digits].slice(1).map((_, at) => {
    const [one = '', other = ''] = digits.slice(at, at + 2);
    return digits.slice(0, at) + other + one + digits.slice(at + 2);
  });
}

const ten = Array.from({ length: 10 }, (_, digit) => String(digit));

function withOneMore(digits: string): string[] {
  const places = Array.from({ length: digits.length + 1 }, (_, at) => at);
  return places.flatMap((at) => ten.map((digit) => digits.slice(0, at) + digit + digits.slice(at)));
}

function withOneLess(digits: string): string[] {
  return digits.length < 2 ? [] : [...digits].map((_, at) => digits.slice(0, at) + digits.slice(at + 1));
}

function withOneOther(digits: string): string[] {
  return [...digits].flatMap((_, at) =>
    ten.map((digit) => digits.slice(0, at) + digit + digits.slice(at + 1)),
  );
}

/**
 * The codes that a mistyped one may have meant, the likeliest slips first: O for 0, the year, two digits swapped, one
 * missing, doubled or wrong. The one that was typed is not among them if it reads as a code. Nothing is looked up here.
 */
export function nearCodes(typed: string, currentYear: number): NearCode[] {
  const found = digitsIn(typed);
  if (found === undefined) return [];
  const { digits } = found;
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => currentYear - back);
  const year = found.year !== undefined && years.includes(found.year) ? found.year : currentYear;
  const whole = digits.padStart(wholeLength, '0');
  const near = new Map<string, NearCode>();
  const add = (slip: Slip, of: number, texts: readonly string[]): void => {
    for (const text of texts) {
      const number = Number(text);
      const key = formatCode(of, number);
      if (number > 0 && text.length <= longest && near.size < mostCodes && !near.has(key))
        near.set(key, { year: of, number, slip });
    }
  };
  add('letters', found.year ?? currentYear, [digits]);
  for (const of of years) add('year', of, [digits]);
  add('swapped', year, swapped(whole));
  if (digits.length !== wholeLength) add('missing', year, withOneMore(digits));
  add('extra', year, withOneLess(digits));
  add('wrong', year, withOneOther(digits));
  return [...near.values()];
}

/** Compares by how likely the slip is. */
export function compareSlips(one: Slip, other: Slip): number {
  return slips.indexOf(one) - slips.indexOf(other);
}
