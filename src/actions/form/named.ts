import type { FormState } from './state.ts';

/** Whose initiative is to be typed, once the name is known. */
export function namedAuthor({ form, answers }: FormState, key: string): { onBehalfOf?: string } {
  const { authorName } = answers;
  const isKnown = form === 'author' && key !== 'authorName' && typeof authorName === 'string';
  return isKnown ? { onBehalfOf: authorName } : {};
}

/** What is decided on, as whoever opened the form has left it there: among hundreds the card may be far above. */
export function namedSubject({ answers }: FormState): { about?: string | number } {
  const { about } = answers;
  return typeof about === 'string' || typeof about === 'number' ? { about } : {};
}
