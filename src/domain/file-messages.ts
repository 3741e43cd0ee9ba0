import type { EntrySummary } from './entry-batch.ts';
import type { ExportFileAbout, ExportMessages } from './export-messages.ts';
import type { LogFileAbout } from './log-export.ts';
import type { PaperAbout } from './paper-messages.ts';
import type { RowProblem } from './row-problems.ts';
import type { TargetTemplateAbout } from './target-file-messages.ts';

/** What a file is that the bot made. */
export type DocumentAbout =
  | { code: 'entry-template' }
  | { code: 'entry-problems'; bad: number }
  | { code: 'entry-receipt'; entered: number }
  | TargetTemplateAbout
  | LogFileAbout
  | PaperAbout
  | ExportFileAbout;

/** What is said with a file that the bot made, or about one that it reads. */
export type FileMessages = ExportMessages & {
  /** A file that the bot made, kept with the outgoing files. */
  document: { file: number; about: DocumentAbout };
  'import.reading': { token: number; done: number; total: number | null };
  'import.problems': {
    good: number;
    bad: number;
    first: readonly RowProblem[];
  };
  /** `enteredAt`: when the same rows were entered before. */
  'import.preview': EntrySummary & { token: number; enteredAt: number | null };
  'import.entering': { done: number; total: number };
  'import.done': { entered: number; refused: number };
  'import.dropped': Record<string, never>;
};
