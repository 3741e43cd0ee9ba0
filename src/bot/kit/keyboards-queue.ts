import { fields } from '../../domain/form.ts';
import { filterToggles, isOn, offeredSums, type QueueFilter } from '../../domain/queue.ts';
import type { FilterView, QueueMessages } from '../../domain/queue-messages.ts';
import { type Button, button, grid, type KeyboardsOf, optionText } from './button.ts';

function filterIn({ unit, ...rest }: FilterView): QueueFilter {
  return unit === undefined ? rest : { ...rest, unit: unit.id };
}

/** «Lĩnh vực: Môi trường» opens the choice of another. */
function part(name: string, value: string, action: string): Button {
  return button(`${name}: ${value}`.slice(0, 40), 'q', action);
}

export const queueKeyboards: KeyboardsOf<QueueMessages> = {
  'queue.head': ({ oldest, filter }, { words: { queue, buttons } }) => [
    ...(oldest === null
      ? []
      : [[button(queue.first, 'q', 'first')], [button(buttons.tickMany, 'tk', 'open', 0)]]),
    [
      button(queue.filter, 'q', 'filter'),
      ...(Object.keys(filter).length > 0 ? [button(queue.clear, 'q', 'clear')] : []),
    ],
    [button(buttons.untold, 'ud', 'open')],
  ],
  'queue.taken': (_values, { words: { queue } }) => [
    [button(queue.again, 'q', 'first'), button(queue.toHead, 'q', 'head')],
  ],
  'queue.filter': ({ filter }, { words }) => {
    const { queue, labels } = words;
    const toggles = filterToggles.map((toggle) =>
      button(`${isOn(filterIn(filter), toggle) ? '☑' : '☐'} ${queue.toggles[toggle]}`, 'q', 'on', toggle),
    );
    return [
      ...grid(toggles),
      [part(labels.unit, filter.unit?.name ?? queue.any, 'units')],
      [
        part(
          labels.field,
          filter.field === undefined ? queue.any : optionText(words, filter.field),
          'fields',
        ),
      ],
      [part(labels.benefit, filter.least === undefined ? queue.any : queue.from(filter.least), 'sums')],
      [button(queue.toHead, 'q', 'head'), button(queue.clear, 'q', 'clear')],
    ];
  },
  'queue.units': ({ units }, { words: { queue, buttons } }) => [
    ...units.map(({ id, name }) => [button(name.slice(0, 60), 'q', 'unit', id)]),
    [button(queue.typeUnit, 'q', 'type', 'unit')],
    [button(queue.anyUnit, 'q', 'unit'), button(buttons.back, 'q', 'filter')],
  ],
  'queue.fields': (_values, { words }) => [
    ...grid(fields.map((field) => button(optionText(words, field), 'q', 'field', field))),
    [button(words.queue.anyField, 'q', 'field'), button(words.buttons.back, 'q', 'filter')],
  ],
  'queue.sums': (_values, { words: { queue, buttons } }) => [
    ...grid(offeredSums.map((sum) => button(queue.from(sum), 'q', 'sum', sum))),
    [button(queue.typeSum, 'q', 'type', 'sum')],
    [button(queue.anySum, 'q', 'sum'), button(buttons.back, 'q', 'filter')],
  ],
};
