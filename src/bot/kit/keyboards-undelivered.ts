import type { UndeliveredMessages, UntoldPlace } from '../../domain/undelivered-messages.ts';
import { button, type KeyboardsOf, numbered } from './button.ts';

function placeOf(place: UntoldPlace | null): number[] {
  return place === null ? [] : [place.initiativeId, place.memberId];
}

export const undeliveredKeyboards: KeyboardsOf<UndeliveredMessages> = {
  'untold.list': ({ lines, from, next, told }, { words: { buttons } }) => [
    ...lines.map((line, index) => [
      button(`${buttons.openNumber} ${index + 1}`, 'i', 'open', line.initiativeId),
      button(`${buttons.toldInPerson} ${index + 1}`, 'ud', 'told', ...placeOf(line), ...placeOf(from)),
    ]),
    [
      ...(from === null ? [] : [button(buttons.firstPage, 'ud', 'list')]),
      ...(next === null ? [] : [button(buttons.pageAfter, 'ud', 'list', ...placeOf(next))]),
    ],
    told === undefined
      ? []
      : [button(`${buttons.putBack} ${told.code}`, 'ud', 'back', ...placeOf(told), ...placeOf(from))],
  ],
  'untold.missed': ({ lines }, { words: { buttons } }) =>
    lines.length === 1
      ? lines.map(({ id }) => [button(buttons.openCard, 'i', 'open', id)])
      : numbered(
          lines.map(({ id }) => id),
          'i',
          'open',
        ),
};
