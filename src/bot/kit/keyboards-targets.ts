import type { TargetFileMessages } from '../../domain/target-file-messages.ts';
import type { TargetMessages } from '../../domain/target-messages.ts';
import { button, type KeyboardsOf } from './button.ts';

export const targetKeyboards: KeyboardsOf<TargetMessages & TargetFileMessages> = {
  'target.view': ({ unitId, parts }, { words: { buttons } }) => [
    ...parts
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
    ...(parts.some(({ all }) => all > 0) ? [[button(buttons.targetsByFile, 'tg', 'file', unitId)]] : []),
  ],
  'targets.preview': ({ token }, { words: { buttons } }) =>
    token === null
      ? []
      : [[button(buttons.confirm, 'tg', 'import', token), button(buttons.cancel, 'tg', 'drop', token)]],
};
