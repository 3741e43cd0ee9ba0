import type { FiguresMessages } from '../../domain/figures-messages.ts';
import { button, type KeyboardsOf, startLink } from './button.ts';

export const figuresKeyboards: KeyboardsOf<FiguresMessages> = {
  tally: ({ more }, { words: { buttons } }) =>
    more === undefined
      ? []
      : [[button(buttons.load, 'ld', 'open')], more.untold ? [button(buttons.untold, 'ud', 'open')] : []],
  digest: ({ unitId, tally: { waiting } }, { words: { buttons, count }, botUsername }) => [
    [
      {
        text: waiting === 0 ? buttons.waiting : `${buttons.waiting} (${count(waiting)})`,
        url: startLink(botUsername, `q_${unitId}`),
      },
    ],
  ],
};
