import type { Totals } from './counts.ts';
import type { Scale } from './make-tally.ts';
import type { RankedUnit } from './ranking.ts';

/** A part of the figures: `key` is a field, a group of authors or a block, empty where an initiative says none. */
export type DetailLine = Pick<Totals, 'submitted' | 'recognised' | 'valid' | 'confirmed'> & {
  readonly key: string;
};

export type DetailUnit = Pick<RankedUnit, 'rank' | 'name' | 'valid' | 'target'>;

/** What was recognised in the week: ids, since the words may be erased. */
export type RecognisedOnes = {
  readonly total: number;
  /** Of them: counted, and not named. */
  readonly confidential: number;
  /** The first ones of the others, the largest benefit first. */
  readonly ids: readonly number[];
  /** Đồng in a year; `id` null: a confidential one. */
  readonly largest: { readonly id: number | null; readonly benefit: number } | null;
};

/** What is told of a digest in private, stored with it. */
export type Details = {
  readonly fields: readonly DetailLine[];
  readonly groups: readonly DetailLine[];
  readonly blocks: readonly DetailLine[];
  readonly sharesOf: Scale;
  /** Units below by share of target. */
  readonly first: readonly DetailUnit[];
  readonly last: readonly DetailUnit[];
  /** Units below from which nothing has come in; `more` are not named. */
  readonly silent: { readonly names: readonly string[]; readonly more: number };
  readonly recognised: RecognisedOnes;
};

/** Of a digest that is shown in parts. */
export const detailSections = ['parts', 'units', 'recognised'] as const;
export type DetailSection = (typeof detailSections)[number];
