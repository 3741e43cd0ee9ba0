import type { Cell } from './cells.ts';
import type { ExportRow } from './read-rows.ts';

/** A file of a list that grows by rows and never holds many of them; `totals` end it where they belong in it. */
export type ListFile = {
  add(rows: readonly ExportRow[]): Promise<void>;
  /** Bytes so far. */
  size(): number;
  end(totals?: readonly (readonly [string, Cell])[]): Promise<{ size: number; digest: string }>;
};
