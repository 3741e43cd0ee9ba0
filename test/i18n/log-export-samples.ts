import type { LogSubject } from '../../src/domain/audit.ts';
import { auditSubjects } from '../../src/domain/audit.ts';
import type { LogExportMessages } from '../../src/domain/log-export.ts';
import type { SamplesOf } from './samples-of.ts';

const subjects = ['all', 'initiatives', ...Object.keys(auditSubjects)] as LogSubject[];

/** What is said while the log is put into files, around a moment. */
export function logExportSamples(moment: number): SamplesOf<LogExportMessages> {
  return {
    'log-export.ask': [{ subject: 'all' }, ...subjects.map((subject) => ({ subject }))],
    'log-export.format': [
      { subject: 'all', from: 0, to: moment },
      ...subjects.map((subject) => ({ subject, from: moment - 1, to: 9_999_999_999_999 })),
    ],
    'log-export.making': [
      { id: 1, subject: 'all', lines: 0 },
      { id: 1_000_000, subject: 'initiatives', lines: 48_500 },
    ],
    'log-export.done': [
      { lines: 0, files: 0 },
      { lines: 12, files: 1 },
      { lines: 120_000, files: 3 },
    ],
    'log-export.stopped': [{ files: 0 }, { files: 1 }, { files: 2 }],
  };
}
