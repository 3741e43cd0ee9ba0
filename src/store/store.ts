import type { AnswerParts } from './answer-parts.ts';
import type { Answers } from './answers.ts';
import type { Attachments } from './attachments.ts';
import type { Audit } from './audit.ts';
import type { ClaimLinks } from './claim-links.ts';
import type { CoAuthors } from './co-authors.ts';
import type { Consents } from './consents.ts';
import type { Dialogues } from './dialogues.ts';
import type { Digests } from './digests.ts';
import type { DraftChecks } from './draft-checks.ts';
import type { EntryImports } from './entry-imports.ts';
import type { Figures } from './figures.ts';
import type { Flags } from './flags.ts';
import type { GrantLinks } from './grant-links.ts';
import type { Grants } from './grants.ts';
import type { Groups } from './groups.ts';
import type { Inbox } from './inbox.ts';
import type { Initiatives } from './initiatives.ts';
import type { LastDecisions } from './last-decisions.ts';
import type { Members } from './members.ts';
import type { Moves } from './moves.ts';
import type { Notes } from './notes.ts';
import type { Outbox } from './outbox.ts';
import type { OutgoingFiles } from './outgoing-files.ts';
import type { Posts } from './posts.ts';
import type { Programmes } from './programmes.ts';
import type { ReturnedAnswers } from './returned-answers.ts';
import type { Search } from './search.ts';
import type { Settings } from './settings.ts';
import type { Targets } from './targets.ts';
import type { Titles } from './titles.ts';
import type { UnitBatches } from './unit-batches.ts';
import type { UnitPreviews } from './unit-previews.ts';
import type { Units } from './units.ts';

export type * from './answer-parts.ts';
export type * from './answers.ts';
export type * from './attachments.ts';
export type * from './audit.ts';
export type * from './claim-links.ts';
export type * from './co-authors.ts';
export type * from './consents.ts';
export type * from './dialogues.ts';
export type * from './digests.ts';
export type * from './draft-checks.ts';
export type * from './entry-imports.ts';
export type * from './figures.ts';
export type * from './flags.ts';
export type * from './grant-links.ts';
export type * from './grants.ts';
export type * from './groups.ts';
export type * from './inbox.ts';
export type * from './initiatives.ts';
export type * from './last-decisions.ts';
export type * from './members.ts';
export type * from './moves.ts';
export type * from './notes.ts';
export type * from './outbox.ts';
export type * from './outgoing-files.ts';
export type * from './posts.ts';
export type * from './programmes.ts';
export type * from './returned-answers.ts';
export type { Found, Search } from './search.ts';
export type * from './settings.ts';
export type * from './targets.ts';
export type * from './titles.ts';
export type * from './unit-batches.ts';
export type * from './unit-previews.ts';
export type * from './units.ts';

export type Repositories = {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly outgoingFiles: OutgoingFiles;
  readonly members: Members;
  readonly consents: Consents;
  readonly dialogues: Dialogues;
  readonly entryImports: EntryImports;
  readonly units: Units;
  readonly unitBatches: UnitBatches;
  readonly unitPreviews: UnitPreviews;
  readonly grants: Grants;
  readonly grantLinks: GrantLinks;
  readonly claimLinks: ClaimLinks;
  readonly programmes: Programmes;
  readonly targets: Targets;
  readonly initiatives: Initiatives;
  readonly draftChecks: DraftChecks;
  readonly answers: Answers;
  readonly answerParts: AnswerParts;
  readonly returnedAnswers: ReturnedAnswers;
  readonly attachments: Attachments;
  readonly titles: Titles;
  readonly search: Search;
  readonly flags: Flags;
  readonly coAuthors: CoAuthors;
  readonly moves: Moves;
  readonly audit: Audit;
  readonly settings: Settings;
  readonly lastDecisions: LastDecisions;
  readonly notes: Notes;
  readonly groups: Groups;
  readonly digests: Digests;
  readonly posts: Posts;
  readonly figures: Figures;
};

export type Store = Repositories & {
  /**
   * Runs a unit of work: all of it is kept, or nothing when it throws; the promise resolves after the commit.
   * On a store that is a unit already it joins. Inside `work` only the inner store may be used: the outer one throws.
   * A single call on the outer store is a unit of its own.
   */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
};

export type Engine = 'sqlite' | 'postgres';
export type OpenStore = Store & { readonly engine: Engine; close(): Promise<void> };
