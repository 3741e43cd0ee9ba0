import { fold } from '../domain/fold.ts';

/** A hostile query must not become a hostile statement. */
const mostWords = 8;

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}

type Names = { readonly name: string; readonly workplace?: string | null; readonly code: string };

/** What the search looks through: words with a space before each, with and without their marks. */
export function searchable({ name, workplace, code }: Names): { search: string; spelled: string } {
  const text = [name, workplace ?? '', code].join(' ');
  return { search: ` ${words(fold(text)).join(' ')}`, spelled: ` ${words(text.toLowerCase()).join(' ')}` };
}

/** The words of a query, with and without their marks; letters and digits only, so that LIKE has no wildcards in them. */
export function queryWords(query: string): { folded: string[]; spelled: string[] } {
  return {
    folded: words(fold(query)).slice(0, mostWords),
    spelled: words(query.normalize('NFC').toLowerCase()).slice(0, mostWords),
  };
}
