import { digits, either, map, optional, type Parser, remembered, seq, word, words } from './grammar.ts';

function counted(list: string, from: number, step: number): Readonly<Record<string, number>> {
  return Object.fromEntries(list.split(' ').map((name, index) => [name, from + index * step]));
}

const one = words(counted('one two three four five six seven eight nine', 1, 1));
const teen = words(
  counted('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10, 1),
);
const tens = words(counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10));

const belowHundred = either(
  one,
  teen,
  map(
    seq(tens, optional(map(seq(optional(word('-')), one), ([, last]) => last))),
    ([ten, last = 0]) => ten + last,
  ),
);

/** A number from 1 to 999 in English: «fifteen», «two hundred and fifty», «a hundred». */
export const englishNumber: Parser<number> = remembered(
  either(
    belowHundred,
    map(
      seq(
        optional(either(one, digits(/^[1-9]$/))),
        word('hundred'),
        optional(map(seq(optional(word('and')), belowHundred), ([, rest]) => rest)),
      ),
      ([first = 1, , rest = 0]) => first * 100 + rest,
    ),
  ),
);
