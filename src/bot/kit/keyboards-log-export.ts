import { type LogExportMessages, logFormats } from '../../domain/log-export.ts';
import { button, grid, type KeyboardsOf } from './button.ts';

/** From the log to a file of it, in the same message: from when on, as what, and a way to stop. */
export const logExportKeyboards: KeyboardsOf<LogExportMessages> = {
  'log-export.ask': ({ subject }, { words: { buttons, logExport } }) => [
    ...grid(
      Object.entries(logExport.buttons.periods).map(([kind, text]) =>
        button(text, 'j', 'span', subject, kind),
      ),
    ),
    [button(logExport.buttons.always, 'j', 'span', subject, 'always')],
    [button(buttons.cancel, 'j', 'log', subject)],
  ],
  'log-export.format': ({ subject, from, to }, { words: { buttons, logExport } }) => [
    logFormats.map((format) =>
      button(logExport.buttons.formats[format], 'j', 'make', subject, format, from, to),
    ),
    [button(buttons.cancel, 'j', 'log', subject)],
  ],
  'log-export.making': ({ id }, { words: { buttons } }) => [[button(buttons.stop, 'j', 'stop', id)]],
};
