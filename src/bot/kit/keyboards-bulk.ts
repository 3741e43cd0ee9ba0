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

/** Short buttons, four in a row. */
function fours(all: readonly Button[]): Button[][] {
  return [all.slice(0, 4), all.slice(4)].filter((row) => row.length > 0);
}

/** Deciding on many at once, from the preview to the undo. */
export const bulkKeyboards: KeyboardsOf<BulkMessages> = {
  'bulk.ticking': ({ id, from, next, ticked, lines }, { words: { buttons, queue } }) => [
    ...fours(
      lines.map((line, index) =>
        button(`${line.ticked ? '☑' : '☐'} ${index + 1}`, 'tk', 'one', id, line.id, from),
      ),
    ),
    [
      ...(lines.length > 0 ? [button(buttons.tickPage, 'tk', 'page', id, from)] : []),
      ...(ticked > 0 ? [button(buttons.tickNone, 'tk', 'none', id, from)] : []),
    ],
    [
      ...(from > 0 ? [button(buttons.tickFirst, 'tk', 'turn', id, 0)] : []),
      ...(next !== null ? [button(buttons.pageAfter, 'tk', 'turn', id, next)] : []),
    ],
    ...(ticked === 0
      ? []
      : (['recognise', 'decline', 'return'] as const).map((kind) => [
          button(`${buttons[kind]} (${ticked})`, 'tk', kind, id),
        ])),
    [button(queue.toHead, 'q', 'head')],
  ],
  'bulk.checking': ({ id }, { words: { buttons } }) => [[button(buttons.cancel, 'bu', 'stop', id)]],
  'bulk.preview': (values, { words }) => {
    const { id, will, ticked, needsPaper, last, kind, number, day } = values;
    const { buttons } = words;
    const lacksPaper = will > 0 && kind === 'recognise' && (number === null || day === null);
    return [
      ...(lacksPaper && last !== undefined
        ? [[button(paperButtonText(last, words), 'bu', 'last', id, last.at)]]
        : []),
      ...(lacksPaper ? [[button(buttons.givePaper, 'bu', 'paper', id)]] : []),
      [
        ...(will > 0 && !needsPaper ? [takeButton(values, words)] : []),
        ticked ? button(buttons.toList, 'tk', 'back', id) : button(buttons.cancel, 'bu', 'stop', id),
      ],
      pageButtons(values, words),
    ];
  },
  'bulk.elsewhere': (_, { words: { buttons }, botUsername }) => [
    [{ text: buttons.openPrivate, url: `https://t.me/${botUsername}` }],
  ],
  'bulk.deciding': ({ id }, { words: { buttons } }) => [[button(buttons.stop, 'bu', 'stop', id)]],
  'bulk.done': (values, { words }) => [
    [
      ...(values.undo ? [button(words.buttons.undo, 'bu', 'undo', values.id)] : []),
      button(words.buttons.tickMany, 'tk', 'open', 'new'),
    ],
    [button(words.buttons.next, 'q', 'first')],
    pageButtons(values, words),
  ],
  'bulk.undone': (values, { words }) => [
    [button(words.buttons.next, 'q', 'first')],
    pageButtons(values, words),
  ],
};
