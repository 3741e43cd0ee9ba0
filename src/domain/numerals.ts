import {
  digits,
  either,
  map,
  optional,
  type Parser,
  readAll,
  remembered,
  seq,
  word,
  words,
} from './grammar.ts';
import { englishNumber } from './numerals-english.ts';
import { tokenize } from './tokens.ts';

export const digitWords = {
  mot: 1,
  một: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  sáu: 6,
  bay: 7,
  tam: 8,
  tám: 8,
  chin: 9,
};
/** After ten: five is «lăm» there («mười năm» would be ten years), four may be «tư». */
const { nam: _year, ...sharedDigits } = digitWords;
const lastDigit = words({ ...sharedDigits, mốt: 1, tu: 4, lam: 5, nham: 5 });
const shortLastDigit = words({ mốt: 1, tu: 4, lam: 5, nham: 5 });

const digitWord = words(digitWords);
const digit = either(digitWord, digits(/^[1-9]$/));
const twoDigits = digits(/^[1-9]\d$/);

/** «mười», «mười lăm», «hai mươi mốt», «hai lăm», «chục», «2 chục». */
const tens = either(
  map(seq(word('muoi'), optional(lastDigit)), ([, last = 0]) => 10 + last),
  map(seq(digit, word('muoi'), optional(lastDigit)), ([first, , last = 0]) =>
    first > 1 ? first * 10 + last : undefined,
  ),
  map(seq(digitWord, shortLastDigit), ([first, last]) => (first > 1 ? first * 10 + last : undefined)),
  // «hai một» is none, and «nam mot trieu» may be one million a year.
  map(seq(digitWord, word('mot')), ([first]) => (first > 1 && first !== 5 ? first * 10 + 1 : undefined)),
  map(seq(optional(digit), word('chuc')), ([first = 1]) => first * 10),
);

const oddUnits = map(seq(word('linh', 'le'), either(digit, lastDigit)), ([, last]) => last);
const unsaidTens = either(digit, lastDigit);
/** What follows «trăm». «một trăm hai» is 120 to most and 102 to some: both. */
const afterHundred = either(
  oddUnits,
  tens,
  twoDigits,
  map(word('ruoi'), () => 50),
  map(unsaidTens, (last) => last * 10),
  unsaidTens,
);
const hundreds = map(
  seq(optional(digit), word('tram'), optional(afterHundred)),
  ([first = 1, , rest = 0]) => first * 100 + rest,
);

/** A number from 1 to 99 that says its missing hundreds: «không trăm linh năm». */
export const paddedNumber = map(seq(word('khong tram'), either(oddUnits, tens)), ([, rest]) => rest);
/** A number from 1 to 999 in words, or words with digits («5 trăm»). */
export const plainNumber: Parser<number> = remembered(either(digitWord, tens, hundreds, englishNumber));
export const smallNumber: Parser<number> = remembered(either(plainNumber, paddedNumber));

/** A number from 1 to 999.999 in words («hai nghìn không trăm hai mươi sáu»). */
export const wholeNumber: Parser<number> = either(
  smallNumber,
  map(
    seq(plainNumber, word('nghin', 'ngan'), optional(either(tens, hundreds, paddedNumber))),
    ([first, , rest = 0]) => first * 1000 + rest,
  ),
);

/** A plain count: «3655», «3.655», «ba trăm». Undefined for anything else, decimals and two meanings included. */
export function readCount(text: string): number | undefined {
  const written = /^(?:\d+|\d{1,3}(?:([ .,])\d{3})(?:\1\d{3})*)$/.exec(text.trim());
  const counts = written
    ? [Number(written[0].replace(/\D/gu, ''))]
    : [...new Set(readAll(wholeNumber, tokenize(text, 'digits')))];
  const [count] = counts;
  return counts.length === 1 && Number.isSafeInteger(count) ? count : undefined;
}
