/** What a case is given to work with. */
export type Settings = {
  /** How often everything is measured; the table shows medians. */
  rounds: number;
  /** Where the CPU profiles of our own processes go; none are taken without it. */
  profiles: string | undefined;
  say(words: string): void;
};

export type Row = {
  what: string;
  unit: string;
  ours: number;
  yardstick: { name: string; value: number } | undefined;
  /** Ours by the yardstick's, the median of the rounds' own ratios: what else the machine did struck both. */
  ratio: number | undefined;
  goal: string;
  /** Undefined: shown for comparison, no goal is set. */
  met: boolean | undefined;
};

export type Measured = {
  rows: readonly Row[];
  /** Every single measurement. */
  rounds: readonly object[];
};

export type Case = {
  name: string;
  /** What exactly is compared. */
  about: string;
  run(settings: Settings): Promise<Measured>;
};

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >>> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.ceil(sorted.length * share), sorted.length) - 1] ?? Number.NaN;
}

/** The order of a round: whoever comes first changes, so that no one always follows the same neighbour. */
export function rotated<T>(list: readonly T[], round: number): T[] {
  const by = round % list.length;
  return [...list.slice(by), ...list.slice(0, by)];
}

/** A row for a figure of which more is better. */
export function rateRow(given: {
  what: string;
  unit: string;
  ours: readonly number[];
  yardstick: { name: string; values: readonly number[] };
  least?: number;
}): Row {
  const { what, unit, ours, yardstick, least } = given;
  const ratio = median(ours.map((value, round) => value / (yardstick.values[round] ?? Number.NaN)));
  return {
    what,
    unit,
    ours: median(ours),
    yardstick: { name: yardstick.name, value: median(yardstick.values) },
    ratio,
    goal: least === undefined ? '' : `≥ ${least} ×`,
    met: least === undefined ? undefined : ratio >= least,
  };
}
