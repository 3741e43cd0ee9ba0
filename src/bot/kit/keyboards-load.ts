import type { LoadMessages } from '../../domain/load-messages.ts';
import type { Words } from '../../i18n/words.ts';
import { type Button, button, type KeyboardsOf } from './button.ts';

type Turning = { isFirst: boolean; next: number | null };

/** Pages turn in place. */
function pages({ isFirst, next }: Turning, what: 'who' | 'units', { buttons }: Words): Button[] {
  return [
    ...(isFirst ? [] : [button(buttons.firstPage, 'ld', what, 0)]),
    ...(next === null ? [] : [button(buttons.pageAfter, 'ld', what, next)]),
  ];
}

export const loadKeyboards: KeyboardsOf<LoadMessages> = {
  'load.reviewers': (values, { words }) => [
    pages(values, 'who', words),
    [button(words.buttons.loadByUnit, 'ld', 'units', 0)],
  ],
  'load.units': (values, { words }) => [
    pages(values, 'units', words),
    [button(words.buttons.loadByReviewer, 'ld', 'who', 0)],
  ],
};
