import { traffic } from './001-traffic.ts';
import { units } from './002-units.ts';
import { people } from './003-people.ts';
import { initiatives } from './004-initiatives.ts';
import { moves } from './005-moves.ts';
import { digests } from './006-digests.ts';
import { figures } from './007-figures.ts';
import { unitPreviews } from './008-unit-previews.ts';
import { answerMessages } from './009-answer-messages.ts';
import { similarTitles } from './010-similar-titles.ts';
import { coAuthors } from './011-co-authors.ts';
import { onBehalf } from './012-on-behalf.ts';
import { entryImports } from './013-entry-imports.ts';
import { drafts } from './014-drafts.ts';
import { afterSubmitting } from './015-after-submitting.ts';
import { yearlyBenefits } from './016-yearly-benefits.ts';
import { queue } from './017-queue.ts';
import { bulk } from './018-bulk.ts';
import { audit } from './019-audit.ts';
import { awards } from './020-awards.ts';
import { roleDates } from './021-roles.ts';
import { search } from './022-search.ts';
import { suspensions } from './023-suspensions.ts';
import { undelivered } from './024-undelivered.ts';
import { settings } from './025-settings.ts';
import { lastDecisions } from './026-last-decisions.ts';
import { deadlines } from './027-deadlines.ts';
import { logExports } from './028-log-exports.ts';
import { searchIndexes } from './029-search-indexes.ts';
import { searchBeginnings } from './030-search-beginnings.ts';
import { phases } from './031-phases.ts';
import { exportFiles } from './032-exports.ts';
import { library } from './033-library.ts';
import { papers } from './035-papers.ts';
import { validity } from './036-validity.ts';
import { pictures } from './037-pictures.ts';
import { targetPreviews } from './038-target-previews.ts';
import { paperJobs } from './042-paper-jobs.ts';
import { datesJudged } from './044-dates-judged.ts';
import { dateFollows } from './045-date-follows.ts';
import type { Migration } from './migration.ts';

/** In the order in which they run; a new one goes to the end. */
export const migrations: readonly Migration[] = [
  traffic,
  units,
  people,
  initiatives,
  moves,
  digests,
  figures,
  unitPreviews,
  answerMessages,
  similarTitles,
  coAuthors,
  onBehalf,
  entryImports,
  drafts,
  afterSubmitting,
  yearlyBenefits,
  queue,
  bulk,
  audit,
  awards,
  roleDates,
  search,
  suspensions,
  undelivered,
  settings,
  lastDecisions,
  deadlines,
  logExports,
  searchIndexes,
  searchBeginnings,
  phases,
  exportFiles,
  library,
  papers,
  validity,
  pictures,
  targetPreviews,
  paperJobs,
  datesJudged,
  dateFollows,
];
