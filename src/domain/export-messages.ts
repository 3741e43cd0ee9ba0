import type { ExportChoice, RunningPeriod } from './export.ts';

/** What is asked for, and the names of the unit and of a phase. */
export type ExportView = ExportChoice & { readonly unit: string; readonly phase?: string };
/** What says which time is asked for; `phase`: its name. */
export type Timed = Pick<ExportView, 'period' | 'which' | 'phase'>;

export type ExportMessages = {
  /** What would be made, to be changed or begun; `running`: its time is that of this button, `choosing`: fields are offered. */
  'export.card': ExportView & { running?: RunningPeriod; choosing?: true };
  'export.making': ExportView & { id: number; rows: number };
  /** `isPast`: its time was over when it was made. */
  'export.done': ExportView & { rows: number; files: number; isPast?: true };
  'export.nothing': ExportView;
  'export.stopped': ExportView;
  'export.failed': ExportView;
};

/** `part` counts from 1, null where one file has all of it. */
export type ExportFileAbout =
  | (ExportView & { readonly code: 'export'; readonly rows: number; readonly part: number | null })
  | (ExportView & { readonly code: 'export-totals' });

export type ExportRefusal =
  /** Another file is being made for the same person. */
  | { code: 'export-busy' }
  | { code: 'export-unread'; typed: string }
  /** A digest's link that leads to none. */
  | { code: 'export-link-unknown' };
