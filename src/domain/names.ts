import { fold, looksLegacyEncoded, nfc } from './fold.ts';
import { ask, type Reading, read, refuse } from './reading.ts';

const longest = 100;

/** What people write before their name, folded; with the colon it is a form's label. */
const introductions = new Set([
  ...['toi', 'em', 'minh', 'chau', 'con', 'anh chi em', 'anh chi toi'].flatMap((who) => [
    `${who} la`,
    `${who} ten la`,
    `${who} ten`,
  ]),
  ...['ten', 'ten toi', 'ten em', 'ten minh', 'ten day du', 'ho ten toi', 'ho ten em'].map(
    (what) => `${what} la`,
  ),
  ...[
    'ho ten la',
    'ho va ten la',
    'ho ten',
    'ho va ten',
    'ten:',
    'ten toi:',
    'ten em:',
    'ten day du:',
    'ho ten:',
  ],
  ...[
    'ho va ten:',
    'ho ten day du:',
    'ho va ten day du:',
    'name:',
    'full name:',
    'my name is',
    'i am',
    "i'm",
    'i’m',
  ],
]);
/** Said before a name and after it; inside one they are names («Nguyễn Thị Dạ Thảo»). */
const openings = new Set(['', 'dạ', 'vâng', 'thưa', 'ạ']);
const closings = new Set(['', 'ạ']);
/** Said after a name, but given names as well («Trần Thị Nha»). */
const closingNames = new Set(['nhé', 'nha']);
/** Said before a name; some are family names too, so both are offered. */
const titles = new Set(
  (
    'anh, chị, ông, bà, cô, chú, bác, em, chi, ong, đồng chí, dong chi, đ/c, đc, ths, ths., ts, ts., ks, ks., bs, bs., ' +
    'gs, gs., pgs, pgs., mr, mr., mrs, mrs., ms, ms.'
  ).split(', '),
);
/** Answers that are no names, in small letters. */
const noNames = new Set(
  (
    'xin chào, xin chao, chào, chào anh, chào chị, chào anh chị, chao anh chi, hello, không, khong, ko, không biết, ' +
    'khong biet, chưa, chưa có, chua co, rồi, có, ok, oke, alo, test, abc, nha, nhé, bỏ qua, bo qua, họ tên, ho ten, họ và tên'
  ).split(', '),
);
const noName =
  /^(công ty|cong ty|công đoàn|cong doan|phân xưởng|phan xuong|xin chào|xin chao|chào anh|chào chị)(?= )/u;

/** Letters, with hyphens and apostrophes inside a word («H'Hen», «K' Brêu»). */
const spelling = /^[\p{L}\p{M}]+(?:(?:['’ʼ] ?|[ -])[\p{L}\p{M}]+)*$/u;
const wide = /[\uFF01-\uFF5E]/gu;

/**
 * A full name as typed, never corrected. Asked about when unusual: words in capitals or small letters (title case is
 * offered first), a title before it, a «nha» after it that may be a name, or other than two to six words.
 */
export function readName(text: string): Reading<string> {
  const words = nameWords(text);
  const name = words.join(' ');
  if (looksLegacyEncoded(name)) return refuse('legacy-encoding');
  const untitled = withoutTitle(words).join(' ');
  const likely = [withoutClosing(untitled), untitled];
  const spellings = [...likely, withoutClosing(name), name].filter(
    (one) => spelling.test(one) && one.length >= 2,
  );
  const lower = name.toLowerCase();
  if (spellings.length === 0 || name.length > longest || noNames.has(lower) || noName.test(lower))
    return refuse('not-a-name');

  const isUsual = words.length >= 2 && words.length <= 6 && words.every(isUsualWord) && untitled === name;
  if (isUsual) return read(name);
  const titled = likely.filter((one) => spellings.includes(one)).map(inTitleCase);
  return ask('name-unusual', [...new Set([...titled, ...spellings])]);
}

function inTitleCase(name: string): string {
  if (name.split(' ').every(isUsualWord)) return name;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Neither begun with a small letter nor all in capitals («Y» and «K'» are). */
function isUsualWord(word: string): boolean {
  return !/^\p{Ll}/u.test(word) && !/\p{Lu}\p{M}*\p{Lu}/u.test(word);
}

function withoutTitle(words: readonly string[]): readonly string[] {
  const length = [2, 1].find((count) => titles.has(words.slice(0, count).join(' ').toLowerCase())) ?? 0;
  return words.length - length >= 2 ? words.slice(length) : words;
}

/** «trần thị nha»: where all is in small letters or in capitals, the last word may be a name or none. */
function withoutClosing(name: string): string {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const isDoubtful = closingNames.has(last.toLowerCase()) && !isUsualWord(last) && words.length > 1;
  return isDoubtful ? words.slice(0, -1).join(' ') : name;
}

/** «Trần Thị Thử nha»: behind a whole name in capital letters a small «nha» is none. */
function closes(word: string, before: readonly string[]): boolean {
  const isCertain = before.length > 2 && /^\p{Lu}/u.test(before.at(-1) ?? '');
  return closings.has(bare(word).toLowerCase()) || (isCertain && closingNames.has(bare(word)));
}

function bare(word: string): string {
  return word.replace(/[.,!]+$/u, '');
}

/** The words of the text without what is said around a name. */
function nameWords(text: string): string[] {
  const spaced = nfc(text)
    .replace(wide, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/\s*:\s*/gu, ': ')
    .replace(/^["“«]+|["”»]+$/gu, '')
    .replace(/[\s.,!]+$/u, '');
  const words = spaced.split(/\s+/u);
  while (words[0] !== undefined && openings.has(bare(words[0]).toLowerCase())) words.shift();
  const length =
    [5, 4, 3, 2, 1].find((count) => introductions.has(fold(words.slice(0, count).join(' ')))) ?? 0;
  words.splice(0, length);
  while (closes(words.at(-1) ?? '-', words.slice(0, -1))) words.pop();
  const last = words.length - 1;
  return words.map((word, at) => (at === last ? bare(word) : word));
}

/** The name by which a person is greeted and sorted: the last word. */
export function givenName(fullName: string): string {
  return fullName.trim().split(/\s+/u).at(-1) ?? '';
}
