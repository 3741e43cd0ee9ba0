import { either, map, type Parser, word } from '../grammar.ts';
import { courtesies } from '../tokens.ts';
import { type Rhythm, rhythmAfter, rhythmBefore } from './period.ts';

/** What stands around an amount: nothing of meaning, «about», or a rhythm. */
export type Extra = { readonly approximate?: true; readonly rhythm?: Rhythm };

const filler = word(
  ...courtesies,
  'tiet kiem, lam loi, loi, loi ich, lai, duoc, giam, thu, them, so tien, tien, gia tri, tri gia, tong, tong cong',
  'tat ca, cho cong ty, cho don vi, chi phi, chan, tron, bang tien',
);
const aboutBefore = word(
  'khoang, tam, tầm, gan, gan bang, hon, tren, duoi, chung, cỡ, do, độ, chac, co le, uoc, uoc tinh, xap xi, ~, ≈',
  'chua toi, chua den, khong duoi, khong qua, it nhat, toi thieu, toi da',
);
const aboutAfter = word('hon, gi đó, gi do, tro len, tro xuong, tro lai, do lai, chut, it');

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
const denials = setOf('khong ko k khg hok hong chua');
const denied = setOf(
  'tinh duoc dc ra ro biet the bang tien thanh cu dang ke uoc luong xac dinh gi nao loi lam tiet kiem nho',
);

/** «không», «không tính được bằng tiền», «chưa rõ» */
export function saysNone(tokens: readonly string[]): boolean {
  const [first = '', ...rest] = tokens.filter((one) => !meaningless.has(one));
  return denials.has(first) && rest.every((one) => denied.has(one));
}

const currencySigns = setOf('$ € £ ¥ usd usdt eur euro gbp jpy krw cny ndt rmb sgd dola dollar dollars');
/** Names of currencies that are also other words: only right after a figure. */
const currencyNames = setOf('do đô yen won te tệ');
const figureWords = setOf('muoi tram nghin ngan k trieu tr ty ti');

export function saysForeignCurrency(tokens: readonly string[]): boolean {
  return tokens.some((one, at) => {
    const previous = tokens[at - 1] ?? '';
    const followsFigure = /^\d/.test(previous) || figureWords.has(previous);
    return currencySigns.has(one) || (currencyNames.has(one) && followsFigure);
  });
}
