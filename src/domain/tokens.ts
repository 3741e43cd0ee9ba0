import { fold, nfc } from './fold.ts';

/** Nobody answers a short question at such length; it also bounds the work a hostile text can cause. */
const longest = 120;

/**
 * Words that mean other things without their marks (tám: eight, tầm: about), or something where those without mean
 * nothing («1 tí» is no tỷ, «không nhỏ» no «không nhớ»). Typed without, they mean both.
 */
const marked = new Set(
  (
    'tám tầm sáu đô độ đổ đó có cỡ kìa tệ nữa một mốt máy mấy tí tý tỉ tỏi đoạn ' +
    'cũ cụ cứ ngăn ngắn ngân trạm nhỏ nó nợ nổ vàng tên'
  ).split(' '),
);

const dashes = /[\u2010-\u2015\u2212]/gu;
const slashes = /[\\\u2044\u2215]/gu;
const smileys = /[:;=]['’-]?[()]+|\^+_*\^+/gu;
/** «１５／３»: the wide forms of Asian keyboards. */
const wide = /[\uFF01-\uFF5E]/gu;
const emoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F/gu;
const lexemes = {
  /** «1.500,5» is one token, and so is «,5», which is not five. */
  amounts: /(?<![\p{L}\p{M}\p{N}.,])[.,]\d+|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|\S/gu,
  /** Every run of digits is a token and so is every sign between them. */
  digits: /\d+|[\p{L}\p{M}]+|\S/gu,
};

/**
 * The words, numbers and signs of a short answer, words as search keys. Emoji are left out; a text that is too
 * long has no tokens.
 */
export function tokenize(text: string, numbers: keyof typeof lexemes): readonly string[] {
  const plain = nfc(text)
    .replace(wide, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0xfee0))
    .toLowerCase()
    .replace(dashes, '-')
    .replace(slashes, '/')
    .replace(smileys, ' ')
    .replace(emoji, ' ');
  if (plain.length > longest) return [];
  return (plain.match(lexemes[numbers]) ?? []).map((word) => (marked.has(word) ? word : fold(word)));
}

/** Words of courtesy and punctuation around an answer: they carry no meaning. */
export const courtesies: readonly string[] = [
  ...'da vang thua a ah u uh ok nhe nha nhi thoi day đó anh chi em toi minh bac co có la'.split(' '),
  ...'oi ne luon nghen hen ha hihi haha hehe hi please'.split(' '),
  ...'. , ! ? … ; : " \' ’ “ ” « » ( )'.split(' '),
];
