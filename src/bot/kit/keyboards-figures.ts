import { type DetailSection, detailSections } from '../../domain/details.ts';
import type { FiguresMessages } from '../../domain/figures-messages.ts';
import type { Words } from '../../i18n/words.ts';
import { type Button, button, type Keyboard, type KeyboardsOf, numbered, startLink } from './button.ts';

/** The other parts of a digest's details. */
function sections(id: number, shown: DetailSection, { buttons }: Words): Button[] {
  const names = {
    parts: buttons.detailParts,
    units: buttons.detailUnits,
    recognised: buttons.detailRecognised,
  };
  return detailSections
    .filter((section) => section !== shown)
    .map((section) => button(names[section], 'dt', section, id));
}

export const figuresKeyboards: KeyboardsOf<FiguresMessages> = {
  tally: ({ more }, { words: { buttons } }) =>
    more === undefined
      ? []
      : [[button(buttons.load, 'ld', 'open')], more.untold ? [button(buttons.untold, 'ud', 'open')] : []],
  // In a group everybody sees them: what each opens is asked in private, where the right is looked at.
  digest: ({ id, unitId, tally: { waiting } }, { words: { buttons, count }, botUsername }): Keyboard => {
    const queue = {
      text: waiting === 0 ? buttons.waiting : `${buttons.waiting} (${count(waiting)})`,
      url: startLink(botUsername, `q_${unitId}`),
    };
    return id === undefined
      ? [[queue]]
      : [
          [{ text: buttons.details, url: startLink(botUsername, `d_${id}`) }, queue],
          [{ text: buttons.excel, url: startLink(botUsername, `x_${id}`) }],
        ];
  },
  'details.parts': ({ id }, { words }) => [sections(id, 'parts', words)],
  'details.units': ({ id }, { words }) => [sections(id, 'units', words)],
  'details.recognised': ({ id, lines }, { words }) => [
    ...numbered(
      lines.map((line) => line.id),
      'i',
      'open',
    ),
    sections(id, 'recognised', words),
  ],
};
