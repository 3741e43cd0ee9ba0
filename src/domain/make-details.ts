import { addUp } from './counts.ts';
import type { DetailLine, Details, DetailUnit, RecognisedOnes } from './details.ts';
import { type Figured, listUnits, scaleOf } from './make-tally.ts';
import { mayBeLast, type RankedUnit, rankUnits } from './ranking.ts';
import { type Rolled, unitsUnder } from './roll-up.ts';

const mostUnits = 5;
const mostSilent = 20;
const mostRecognised = 10;

type Sums = Omit<DetailLine, 'key'>;
const none: Sums = { submitted: 0, recognised: 0, valid: 0, confirmed: 0 };

export type CellSums = Sums & { readonly field: string; readonly authorGroup: string };

/** Adds up what has the same key; the most first, what says none last. */
function sumBy<Row extends Sums>(rows: readonly Row[], keyOf: (row: Row) => string): DetailLine[] {
  return [...Map.groupBy(rows, keyOf)]
    .map(([key, group]) => ({ key, ...group.reduce<Sums>((sum, row) => addUp(sum, row), none) }))
    .filter(({ submitted }) => submitted > 0)
    .toSorted(
      (one, other) => Number(one.key === '') - Number(other.key === '') || other.submitted - one.submitted,
    );
}

export function sumByField(cells: readonly CellSums[]): DetailLine[] {
  return sumBy(cells, ({ field }) => field);
}

export function sumByGroup(cells: readonly CellSums[]): DetailLine[] {
  return sumBy(cells, ({ authorGroup }) => authorGroup);
}

/** What each block has, of a unit and all below it. */
export function sumByBlock(
  id: number,
  all: ReadonlyMap<number, Rolled>,
  of: 'totals' | 'phase',
): DetailLine[] {
  const rows = unitsUnder(id, all).map((unit) => ({
    key: unit.block,
    ...addUp(none, all.get(unit.id)?.own[of] ?? none),
  }));
  return sumBy(rows, ({ key }) => key);
}

function lineOf({ rank, name, valid, target }: RankedUnit): DetailUnit {
  return { rank, name, valid, target };
}

/** The first and the last ones of those with a target, none twice, and those from which nothing has come in. */
function pickUnits(ranked: readonly RankedUnit[]): Pick<Details, 'first' | 'last' | 'silent'> {
  const measured = ranked.filter(({ target }) => (target ?? 0) > 0);
  // Nobody is last where nobody has anything yet.
  const last = measured.slice(mostUnits).filter((unit) => unit.rank !== null && mayBeLast(unit));
  const silent = ranked.filter(({ submitted }) => submitted === 0);
  const names = silent
    .filter(mayBeLast)
    .slice(0, mostSilent)
    .map(({ name }) => name);
  return {
    first: measured.slice(0, mostUnits).map(lineOf),
    last: last.slice(-mostUnits).map(lineOf),
    silent: { names, more: silent.length - names.length },
  };
}

export type RecognisedOne = {
  readonly id: number;
  /** Đồng in a year. */
  readonly benefit: number | null;
  readonly confidential: boolean;
};

function pickRecognised(ones: readonly RecognisedOne[]): RecognisedOnes {
  const unique = [...new Map(ones.map((one) => [one.id, one])).values()];
  const ordered = unique.toSorted(
    (one, other) => (other.benefit ?? 0) - (one.benefit ?? 0) || one.id - other.id,
  );
  const open = ordered.filter(({ confidential }) => !confidential);
  const [largest] = ordered;
  return {
    total: unique.length,
    confidential: unique.length - open.length,
    ids: open.slice(0, mostRecognised).map(({ id }) => id),
    largest:
      largest?.benefit == null || largest.benefit === 0
        ? null
        : { id: largest.confidential ? null : largest.id, benefit: largest.benefit },
  };
}

/** What is told of the digest of a unit beside its figures, out of the same counts. */
export function makeDetails(
  id: number,
  figured: Figured,
  found: { cells: readonly CellSums[]; recognised: readonly RecognisedOne[] },
): Details {
  const { rolled: all, frame } = figured;
  const rolled = all.get(id);
  if (rolled === undefined) throw new Error('There is no such unit.');
  const scale = scaleOf(rolled, frame);
  return {
    fields: sumByField(found.cells),
    groups: sumByGroup(found.cells),
    blocks: sumByBlock(id, all, 'totals'),
    sharesOf: scale,
    ...pickUnits(rankUnits(listUnits(rolled, figured, scale), 'share')),
    recognised: pickRecognised(found.recognised),
  };
}
