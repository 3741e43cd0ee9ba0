import { either, many, map, type Parser, readAll, seq, word } from '../grammar.ts';
import { courtesies } from '../tokens.ts';
import { type Rhythm, rhythmAfter, rhythmBefore } from './period.ts';

/** What stands around an amount: nothing of meaning, «about», or a rhythm. */
export type Extra = { readonly approximate?: true; readonly rhythm?: Rhythm };

const filler = word(
  ...courtesies,
  'tiet kiem, lam loi, loi, loi ich, lai, duoc, giam, thu, them, so tien, tien, gia tri, tri gia, tong, tong cong',
  'tat ca, cho cong ty, cho don vi, cho nha may, cho xuong, chi phi, chan, tron, bang tien, dung, mang lai, mang ve',
  'vao, ra, it saves, it saved, it brings, saves, saved, saving, savings, save, of, we, us, about us, value, worth, in total, total, benefit, the company',
);
const aboutBefore = word(
  'khoang, tam, tầm, tam tam, gan, gan bang, hon, tren, duoi, chung, cỡ, do, độ, chac, co le, uoc, uoc tinh, xap xi, ~, ≈',
  'chua toi, chua den, khong duoi, khong qua, it nhat, it ra, it cung, toi thieu, toi da, len toi, len den, den, dat, >, <',
  '> =, < =, ≥, ≤, binh quan, trung binh, tb, bq, uoc dat, dau đó, about, around, approximately, approx, approx ., roughly',
  'nearly, almost, over, more than, less than, under, at least, up to, some, circa, average',
);
const aboutAfter = word(
  'hon, gi đó, gi do, tro len, tro xuong, tro lai, do lai, đổ lai, đổ len, do len, chut, it, +, + +, or so, or more',
);

function extra(about: Parser<string>, rhythm: Parser<Rhythm>): Parser<Extra> {
  return either<Extra>(
    map(filler, () => ({})),
    map(about, () => ({ approximate: true })),
    map(rhythm, (found) => ({ rhythm: found })),
  );
}

export const extraBefore = extra(aboutBefore, rhythmBefore);
export const extraAfter = extra(aboutAfter, rhythmAfter);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const meaningless = new Set(courtesies);
const denials = setOf('khong ko k kg kh khg hok hong hem chua');
const denied = many(
  word(
    'tinh, duoc, dc, dk, ra, ro, biet, bit, bik, the, bang, tien, thanh, cu, cụ, dang, ke, uoc, luong, xac, dinh, gi, nao',
    'loi, lam, tiet, kiem, nho, so, bao nhieu',
  ),
);

/** The same in English; «can’t» is the tokens can and t. */
const denial = word(
  'no, none, nothing, not, unknown, unclear, n / a, n /, na, cannot, can not, cant, can t, could not',
  'do not, dont, don t, i do not, i dont, i don t, we do not, we dont, we don t',
);
const deniedEnglish = word(
  'be, calculated, calculable, measured, measurable, put, in, money, sure, known, know, yet, say, tell, it, idea, calculate',
);
const noneInEnglish = seq(denial, many(deniedEnglish));

/** «không», «không tính được bằng tiền», «chưa rõ», «not sure» */
export function saysNone(tokens: readonly string[]): boolean {
  const said = tokens.filter((one) => !meaningless.has(one));
  const [first = '', ...rest] = said;
  // «có không?» asks.
  const isQuestion = ['có', 'co'].includes(tokens[tokens.indexOf(first) - 1] ?? '');
  if (denials.has(first)) return !isQuestion && readAll(denied, rest).length > 0;
  return readAll(noneInEnglish, said).length > 0;
}

const currencySigns = setOf(
  '$ € £ ¥ usd usdt eur euro euros gbp jpy krw cny ndt rmb sgd dola dollar dollars bucks pounds baht yuan',
);
/** Names of currencies that are also other words: only right after a figure. */
const currencyNames = setOf('do đô yen won te tệ');
const figureWords = setOf('muoi tram nghin ngan k trieu tr ty ti tỉ');

export function saysForeignCurrency(tokens: readonly string[]): boolean {
  return tokens.some((one, at) => {
    const previous = tokens[at - 1] ?? '';
    const followsFigure = /^\d/.test(previous) || figureWords.has(previous);
    return currencySigns.has(one) || (currencyNames.has(one) && followsFigure);
  });
}
