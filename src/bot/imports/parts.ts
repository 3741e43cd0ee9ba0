import type { Deps } from '../../actions/deps.ts';
import type { Words } from '../../i18n/words.ts';
import type { Workbooks } from '../../reports/workbooks/workbooks.ts';
import type { Download } from '../api/download.ts';

/** What imports work with. `deps` has the outer store. */
export type ImporterParts = {
  deps: Deps;
  download: Download;
  workbooks: Workbooks;
  words: (language: string) => Words;
};

/** Least time between two edits that only show progress, ms. */
export const progressEvery = 1_500;
