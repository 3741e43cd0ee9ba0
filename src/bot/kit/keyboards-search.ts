import { packView, wholeLibrary } from '../../domain/library.ts';
import type { SearchMessages } from '../../domain/search-messages.ts';
import { button, type KeyboardsOf, numbered } from './button.ts';

export const searchKeyboards: KeyboardsOf<SearchMessages> = {
  'search.found': ({ number, lines, next, isFirst }, { words: { buttons } }) => [
    ...numbered(
      lines.map(({ id }) => id),
      'i',
      'open',
    ),
    [
      ...(isFirst ? [] : [button(buttons.newest, 'k', number)]),
      ...(next === null ? [] : [button(buttons.pageAfter, 'k', number, next.phase, next.id)]),
    ],
    [button(buttons.library, 'tv', 'go', ...packView({ ...wholeLibrary, search: number }))],
  ],
};
