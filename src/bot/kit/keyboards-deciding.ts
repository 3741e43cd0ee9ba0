import type { DecidingMessages } from '../../domain/deciding-messages.ts';
import type { Words } from '../../i18n/words.ts';
import { button, formButton, grid, type Keyboard, type KeyboardsOf } from './button.ts';

/** Number and day may be typed anew, what is missing first. */
function paperKeyboard(
  { id, number, day }: DecidingMessages['decision.paper'],
  { buttons, labels }: Words,
): Keyboard {
  const at = { form: 'paper', subject: id, key: 'card' } as const;
  return [
    [formButton(at, buttons.recognise, 'send')],
    ...(number !== null && day === null ? [[formButton(at, labels.decisionDay, 'edit', 'decisionDay')]] : []),
    [formButton(at, buttons.otherDecision, 'edit', 'decisionNumber'), formButton(at, buttons.later, 'later')],
  ];
}

export const decidingKeyboards: KeyboardsOf<DecidingMessages> = {
  'code.near': ({ near, asker }) => grid(near.map(({ id, code }) => button(code, 'e', id, asker))),
  'decision.paper': (values, { words }) => paperKeyboard(values, words),
};
