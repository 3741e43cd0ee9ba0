import { type CodeList, formatCode, readCode } from '../../domain/codes.ts';

export type OneCode = { code: string; words: string };

/** A code, mistyped or not, and the words behind it: «SK-26-000123 Ghi rõ số tiền», «SK 26 123 …», «123 …». */
export function splitCode(rest: string): OneCode {
  const match = /^(sk[\s-]*\d{2}[\s-]+[\doil]+(?=\s|$)|\S+)(?:\s+([\s\S]*))?$/i.exec(rest.trim());
  return { code: match?.[1] ?? '', words: match?.[2]?.trim() ?? '' };
}

/** The one code as it was typed, mistyped or not, and the words behind it: «123: không có tính mới». */
export function singleIn(rest: string, { codes, rest: words }: CodeList): OneCode {
  const [one] = codes;
  if (one === undefined) return splitCode(rest);
  const typed = rest.slice(0, rest.length - words.length).replace(/[\s:.,;-]+$/u, '');
  return { code: readCode(typed, one.year).ok ? typed : formatCode(one.year, one.number), words };
}
