import type { ProgrammeMessages } from '../../domain/programme-messages.ts';
import { type Button, button, fives, grid, type KeyboardsOf, numbered } from './button.ts';

/** Whatever is pressed here is of the programme `id`; `phaseId` 0 is the whole of it. */
export const programmeKeyboards: KeyboardsOf<ProgrammeMessages> = {
  'programme.list': ({ lines, mayAdd }, { words: { buttons } }) => [
    ...numbered(
      lines.map(({ id }) => id),
      'ct',
      'one',
    ),
    ...(mayAdd
      ? [[button(buttons.addProgramme, 's', 'programme'), button(buttons.seeExample, 'ct', 'example')]]
      : []),
  ],
  'programme.example': (_, { words: { buttons } }) => [
    [button(buttons.addExample, 'ct', 'enter'), button(buttons.toProgrammes, 'ct', 'list')],
  ],
  'programme.card': ({ id, standing, phases, mayChange }, { words: { buttons } }) => {
    const changes: Button[] = mayChange
      ? [
          button(buttons.changeProgramme, 'ct', 'edit', id),
          button(buttons.addPhase, 'ct', 'phase', id, 0),
          ...phases.map(({ id: phaseId, name }) =>
            button(`✎ ${name}`.slice(0, 40), 'ct', 'phase', id, phaseId),
          ),
        ]
      : [];
    const closing =
      standing === 'closed' ? (['reopen', 'reopen'] as const) : (['closeNow', 'close'] as const);
    return [
      ...grid(changes),
      ...grid([
        button(buttons.unitDates, 'ct', 'dates', id, 0, 0),
        ...(mayChange && standing !== 'coming' ? [button(buttons[closing[0]], 'ct', closing[1], id)] : []),
      ]),
      [button(buttons.toProgrammes, 'ct', 'list')],
    ];
  },
  'programme.close': ({ id }, { words: { buttons } }) => [
    [button(buttons.closeSure, 'ct', 'closed', id), button(buttons.cancel, 'ct', 'one', id)],
  ],
  'programme.dates': ({ id, phaseId, parts, lines, page, more }, { words: { buttons } }) => [
    ...fives(lines.map(({ unitId }, index) => button(String(index + 1), 'ct', 'date', id, phaseId, unitId))),
    [
      ...(page > 0 ? [button(buttons.pageBefore, 'ct', 'dates', id, phaseId, page - 1)] : []),
      ...(more ? [button(buttons.pageAfter, 'ct', 'dates', id, phaseId, page + 1)] : []),
    ],
    [button(buttons.setUnitDate, 'ct', 'set', id, phaseId)],
    ...grid(
      parts
        .filter((part) => part.phaseId !== phaseId)
        .map((part) =>
          button((part.name ?? buttons.wholeProgramme).slice(0, 40), 'ct', 'dates', id, part.phaseId, 0),
        ),
    ),
    [button(buttons.toProgramme, 'ct', 'one', id)],
  ],
  'programme.date': ({ id, phaseId, unitId }, { words: { buttons } }) => [
    [
      button(buttons.removeDate, 'ct', 'remove', id, phaseId, unitId),
      button(buttons.cancel, 'ct', 'dates', id, phaseId, 0),
    ],
  ],
};
