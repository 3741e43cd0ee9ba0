import { fields } from '../../domain/form.ts';
import { type LibraryPlace, type LibraryView, packView, wholeLibrary } from '../../domain/library.ts';
import type { LibraryMessages } from '../../domain/library-messages.ts';
import { longAnswers } from '../../domain/long-answers.ts';
import { mostThemes } from '../../domain/themes.ts';
import { type Button, button, fives, grid, type KeyboardsOf, optionText } from './button.ts';

function toList(text: string, view: LibraryView, place: LibraryPlace | null = null): Button {
  return button(text, 'tv', 'go', ...packView(view, place));
}

/** A list always has a way on: another order, another field, another unit, or all of it. */
function ways(
  { view, words, reviews }: LibraryMessages['library.list'],
  buttons: Readonly<
    Record<'mostApplied' | 'newestFirst' | 'byField' | 'byUnit' | 'wholeLibrary' | 'ownWork', string>
  >,
): Button[][] {
  const other =
    view.order === 'newest'
      ? toList(buttons.mostApplied, { ...view, order: 'applied' })
      : toList(buttons.newestFirst, { ...view, order: 'newest' });
  const isNarrowed = words !== '' || view.field !== null || view.unitId !== 0;
  return [
    // What is found by words has an order of its own.
    ...(words === '' ? [[other]] : []),
    [
      button(buttons.byField, 'tv', 'fields', ...packView(view)),
      button(buttons.byUnit, 'tv', 'units', ...packView(view)),
    ],
    [
      ...(isNarrowed ? [toList(buttons.wholeLibrary, { ...wholeLibrary, order: view.order })] : []),
      ...(reviews ? [button(buttons.ownWork, 'tv', 'own', view.search)] : []),
    ],
  ];
}

export const libraryKeyboards: KeyboardsOf<LibraryMessages> = {
  'library.list': (list, { words: { buttons } }) => [
    ...fives(
      list.lines.map(({ id }, index) =>
        button(String(index + 1), 'tv', 'card', id, ...packView(list.view, list.place)),
      ),
    ),
    [
      ...(list.place === null ? [] : [toList(buttons.toTop, list.view)]),
      ...(list.next === null ? [] : [toList(buttons.pageAfter, list.view, list.next)]),
    ],
    ...ways(list, buttons),
  ],
  'library.fields': ({ view }, { words }) => [
    ...grid(fields.map((field) => toList(optionText(words, field), { ...view, field }))),
    [toList(words.buttons.anyField, { ...view, field: null })],
  ],
  'library.units': ({ view, units }, { words: { buttons } }) => [
    ...units.map(({ id, name }) => [toList(name.slice(0, 60), { ...view, unitId: id })]),
    [button(buttons.otherUnit, 'tv', 'unit', ...packView(view))],
    [toList(buttons.anyUnit, { ...view, unitId: 0 })],
  ],
  'library.card': ({ card, origin }, { words: { buttons } }) => [
    ...(longAnswers(card.answers).length > 0 ? [[button(buttons.readWhole, 'tv', 'read', card.id)]] : []),
    ...(card.own === 'may' ? [[button(buttons.recordSpread, 'tv', 'use', card.id)]] : []),
    ...(card.own === 'recorded' ? [[button(buttons.takeSpreadBack, 'tv', 'undo', card.id)]] : []),
    ...(card.mayAsk ? [[button(buttons.whoApplies, 'tv', 'who', card.id, 0)]] : []),
    [
      origin === null
        ? toList(buttons.library, wholeLibrary)
        : toList(buttons.toLibrary, origin.view, origin.place),
    ],
  ],
  'library.spread': ({ id, next, isFirst }, { words: { buttons } }) => [
    [
      ...(isFirst ? [] : [button(buttons.toTop, 'tv', 'who', id, 0)]),
      ...(next === null ? [] : [button(buttons.pageAfter, 'tv', 'who', id, next)]),
    ],
    [button(buttons.toEntry, 'tv', 'card', id)],
  ],
  'notice.spread': ({ lines }, { words: { buttons } }) =>
    lines.length === 1
      ? lines.map(({ id }) => [button(buttons.whoApplies, 'tv', 'who', id, 0)])
      : fives(lines.slice(0, 20).map(({ id, code }) => button(code, 'tv', 'who', id, 0))),
  'themes.list': ({ unitId, themes }, { words: { buttons } }) => [
    ...fives(themes.map(({ id }, index) => button(`✕ ${index + 1}`, 'cd', 'drop', id))),
    ...(themes.length < mostThemes ? [[button(buttons.addTheme, 'cd', 'add', unitId)]] : []),
  ],
  'themes.units': ({ units }) => units.map(({ id, name }) => [button(name.slice(0, 60), 'cd', 'list', id)]),
};
