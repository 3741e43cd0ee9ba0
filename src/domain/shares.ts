import { either, many, map, optional, type Parser, readAll, seq, token, word, words } from './grammar.ts';
import { smallNumber } from './numerals.ts';
import { ask, type Reading, read, refuse, settle } from './reading.ts';
import { courtesies, tokenize } from './tokens.ts';

const around = many(
  word(
    ...courtesies,
    'khoang, tam, tầm, chung, cỡ, gop, dong gop, cong gop, phan cua, ty le, ti le, tỉ le, chiem, duoc, nhan, cua',
    'about, around, my, share, i, did, have, is',
  ),
);
/** A share that is only a limit is asked: «hơn 60%». */
const vague = word(
  'hon, gan, tren, duoi, it nhat, toi da, toi thieu, >, <, ~, more than, less than, nearly, over, at least',
);
const percentSign = word('%, phan tram, pt, percent, per cent, pct');
const percent = optional(percentSign);
const number = either(
  token((text) => (/^\d{1,3}$/.test(text) ? Number(text) : undefined)),
  smallNumber,
);
const decimal = token((text) =>
  /^\d{1,3}[.,]\d{1,2}$/.test(text) ? Number(text.replace(',', '.')) : undefined,
);

function whole(share: number): Reading<number> {
  return share >= 1 && share <= 100 ? read(share) : refuse('not-a-share');
}

/** These shares are offered, each once; undefined when one of them is none. */
function offer(...shares: readonly number[]): Reading<number> | undefined {
  const fit = shares.every((share) => share >= 1 && share <= 100);
  return fit && shares.length > 0 ? ask('share-which', [...new Set(shares)]) : undefined;
}

/** Shares are whole: the two neighbours are offered. */
function neighbours(share: number): Reading<number> | undefined {
  if (Number.isInteger(share)) return whole(share);
  return offer(...[Math.floor(share), Math.ceil(share)].filter(Boolean));
}

const one: Parser<Reading<number>> = either<Reading<number>>(
  map(seq(number, percent), ([found]) => whole(found)),
  map(
    words({
      'mot nua, một nua, nua, 1 nua, 1 / 2, half, a half, one half': 50,
      'tat ca, toan bo, het, tron ven, all, everything, the whole': 100,
      'mot phan tu, một phan tu, a quarter, one quarter': 25,
    }),
    whole,
  ),
  map(seq(decimal, percentSign), ([found]) => neighbours(found)),
  // «0,6» may be sixty percent.
  map(decimal, (found) => (found > 0 && found < 1 ? offer(Math.round(found * 100), 1) : neighbours(found))),
);

const pair = seq(number, percent, word('/, -, :, den, toi, hoac, hay, to, or'), number, percent);

const doubtful: Parser<Reading<number>> = either<Reading<number>>(
  map(seq(vague, one), ([, found]) => (found.kind === 'value' ? offer(found.value) : undefined)),
  // «60/40» and «6/4» name two persons' shares, «60-70» a range, «2/3» a part.
  map(pair, ([first, , sign, second]) => {
    if (first + second === 100) return offer(first, second);
    if ('/:'.includes(sign)) return first + second === 10 ? offer(first * 10, second * 10) : undefined;
    return first < second ? offer(first, second) : undefined;
  }),
  map(
    words({ '1 / 3, mot phan ba, một phan ba, a third, one third': 1, '2 / 3, hai phan ba, two thirds': 2 }),
    (found) => offer(Math.floor((found * 100) / 3), Math.ceil((found * 100) / 3)),
  ),
  map(words({ '1 / 4': 25, '3 / 4, ba phan tu, three quarters': 75 }), (found) => offer(found)),
);
const sentence = map(seq(around, either(one, doubtful), around), ([, found]) => found);

/** A share of an initiative in whole percents, 1 to 100: «60%», «sáu mươi phần trăm», «một nửa». */
export function readShare(text: string): Reading<number> {
  return settle(readAll(sentence, tokenize(text, 'amounts')), 'share-which');
}
