import type { CellProblem, EntryRow } from './entry-rows.ts';
import { fold } from './fold.ts';

/** What became of a row that was entered: its code and the link to claim it, or why it was not. */
export type EntryOutcome =
  | { readonly line: number; readonly code: string; readonly claimUrl: string }
  | { readonly line: number; readonly refused: string };

/** What a person is shown before confirming. Money in đồng. */
export type EntrySummary = {
  readonly rows: number;
  readonly units: number;
  readonly authors: number;
  readonly benefit: number;
  readonly withBenefit: number;
  readonly sample: readonly { readonly name: string; readonly title: string }[];
  /** Names that were written otherwise than they stand in the file. */
  readonly renamed: number;
  /** Rows with the title of an earlier row of the same unit, by another author. */
  readonly alike: readonly number[];
  readonly unknownColumns: readonly string[];
};

const sampleSize = 3;

function titleOf({ answers }: EntryRow): string {
  const { title } = answers;
  return typeof title === 'string' ? title : '';
}

function benefitOf({ answers: { benefit } }: EntryRow): number | null {
  return typeof benefit === 'object' && benefit !== null && 'amount' in benefit ? benefit.amount : null;
}

/** Adds up rows as they are read, and finds those that stand twice. */
export function createEntryBatch() {
  const initiatives = new Map<string, number>();
  const titles = new Map<string, number>();
  const units = new Set<number>();
  const authors = new Set<string>();
  const sample: { name: string; title: string }[] = [];
  const alike: number[] = [];
  let [rows, benefit, withBenefit, renamedNames] = [0, 0, 0, 0];

  return {
    /** The same initiative of the same author in an earlier row is a problem of this one. */
    add(row: EntryRow, renamed: boolean): CellProblem | undefined {
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
      benefit += money ?? 0;
      withBenefit += money === null ? 0 : 1;
      renamedNames += renamed ? 1 : 0;
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
    }),
  };
}
