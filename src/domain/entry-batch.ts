import type { BareNumber, CellProblem, EntryRow, ReadRow } from './entry-rows.ts';
import { fold } from './fold.ts';
import { isMoney, type Money, type Period } from './money.ts';

/** What became of a row that was entered: its code and the link to claim it, or why it was not. */
export type EntryOutcome =
  | { readonly line: number; readonly code: string; readonly claimUrl: string }
  | { readonly line: number; readonly refused: string };

/** What a person is shown before confirming. `benefit`: đồng by period, as it was written. */
export type EntrySummary = {
  readonly rows: number;
  readonly units: number;
  readonly authors: number;
  readonly benefit: Readonly<Record<Period, number>>;
  readonly withBenefit: number;
  readonly sample: readonly { readonly name: string; readonly title: string }[];
  /** Names that were written otherwise than they stand in the file. */
  readonly renamed: number;
  /** Rows with the title of an earlier row of the same unit, by another author. */
  readonly alike: readonly number[];
  readonly unknownColumns: readonly string[];
  /** Numbers without a word that were taken for a day or an amount: the first of them, and how many. */
  readonly bare: { readonly count: number; readonly first: readonly (BareNumber & { line: number })[] };
};

type GoodRow = Extract<ReadRow, { row: EntryRow }>;

const sampleSize = 3;
const shownNumbers = 5;

function titleOf({ answers }: EntryRow): string {
  const { title } = answers;
  return typeof title === 'string' ? title : '';
}

function benefitOf({ answers: { benefit } }: EntryRow): Money | undefined {
  return isMoney(benefit) ? benefit : undefined;
}

/** Adds up rows as they are read, and finds those that stand twice. */
export function createEntryBatch() {
  const initiatives = new Map<string, number>();
  const titles = new Map<string, number>();
  const units = new Set<number>();
  const authors = new Set<string>();
  const sample: { name: string; title: string }[] = [];
  const alike: number[] = [];
  const numbers: (BareNumber & { line: number })[] = [];
  const benefit = { month: 0, year: 0, once: 0, unknown: 0 };
  let [rows, withBenefit, renamedNames] = [0, 0, 0];

  return {
    /** The same initiative of the same author in an earlier row is a problem of this one. */
    add({ row, renamed, bare }: GoodRow): CellProblem | undefined {
      const title = titleOf(row);
      const author = `${row.unitId} ${fold(row.fullName)}`;
      const earlier = initiatives.get(`${author} ${fold(title)}`);
      if (earlier !== undefined) return { column: 'title', code: 'repeated', typed: title, limit: earlier };
      initiatives.set(`${author} ${fold(title)}`, row.line);
      const shared = `${row.unitId} ${fold(title)}`;
      if (titles.has(shared)) alike.push(row.line);
      titles.set(shared, row.line);
      units.add(row.unitId);
      authors.add(author);
      rows += 1;
      const money = benefitOf(row);
      if (money !== undefined) benefit[money.period] += money.amount;
      withBenefit += money === undefined ? 0 : 1;
      renamedNames += renamed ? 1 : 0;
      numbers.push(...bare.map((one) => ({ ...one, line: row.line })));
      if (sample.length < sampleSize) sample.push({ name: row.fullName, title });
      return undefined;
    },
    summary: (unknownColumns: readonly string[]): EntrySummary => ({
      rows,
      units: units.size,
      authors: authors.size,
      benefit,
      withBenefit,
      sample,
      renamed: renamedNames,
      alike: alike.slice(0, 20),
      unknownColumns: unknownColumns.slice(0, 10),
      bare: { count: numbers.length, first: numbers.slice(0, shownNumbers) },
    }),
  };
}
