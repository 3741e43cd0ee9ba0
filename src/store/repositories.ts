import { createAnswerParts } from './answer-parts.ts';
import { createAnswers } from './answers.ts';
import { createAttachments } from './attachments.ts';
import { createAudit } from './audit.ts';
import { createAwards } from './awards.ts';
import { createBulks } from './bulks.ts';
import { createClaimLinks } from './claim-links.ts';
import { createCoAuthors } from './co-authors.ts';
import { createConsents } from './consents.ts';
import { createDateFollows } from './date-follows.ts';
import { createDialogues } from './dialogues.ts';
import { createDigestPictures } from './digest-pictures.ts';
import { createDigests } from './digests.ts';
import { createDossiers } from './dossiers.ts';
import { createDraftChecks } from './draft-checks.ts';
import { createEntryImports } from './entry-imports.ts';
import { createExportRows } from './export-rows.ts';
import { createExports } from './exports.ts';
import { createFigures } from './figures.ts';
import { createFlags } from './flags.ts';
import { createGrantLinks } from './grant-links.ts';
import { createGrants } from './grants.ts';
import { createGroups } from './groups.ts';
import { createInbox } from './inbox.ts';
import { createInitiatives } from './initiatives.ts';
import { createLastDecisions } from './last-decisions.ts';
import { createLibrary } from './library.ts';
import { createLoad } from './load.ts';
import { createLogExports } from './log-exports.ts';
import { createLogRecords } from './log-records.ts';
import { createMembers } from './members.ts';
import { createMoves } from './moves.ts';
import { createNotes } from './notes.ts';
import { createOutbox } from './outbox.ts';
import { createOutgoingFiles } from './outgoing-files.ts';
import { createPaperJobs } from './paper-jobs.ts';
import { createPapers } from './papers.ts';
import { createPhases } from './phases.ts';
import { createPosts } from './posts.ts';
import { createProgrammes } from './programmes.ts';
import { createQueueClaims } from './queue-claims.ts';
import { createQueueViews } from './queue-views.ts';
import { createRecounts } from './recounts.ts';
import { createReturnedAnswers } from './returned-answers.ts';
import { createSearch } from './search.ts';
import { createSettings } from './settings.ts';
import { createSpreads } from './spreads.ts';
import type { Engine, Repositories } from './store.ts';
import { createSubmissions } from './submissions.ts';
import { createSummaries } from './summaries.ts';
import { createSuspensions } from './suspensions.ts';
import type { Db } from './tables.ts';
import { createTargetPreviews } from './target-previews.ts';
import { createTargets } from './targets.ts';
import { createThemes } from './themes.ts';
import { createTitles } from './titles.ts';
import { createUnitBatches } from './unit-batches.ts';
import { createUnitDates } from './unit-dates.ts';
import { createUnitPreviews } from './unit-previews.ts';
import { createUnits } from './units.ts';
import { createUntoldAuthors } from './untold.ts';

export function createRepositories(db: Db, engine: Engine): Repositories {
  return {
    inbox: createInbox(db),
    outbox: createOutbox(db),
    outgoingFiles: createOutgoingFiles(db),
    members: createMembers(db),
    consents: createConsents(db),
    dialogues: createDialogues(db),
    entryImports: createEntryImports(db),
    units: createUnits(db),
    unitBatches: createUnitBatches(db),
    unitPreviews: createUnitPreviews(db),
    grants: createGrants(db),
    grantLinks: createGrantLinks(db),
    bulks: createBulks(db),
    claimLinks: createClaimLinks(db),
    programmes: createProgrammes(db),
    phases: createPhases(db),
    unitDates: createUnitDates(db),
    dateFollows: createDateFollows(db),
    recounts: createRecounts(db),
    targets: createTargets(db),
    targetPreviews: createTargetPreviews(db),
    initiatives: createInitiatives(db),
    draftChecks: createDraftChecks(db),
    answers: createAnswers(db),
    answerParts: createAnswerParts(db),
    returnedAnswers: createReturnedAnswers(db),
    attachments: createAttachments(db),
    queueViews: createQueueViews(db),
    queueClaims: createQueueClaims(db),
    titles: createTitles(db),
    search: createSearch(db, engine),
    library: createLibrary(db, engine),
    spreads: createSpreads(db),
    themes: createThemes(db),
    flags: createFlags(db),
    coAuthors: createCoAuthors(db),
    moves: createMoves(db),
    audit: createAudit(db),
    awards: createAwards(db),
    papers: createPapers(db),
    paperJobs: createPaperJobs(db),
    dossiers: createDossiers(db),
    exports: createExports(db),
    exportRows: createExportRows(db),
    logExports: createLogExports(db),
    logRecords: createLogRecords(db),
    settings: createSettings(db),
    submissions: createSubmissions(db),
    suspensions: createSuspensions(db),
    lastDecisions: createLastDecisions(db),
    notes: createNotes(db),
    groups: createGroups(db),
    digests: createDigests(db),
    digestPictures: createDigestPictures(db),
    posts: createPosts(db),
    figures: createFigures(db),
    summaries: createSummaries(db),
    load: createLoad(db),
    untold: createUntoldAuthors(db),
  };
}
