import type { Details } from './details.ts';
import type { PictureRef } from './picture.ts';
import type { Period, Tally } from './tally.ts';

/** Whose digest, which one. */
type DetailsHead = { id: number; unitId: number; unit: string; number: number; period: Period };

/** An initiative as details name it. */
export type NamedOne = { id: number; code: string; title: string; unit: string };

export type FiguresMessages = {
  tally: { tally: Tally; more?: { untold: boolean } };
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
  { code: 'no-details'; number: number; unit: string } | { code: 'no-such-digest' };
