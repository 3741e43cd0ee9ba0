import type { UnitShare } from './tally.ts';

/** Whether something takes submissions: not yet, now, or not any more. */
export type Standing = 'coming' | 'open' | 'closed';

/** Moments in epoch ms; every end is the first moment after it. */
export type Span = { readonly fromAt: number; readonly toAt: number };

export type ProgrammeLine = Span & {
  readonly id: number;
  readonly name: string;
  readonly standing: Standing;
  readonly target: number | null;
};

/** Of initiatives that a date of a unit counts anew no more than one more than these are counted. */
export const mostRecounted = 10_000;

/** A programme or a phase as its card shows it: in the figures of the unit at hand. */
export type PhaseCard = ProgrammeLine & {
  /** Days left until it opens or closes, rounded up; null where it is closed. */
  readonly days: number | null;
  /** Null: an application counts as long as submissions are taken. */
  readonly applied: Span | null;
  readonly submitted: number;
  readonly valid: number;
  readonly raised: number | null;
};

/** What was just done, said above the card. */
export type ProgrammeDone = 'added' | 'changed' | 'closed' | 'phase-added' | 'phase-changed';

export type UnitDateLine = { readonly unitId: number; readonly unit: string; readonly toAt: number };

export type ProgrammeMessages = {
  'programme.list': { lines: readonly ProgrammeLine[]; mayAdd: boolean };
  'programme.card': PhaseCard & {
    readonly unit: string;
    readonly phases: readonly PhaseCard[];
    /** Units below by share of what they are measured by: the first and the last ones. */
    readonly ahead: readonly UnitShare[];
    readonly behind: readonly UnitShare[];
    /** Units with dates of their own. */
    readonly dates: number;
    readonly mayChange: boolean;
    readonly done?: ProgrammeDone;
    readonly recounted?: number;
  };
  /** The programme that ships as an example, before it is entered. */
  'programme.example': {
    readonly name: string;
    readonly target: number;
    readonly applied: Span;
    readonly phases: readonly (Span & { readonly name: string; readonly target: number })[];
  };
  'programme.close': { readonly id: number; readonly name: string; readonly recounted: number };
  'programme.dates': {
    readonly id: number;
    readonly phaseId: number;
    /** Of the phase, or of the programme. */
    readonly name: string;
    readonly toAt: number;
    /** The programme (0) and its phases, to choose from. */
    readonly parts: readonly { readonly phaseId: number; readonly name: string | null }[];
    readonly lines: readonly UnitDateLine[];
    readonly page: number;
    readonly more: boolean;
    readonly done?: 'set' | 'removed';
    readonly recounted?: number;
    /** Not all initiatives have followed the date yet; that takes minutes at most. */
    readonly isFollowing?: boolean;
  };
  'programme.date': UnitDateLine & {
    readonly id: number;
    readonly phaseId: number;
    readonly name: string;
    readonly recounted: number;
  };
};

export type ProgrammeRefusal =
  /** A phase that lies in another one, or comes before one that is there. */
  | { code: 'phases-overlap'; name: string; fromAt: number; toAt: number }
  | { code: 'phase-outside'; fromAt: number; toAt: number }
  /** Phases that would lie outside a programme with these dates. */
  | { code: 'phases-left-out'; name: string; fromAt: number; toAt: number }
  | { code: 'applied-crossed' }
  | { code: 'date-too-early'; fromAt: number };
