import { fold } from './fold.ts';

const mostWords = 6;
/** Longer names are sought as they are: their slips would be too many. */
const longest = 40;
const letters = 'abcdefghijklmnopqrstuvwxyz '.split('');

/** How somebody looks for a person: by the whole name, by the beginnings of words of it, or by a name with a slip. */
export type NameMatch = 'whole' | 'part' | 'slip';

/** «Anh Nguyễn Văn Thử», «đ/c …»: how a person is spoken of is no part of the name. */
const addresses = /^(?:(?:anh|chi|ong|ba|co|chu|em|ban|d\/c|dong chi)\s+)(?=\S+\s+\S)/;

/** The name in what was typed, without marks and without how the person is spoken of. */
export function nameIn(typed: string): string {
  return fold(typed).trim().replace(addresses, '');
}

/** Beginnings that words of a name must have, without marks, in whatever order: «van th». */
export function beginningsOf(typed: string): string[] {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, mostWords);
}

/** Every name, without marks, that is one letter more, less, other, or two neighbours exchanged, away from this one. */
export function slipsOf(typed: string): string[] {
  const name = fold(typed);
  if (name === '' || name.length > longest) return [];
  const slips = new Set<string>();
  for (let at = 0; at <= name.length; at += 1) {
    const [head, tail] = [name.slice(0, at), name.slice(at)];
    slips.add(head + tail.slice(1));
    if (tail.length > 1) slips.add(`${head}${tail.charAt(1)}${tail.charAt(0)}${tail.slice(2)}`);
    for (const letter of letters) {
      slips.add(head + letter + tail);
      slips.add(head + letter + tail.slice(1));
    }
  }
  slips.delete(name);
  return [...slips];
}
