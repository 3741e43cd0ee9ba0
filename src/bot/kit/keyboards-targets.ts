import type { TargetMessages } from '../../domain/target-messages.ts';
import { button, type KeyboardsOf } from './button.ts';

export const targetKeyboards: KeyboardsOf<TargetMessages> = {
  'target.view': ({ unitId, parts }, { words: { buttons } }) =>
    parts
      .filter(({ raised }) => raised !== null)
      .map(({ phaseId, name }) => [
        button(
          `${buttons.dropGoal}${name === null ? '' : `: ${name}`}`.slice(0, 40),
          'tg',
          'lower',
          unitId,
          phaseId,
        ),
      ]),
};
