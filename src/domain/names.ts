import { fold, looksLegacyEncoded, nfc } from './fold.ts';
import { ask, type Reading, read, refuse } from './reading.ts';

const longest = 100;

/** What people write before their name, folded; with the colon it is a form's label. */
const introductions = new Set(
  (
    'toi la, em la, minh la, toi ten la, em ten la, minh ten la, ten la, ten toi la, ten em la, ' +
    'ten:, ten toi:, ho ten:, ho va ten:, ho ten la, ho va ten la, ho ten toi la'
  ).split(', '),
);
const greetings = new Set(['', 'dạ', 'vâng', 'thưa', 'ạ', 'nhé']);

/** Letters, with hyphens and apostrophes inside a word («H'Hen»). */
const spelling = /^[\p{L}\p{M}]+(?:['’ʼ -][\p{L}\p{M}]+)*$/u;

/**
 * A full name as typed, never corrected. Asked about when unusual: in capitals or small letters only (title case is
 * offered first), or other than two to six words.
 */
export function readName(text: string): Reading<string> {
  const words = nameWords(text);
  const name = words.join(' ');
  if (looksLegacyEncoded(name)) return refuse('legacy-encoding');
  if (name.length < 2 || name.length > longest || !spelling.test(name)) return refuse('not-a-name');

  const isOneCase = name === name.toUpperCase() || name === name.toLowerCase();
  if (isOneCase) return ask('name-unusual', [...new Set([titleCase(name), name])]);
  return words.length < 2 || words.length > 6 ? ask('name-unusual', [name]) : read(name);
}

/** The words of the text without what is said around a name. */
function nameWords(text: string): string[] {
  const spaced = nfc(text)
    .replace(/\s*:\s*/gu, ': ')
    .replace(/[\s.,!]+$/u, '');
  const words = spaced
    .split(/\s+/u)
    .filter((word) => !greetings.has(word.toLowerCase().replace(/[.,!]+$/u, '')));
  const length = [4, 3, 2, 1].find((count) => introductions.has(fold(words.slice(0, count).join(' ')))) ?? 0;
  return words.slice(length);
}

/** The name by which a person is greeted and sorted: the last word. */
export function givenName(fullName: string): string {
  return fullName.trim().split(/\s+/u).at(-1) ?? '';
}

function titleCase(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
