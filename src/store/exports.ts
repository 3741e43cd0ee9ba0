import { type FileJobs, fileJobs } from './file-jobs.ts';
import type { RecordOf } from './record.ts';

export type Export = RecordOf<'exports'>;

/** Files of initiatives: one at a time for each member. */
export type Exports = FileJobs<'exports', 'rowsMade' | 'files'>;

export const createExports = fileJobs<'exports', 'rowsMade' | 'files'>('exports', [
  'id',
  'member_id',
  'chat_id',
  'status_row',
  'state',
  'unit_id',
  'format',
  'which',
  'field',
  'period',
  'phase_id',
  'from_at',
  'to_at',
  'rows_made',
  'files',
  'created_at',
  'updated_at',
]);
