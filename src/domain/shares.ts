import { either, many, map, optional, readAll, seq, token, word, words } from './grammar.ts';
import { smallNumber } from './numerals.ts';
import { ask, type Reading, read, refuse, settle } from './reading.ts';
import { courtesies, tokenize } from './tokens.ts';

const around = many(word(...courtesies, 'khoang', 'gop', 'dong gop'));
const percent = optional(word('%', 'phan tram'));
const number = either(
  token((text) => (/^\d{1,3}$/.test(text) ? Number(text) : undefined)),
  smallNumber,
);
const decimal = token((text) =>
  /^\d{1,2}[.,]\d{1,2}$/.test(text) ? Number(text.replace(',', '.')) : undefined,
);

function whole(share: number): Reading<number> {
  return share >= 1 && share <= 100 ? read(share) : refuse('not-a-share');
}

const share = either<Reading<number>>(
  map(seq(number, percent), ([found]) => whole(found)),
  map(words({ 'mot nua': 50, nua: 50, '1 / 2': 50, 'tat ca': 100, 'toan bo': 100 }), whole),
  // Shares are whole: the two neighbours are offered.
  map(seq(decimal, percent), ([found]) =>
    ask('share-which', [Math.floor(found), Math.ceil(found)].filter(Boolean)),
  ),
  // «60/40» names two persons' shares.
  map(seq(number, percent, word('/', '-'), number, percent), ([first, , , second]) =>
    first + second === 100 && first * second > 0
      ? ask('share-which', [...new Set([first, second])])
      : undefined,
  ),
);
const sentence = map(seq(around, share, around), ([, found]) => found);

/** A share of an initiative in whole percents, 1 to 100: «60%», «sáu mươi phần trăm», «một nửa». */
export function readShare(text: string): Reading<number> {
  return settle(readAll(sentence, tokenize(text, 'amounts')), 'share-which');
}

const equally = new Set(['chia deu', 'chia deu nhau', 'deu nhau', 'bang nhau', 'equally', 'equal shares']);

/** Whether all are to have the same share: «chia đều». */
export function readEqual(text: string): boolean {
  return equally.has(
    tokenize(text, 'digits')
      .filter((one) => !courtesies.includes(one))
      .join(' '),
  );
}
