import type { DecidingMessages } from '../../domain/deciding-messages.ts';
import { button, grid, type KeyboardsOf } from './button.ts';

export const decidingKeyboards: KeyboardsOf<DecidingMessages> = {
  'code.near': ({ near, asker }) => grid(near.map(({ id, code }) => button(code, 'e', id, asker))),
};
