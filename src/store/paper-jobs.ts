import { type FileJobs, fileJobs } from './file-jobs.ts';
import type { RecordOf } from './record.ts';

export type PaperJob = RecordOf<'paper_jobs'>;

/** Word files: the paper form of an initiative, or a list of initiatives. */
export type PaperJobs = FileJobs<'paper_jobs'>;

export const createPaperJobs = fileJobs('paper_jobs', [
  'id',
  'member_id',
  'chat_id',
  'state',
  'kind',
  'initiative_id',
  'unit_id',
  'list',
  'from_at',
  'to_at',
  'created_at',
  'updated_at',
]);
