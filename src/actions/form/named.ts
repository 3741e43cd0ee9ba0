import type { FormState } from './state.ts';

/** Whose initiative is to be typed, once the name is known. */
export function namedAuthor({ form, answers }: FormState, key: string): { onBehalfOf?: string } {
  const { authorName } = answers;
  const isKnown = (form === 'author' && key !== 'authorName') || form === 'application';
  return isKnown && typeof authorName === 'string' ? { onBehalfOf: authorName } : {};
}

/** What is decided on, as whoever opened the form has left it there: among hundreds the card may be far above. */
export function namedSubject({ answers }: FormState): { about?: string | number } {
  const { about } = answers;
  return typeof about === 'string' || typeof about === 'number' ? { about } : {};
}

/** Whom a question is about, where it is about several. */
export function namesIn({ answers: { otherNames } }: FormState, key: string): { names?: readonly string[] } {
  return key === 'otherAuthors' && Array.isArray(otherNames) ? { names: otherNames as string[] } : {};
}
