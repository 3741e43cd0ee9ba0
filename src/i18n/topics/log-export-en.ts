import type { LogSubject } from '../../domain/audit.ts';
import type { LogChoice, LogExportMessages, LogFileAbout, LogFormat } from '../../domain/log-export.ts';
import { type Html, html } from '../html.ts';
import type { Speech, TextsOf } from './speech.ts';

export function createLogExportEn(
  { count, day }: Pick<Speech, 'count' | 'day'>,
  subjects: Readonly<Record<LogSubject, string>>,
) {
  const spanText = ({ from, to }: LogChoice): string =>
    from === 0 ? 'from the beginning until now' : `from ${day(from)} to ${day(to - 1)}`;

  const messages: TextsOf<LogExportMessages> = {
    'log-export.ask': ({ subject }) =>
      html`Download the log · <b>${subjects[subject]}</b>. For which time?\n\nFor another one type, for example: <code>/audit roles 9/2026</code>`,
    'log-export.format': (choice) =>
      html`Log · <b>${subjects[choice.subject]}</b>, ${spanText(choice)}. Which kind of file?`,
    'log-export.making': ({ subject, lines }) =>
      html`Reading the log · <b>${subjects[subject]}</b>${lines === 0 ? '…' : `: ${count(lines)} lines…`}`,
    'log-export.done': ({ lines, files }) =>
      files === 0
        ? html`Nothing was recorded in this time. For another one: /audit`
        : html`Lines taken from the log: ${count(lines)}, in the ${files === 1 ? 'file' : `${count(files)} files`} below.`,
    'log-export.stopped': ({ files }) =>
      files === 0
        ? html`Stopped; no file was sent.`
        : html`Stopped. What was sent before can be used (files: ${count(files)}).`,
  };

  return {
    messages,
    refusals: {
      'log-export-busy': () =>
        html`Another file of the log is being made for you. Wait until it is there, or press <b>Stop</b> under that message and try again.`,
    },
    /** Under a file that the bot made. */
    about: ({ lines, part, ...choice }: LogFileAbout): Html =>
      html`Log · <b>${subjects[choice.subject]}</b>, ${spanText(choice)}. Lines: ${count(lines)}${part === null ? '' : ` (part ${part})`}.`,
    part: 'part',
    buttons: {
      save: 'Download…',
      always: 'Everything until now',
      periods: { week: 'This week', month: 'This month', quarter: 'This quarter', year: 'This year' },
      formats: { xlsx: 'Excel (.xlsx)', csv: 'CSV' } satisfies Record<LogFormat, string>,
    },
  };
}
