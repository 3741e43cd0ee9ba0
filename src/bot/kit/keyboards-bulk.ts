import type { BulkKind } from '../../domain/bulk.ts';
import type { BulkMessages } from '../../domain/bulk-messages.ts';
import type { Words } from '../../i18n/words.ts';
import { type Button, button, type KeyboardsOf } from './button.ts';
import { paperButtonText } from './keyboards-decisions.ts';

function pageButtons({ id, page, pages }: { id: number; page: number; pages: number }, words: Words) {
  const { pageBefore, pageAfter } = words.buttons;
  return [
    ...(page > 0 ? [button(pageBefore, 'bu', 'page', id, page - 1)] : []),
    ...(page + 1 < pages ? [button(pageAfter, 'bu', 'page', id, page + 1)] : []),
  ];
}

/** «Công nhận (14)» */
function takeButton(
  { id, revision, kind, will }: { id: number; revision: number; kind: BulkKind; will: number },
  { buttons }: Words,
): Button {
  return button(`${buttons[kind]} (${will})`, 'bu', 'take', id, revision);
}

/** Deciding on many at once, from the preview to the undo. */
export const bulkKeyboards: KeyboardsOf<BulkMessages> = {
  'bulk.checking': ({ id }, { words: { buttons } }) => [[button(buttons.cancel, 'bu', 'stop', id)]],
  'bulk.preview': (values, { words }) => {
    const { id, will, needsPaper, last, kind, number, day } = values;
    const { buttons } = words;
    const lacksPaper = will > 0 && kind === 'recognise' && (number === null || day === null);
    return [
      ...(lacksPaper && last !== undefined
        ? [[button(paperButtonText(last, words), 'bu', 'last', id, last.at)]]
        : []),
      ...(lacksPaper ? [[button(buttons.givePaper, 'bu', 'paper', id)]] : []),
      [
        ...(will > 0 && !needsPaper ? [takeButton(values, words)] : []),
        button(buttons.cancel, 'bu', 'stop', id),
      ],
      pageButtons(values, words),
    ];
  },
  'bulk.deciding': ({ id }, { words: { buttons } }) => [[button(buttons.stop, 'bu', 'stop', id)]],
  'bulk.done': (values, { words }) => [
    [
      ...(values.undo ? [button(words.buttons.undo, 'bu', 'undo', values.id)] : []),
      button(words.buttons.next, 'd', 'next', 0),
    ],
    pageButtons(values, words),
  ],
  'bulk.undone': (values, { words }) => [
    [button(words.buttons.next, 'd', 'next', 0)],
    pageButtons(values, words),
  ],
};
