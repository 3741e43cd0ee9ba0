import type { AuthorGroup } from './author-groups.ts';
import type { AwardForm, AwardPaper } from './awards.ts';
import type { State } from './initiative.ts';
import type { DecisionView, Named } from './initiative-view.ts';
import type { ListFault } from './list-fault.ts';

/** Whom a card of commendations is about: codes of initiatives, or «u5», the unit with this id. */
export type AwardDraft = {
  readonly to: readonly string[];
  /** Null while the form is not chosen. */
  readonly paper: AwardPaper | null;
  readonly programmeId: number | null;
};

/** Why one is not commended. `own-unit`: of the officer's own unit, which the one above commends. */
export type AwardFault =
  | 'unknown'
  | 'unknown-unit'
  | 'not-allowed'
  | 'not-recognised'
  | 'own-work'
  | 'own-unit'
  | 'same';
/** `about`: a code, a unit's name, or what was typed; `state`: of an initiative that is not recognised. */
export type AwardHole = { readonly about: string; readonly why: AwardFault; readonly state?: State };

/** Who gets one: an initiative with its author, or a unit. */
export type AwardItem = {
  readonly about: string;
  /** Null for a unit. */
  readonly title: string | null;
  /** Of an initiative; null when the person's data is erased. */
  readonly author?: string | null;
};

export type AwardJudged = {
  readonly items: readonly AwardItem[];
  readonly holes: readonly AwardHole[];
  readonly programme: string | null;
  /** There is another programme to choose. */
  readonly more: boolean;
};

/** `kept`: it was taken back; `why` in words of the one who did. */
export type AwardRow = AwardItem & AwardPaper & { readonly id: number };

/** Which part of the list: of a programme (0: all), of a form. */
export type AwardFilter = { readonly programmeId: number; readonly form: AwardForm | null };

type ProgrammeLine = { readonly id: number; readonly name: string };

export type AwardMessages = {
  /** `judged`: what would happen to each; it is filled in by whoever knows who asks. */
  'award.preview': { draft: AwardDraft; menu: boolean; mark: string; judged?: AwardJudged };
  /** A list that was read: how many by each paper. */
  'award.file': {
    papers: readonly { readonly paper: AwardPaper; readonly count: number }[];
    programme: string | null;
    mark: string;
  };
  'award.programmes': { lines: readonly ProgrammeLine[] };
  /** `first` and `last`: ids of what was entered, for the undo. */
  'award.done': {
    /** Null: of a list with several. */
    paper: AwardPaper | null;
    items: readonly AwardItem[];
    holes: readonly AwardHole[];
    first: number;
    last: number;
  };
  'award.undone': { count: number };
  'award.head': {
    programme: ProgrammeLine | null;
    counts: readonly { readonly form: AwardForm; readonly count: number }[];
    others: readonly ProgrammeLine[];
  };
  'award.list': AwardFilter & {
    programme: string | null;
    lines: readonly AwardRow[];
    /** Where the next page begins: what is older than this id. */
    next: number | null;
    isFirst: boolean;
  };
  /** `initiativeId`: to open it; `mayRemove`: by whoever asks. */
  'award.one': AwardRow & {
    programme: string | null;
    programmeId: number;
    initiativeId: number | null;
    by: string | null;
    at: number;
    mayRemove: boolean;
  };
  'award.removed': AwardItem & AwardPaper;
  /** `least`: of each group of authors, million đồng a year. */
  'award.candidates': {
    lines: readonly CandidateLine[];
    least: Readonly<Record<AuthorGroup, number>>;
    next: CandidatePlace | null;
    isFirst: boolean;
  };
  'notice.awarded': Named & AwardPaper;
  'notice.award-removed': DecisionView & AwardPaper & { reason: string };
  'notice.unit-awarded': AwardPaper & { unit: string };
  'notice.unit-award-removed': AwardPaper & { unit: string; reason: string };
};

/** Where a page of candidates goes on: behind this one, the largest benefit first. */
export type CandidatePlace = { readonly benefit: number; readonly id: number };

export type CandidateLine = AwardItem & CandidatePlace & { readonly unit: string };

/** Refusals of this family. */
export type AwardRefusal =
  | { code: 'too-many-awards'; most: number }
  | { code: 'award-gone' }
  | { code: 'bad-award-file'; why: ListFault }
  | { code: 'own-award'; about: string };
