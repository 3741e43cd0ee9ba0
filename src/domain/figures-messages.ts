import type { Block } from './choices.ts';
import type { DetailLine, Details } from './details.ts';
import type { Scale } from './make-tally.ts';
import type { PeriodChoice } from './period-keys.ts';
import type { PictureRef } from './picture.ts';
import type { Measure, Place, RankedUnit } from './ranking.ts';
import type { Period, Tally } from './tally.ts';

/** Whose digest, which one. */
type DetailsHead = { id: number; unitId: number; unit: string; number: number; period: Period };

/** An initiative as details name it. */
export type NamedOne = { id: number; code: string; title: string; unit: string };

/** From where figures lead on. `period`: as a button carries it; `upId`: the unit above, where it may be read. */
export type Browsing = {
  unitId: number;
  upId: number | null;
  period: string;
  choices: readonly PeriodChoice[];
  hasUnits: boolean;
};

/** By what figures are divided. */
export const divisions = ['field', 'group', 'block'] as const;
export type Division = (typeof divisions)[number];

/** Pages count from 0. */
type Paged = { page: number; more: boolean };
type PeriodHead = Pick<Tally, 'unit' | 'period' | 'phase' | 'cutOff' | 'sharesOf'>;

export type OwnPlace = { unit: string; above: string; place: Place };

export type FiguresMessages = {
  tally: { tally: Tally; browse?: Browsing; more?: { untold: boolean } };
  'tally.units': PeriodHead & Paged & { browse: Browsing; lines: readonly RankedUnit[] };
  'tally.parts': PeriodHead & { browse: Browsing; by: Division; lines: readonly DetailLine[] };
  /** `block` null: all of them; `blocks`: those there are. `phase`: its name, where there is one. */
  ranking: Paged & {
    unitId: number;
    unit: string;
    cutOff: number;
    measure: Measure;
    scale: Scale;
    phase: string | null;
    block: Block | null;
    blocks: readonly Block[];
    lines: readonly RankedUnit[];
    own: OwnPlace | null;
  };
  /** `id`: of the stored one; a digest that is only looked at has none yet. `picture`: none where they are off. */
  digest: { id?: number; unitId: number; tally: Tally; number: number; weeks: number; picture?: PictureRef };
  'details.parts': DetailsHead & Pick<Details, 'fields' | 'groups' | 'blocks'> & { programme: string | null };
  /** `last` and `silent` null: for officers only. */
  'details.units': DetailsHead &
    Pick<Details, 'first' | 'sharesOf'> & {
      last: Details['last'] | null;
      silent: Details['silent'] | null;
    };
  /** `largest.named` null: a confidential one, or one that was erased. */
  'details.recognised': DetailsHead & {
    total: number;
    confidential: number;
    lines: readonly NamedOne[];
    largest: { benefit: number; named: NamedOne | null } | null;
  };
};

export type FiguresRefusal =
  /** A digest from before there were details. */
  | { code: 'no-details'; number: number; unit: string }
  | { code: 'no-such-digest' }
  /** What a button under a digest leads to, for somebody outside the unit. `reads`: has figures of his or her own. */
  | { code: 'digest-of-others'; reads: boolean }
  /** In a group: too few people wrote to divide their figures. */
  | { code: 'too-few-authors' };
