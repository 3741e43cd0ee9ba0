import { readUnitsFile } from '../../actions/read-units-file.ts';
import {
  type AwardCellFault,
  type AwardColumn,
  type AwardFileRow,
  type AwardHeader,
  countAwardColumns,
  readAwardHeader,
  readAwardRow,
} from '../../domain/award-rows.ts';
import { mostAwards } from '../../domain/awards.ts';
import type { CivilDate } from '../../domain/dates.ts';
import { dateOfSerial, type SheetCell } from '../../domain/entry-cells.ts';
import type { ListFault } from '../../domain/list-fault.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type ReadSheet, readSheet } from './read-sheet.ts';

/** A row of the file as it came, with what it asks for or why it cannot. */
export type AwardFileLine = {
  readonly line: number;
  readonly cells: readonly SheetCell[];
  readonly read: { readonly row: AwardFileRow } | { readonly fault: AwardCellFault };
};
export type AwardFile = { readonly titles: readonly string[]; readonly lines: readonly AwardFileLine[] };

type Given = { readonly bytes: Uint8Array; readonly isText: boolean; readonly today: CivilDate };

/** A row of titles names at least so many of our columns. */
const leastColumns = 2;

function csvSheet(bytes: Uint8Array): Result<ReadSheet, ListFault> {
  const read = readUnitsFile(bytes);
  if (!read.ok) return fail(read.error.why);
  const [head, ...lines] = read.value;
  return ok({ line: head?.line ?? 1, titles: head?.cells ?? [], lines, from1904: false });
}

function cellsOf(cells: readonly SheetCell[], header: AwardHeader, from1904: boolean) {
  const named = header.flatMap((column, at) => {
    const cell = cells[at] ?? null;
    const dated =
      column === 'day' && typeof cell === 'number' ? (dateOfSerial(cell, from1904) ?? cell) : cell;
    return column === undefined ? [] : [[column, dated] as const];
  });
  return Object.fromEntries(named) as Partial<Record<AwardColumn, SheetCell>>;
}

/** Reads a list of commendations, a workbook or CSV; whether each may be entered is known elsewhere. */
export async function readAwards({ bytes, isText, today }: Given): Promise<Result<AwardFile, ListFault>> {
  const sheet = isText
    ? csvSheet(bytes)
    : await readSheet(bytes, { count: countAwardColumns, least: leastColumns });
  if (!sheet.ok) return sheet;
  const { titles, lines, from1904 } = sheet.value;
  const header = readAwardHeader(titles);
  if (header === undefined) return fail('columns');
  const read = lines
    .map(({ line, cells }) => ({ line, cells, given: cellsOf(cells, header, from1904) }))
    .filter(({ given }) => Object.values(given).some((cell) => cell !== null && cell !== ''))
    .map(({ line, cells, given }) => ({ line, cells, read: readAwardRow(line, given, today) }));
  if (read.length === 0) return fail('empty');
  return read.length > mostAwards ? fail('too-many') : ok({ titles, lines: read });
}
