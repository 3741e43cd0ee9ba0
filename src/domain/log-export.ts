import type { LogSubject } from './audit.ts';
import type { AuditLine } from './audit-messages.ts';

/** As a workbook for people, or as text that any program reads. */
export const logFormats = ['xlsx', 'csv'] as const;
export type LogFormat = (typeof logFormats)[number];

/** What of the log is put into a file; `from` and `to` epoch ms, `from` 0 for all there is, `to` is left out itself. */
export type LogChoice = { readonly subject: LogSubject; readonly from: number; readonly to: number };

/** A line of the log, and the unit in whose record it stands. */
export type LogFileLine = AuditLine & { readonly unit: string };

/** Lines of one file: a book that every spreadsheet opens at once, made within seconds. What is more is another file. */
export const linesPerFile = 50_000;

export type LogExportMessages = {
  /** From when on? */
  'log-export.ask': { subject: LogSubject };
  /** As which kind of file? */
  'log-export.format': LogChoice;
  'log-export.making': { id: number; subject: LogSubject; lines: number };
  'log-export.done': { lines: number; files: number };
  'log-export.stopped': { files: number };
};

/** What a file of the log is; `part` counts from 1, null where one file has all of it. */
export type LogFileAbout = LogChoice & {
  readonly code: 'log';
  readonly lines: number;
  readonly part: number | null;
};

/** Another file of the log is being made for the same person. */
export type LogExportRefusal = { code: 'log-export-busy' };
