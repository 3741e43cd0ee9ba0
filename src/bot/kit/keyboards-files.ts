import type { FileMessages } from '../../domain/file-messages.ts';
import { button, type KeyboardsOf } from './button.ts';

/** Buttons under what is said of a workbook that is read. */
export const fileKeyboards: KeyboardsOf<FileMessages> = {
  'import.reading': ({ token }, { words: { buttons } }) => [[button(buttons.stop, 'x', 'stop', token)]],
  'import.preview': ({ token }, { words: { buttons } }) => [
    [button(buttons.enterAll, 'x', 'enter', token), button(buttons.cancel, 'x', 'drop', token)],
  ],
};
