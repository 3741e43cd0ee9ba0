import { canBreakDown } from './caption.ts';
import { type PhaseTally, shareInTenths, type Tally } from './tally.ts';

/** How many weeks a picture shows, that of the digest being the last. */
export const pictureWeeks = 12;
/** Fields that are named; the smaller ones are added up in one row. */
const namedFields = 6;

/** `from`: the first moment of the week, epoch ms. */
export type WeekFlows = {
  readonly from: number;
  readonly submitted: number;
  readonly recognised: number;
};

/** `field`: empty where an initiative says none, `others` where several are added up. */
export type FieldCount = {
  readonly field: string;
  readonly submitted: number;
  readonly recognised: number;
};

/** What a picture shows beside the figures of its digest, and is kept with them. */
export type PictureCounts = {
  readonly weeks: readonly WeekFlows[];
  /** Null: too few authors to be broken down. */
  readonly fields: readonly FieldCount[] | null;
};

/** The picture that goes with a message: that of a stored digest, or one drawn for a preview. */
export type PictureRef =
  | { readonly digestId: number }
  | { readonly digestId: null; readonly counts: PictureCounts };

/** `target` is above zero, and `tenths` the share of it. */
export type Progress = {
  readonly of: 'phase' | 'programme' | 'all';
  readonly name: string | null;
  readonly valid: number;
  readonly target: number | null;
  readonly tenths: number | null;
};

/** All that is drawn. */
export type Picture = PictureCounts & {
  readonly unit: string;
  /** Of the digest; null for a preview. */
  readonly number: number | null;
  /** The last moment of the week, and when the stocks were taken: epoch ms. */
  readonly week: number;
  readonly cutOff: number;
  readonly progress: readonly Progress[];
};

/** The fields a picture shows, the largest first; equal ones by their key, so that a picture never varies. */
export function countFields(
  cells: readonly FieldCount[],
  { authors }: Pick<Tally, 'authors'>,
): PictureCounts['fields'] {
  const sums = Map.groupBy(cells, ({ field }) => field);
  const ordered = [...sums]
    .map(([field, of]) => addUp(field, of))
    .filter(({ submitted }) => submitted > 0)
    .toSorted((one, other) => other.submitted - one.submitted || (one.field < other.field ? -1 : 1));
  if (ordered.length > 0 && !canBreakDown(authors)) return null;
  if (ordered.length <= namedFields) return ordered;
  return [...ordered.slice(0, namedFields - 1), addUp('others', ordered.slice(namedFields - 1))];
}

function addUp(field: string, counts: readonly FieldCount[]): FieldCount {
  return {
    field,
    submitted: counts.reduce((sum, { submitted }) => sum + submitted, 0),
    recognised: counts.reduce((sum, { recognised }) => sum + recognised, 0),
  };
}

function progressOf(
  of: Progress['of'],
  { name, valid, target }: { name: string | null; valid: number; target: number | null },
): Progress {
  const tenths = shareInTenths(valid, target);
  return tenths === undefined
    ? { of, name, valid, target: null, tenths: null }
    : { of, name, valid, target, tenths };
}

/** A phase that is told beside its programme; the whole programme, or all of the time where there is none. */
function progressIn({ phase, programme, totals, target }: Tally): Progress[] {
  const whole = progressOf(programme === null ? 'all' : 'programme', {
    name: programme,
    valid: totals.valid,
    target,
  });
  const part: readonly PhaseTally[] = phase === null ? [] : [phase];
  return [...part.map((one) => progressOf('phase', one)), whole];
}

/** What is drawn for a digest's figures. */
export function makePicture(tally: Tally, counts: PictureCounts, number: number | null): Picture {
  return {
    ...counts,
    unit: tally.unit,
    number,
    week: tally.period.to - 1,
    cutOff: tally.cutOff,
    progress: progressIn(tally),
  };
}
