import { type FileJobs, fileJobs } from './file-jobs.ts';
import type { RecordOf } from './record.ts';

export type LogExport = RecordOf<'log_exports'>;
type Counted = 'moveId' | 'entryId' | 'files' | 'lines';

/** Files of the log: one at a time for each member. */
export type LogExports = FileJobs<'log_exports', Counted>;

export const createLogExports = fileJobs<'log_exports', Counted>('log_exports', [
  'id',
  'member_id',
  'chat_id',
  'status_row',
  'state',
  'format',
  'subject',
  'from_at',
  'to_at',
  'move_id',
  'entry_id',
  'files',
  'lines',
  'created_at',
  'updated_at',
]);
