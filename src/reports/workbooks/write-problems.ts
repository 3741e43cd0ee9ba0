import type { Worksheet } from 'exceljs';
import type { SheetCell } from '../../domain/entry-cells.ts';
import { cellText } from '../../domain/entry-cells.ts';
import { type EntryHeader, entryColumns } from '../../domain/entry-columns.ts';
import type { CellProblem } from '../../domain/entry-rows.ts';
import { type BookFacts, bytesOf, createEntryBook, dressHead, fitHeight, font, solid } from './entry-book.ts';

/** A row as it came, and what is wrong with it. */
export type ProblemLine = {
  readonly line: number;
  readonly cells: readonly SheetCell[];
  readonly problems: readonly CellProblem[];
};
type Sheet = { titles: readonly string[]; header: EntryHeader; lines: readonly ProblemLine[] };

const toFix = 'toFix';
const wrong = solid('FFFCE4D6');

/** What may be written back: numbers stay numbers; all else is text, so that «=cmd» never becomes a formula. */
function written(cell: SheetCell): string | number | null {
  if (typeof cell === 'number') return cell;
  return cell === null ? null : cellText(cell, 'text');
}

/** Columns that are none of ours follow behind, as they came. */
function addOthers(sheet: Worksheet, { titles, header }: Sheet): { at: number; place: number }[] {
  const unknown = new Set(header.unknown);
  const others = titles.flatMap((title, at) =>
    header.columns[at] === undefined && unknown.has(title.normalize('NFC').trim()) ? [{ title, at }] : [],
  );
  return others.map(({ title, at }, index) => {
    const place = entryColumns.length + 2 + index;
    sheet.getCell(1, place).value = title;
    sheet.getColumn(place).numFmt = '@';
    sheet.getColumn(place).width = 20;
    return { at, place };
  });
}

/**
 * The same rows with a first column that says what to correct, cells to correct coloured, and a filter for them. Line
 * numbers in it are those of this book.
 */
export async function writeProblems(
  facts: BookFacts,
  given: Sheet,
): Promise<{ book: Uint8Array; texts: { line: number; text: string }[] }> {
  const { words } = facts;
  const { workbook, sheet } = createEntryBook(facts, [
    {
      key: toFix,
      header: words.workbook.toFix,
      width: 60,
      style: {
        alignment: { vertical: 'top', wrapText: true },
        font: { ...font, color: { argb: 'FFC00000' } },
        numFmt: '@',
      },
    },
  ]);
  const others = addOthers(sheet, given);
  const lineHere = new Map(given.lines.map(({ line }, index) => [line, index + 2]));
  const texts: { line: number; text: string }[] = [];
  for (const { cells, problems, line } of given.lines) {
    // The row an initiative stands in already has another number in this book.
    const here = problems.map((problem) =>
      problem.code === 'repeated' ? { ...problem, limit: lineHere.get(problem.limit ?? 0) ?? 0 } : problem,
    );
    const text = here.map(words.cellProblem).join('\n');
    const row = sheet.addRow({
      ...Object.fromEntries(
        given.header.columns.flatMap((column, at) =>
          column === undefined ? [] : [[column, written(cells[at] ?? null)]],
        ),
      ),
      [toFix]: text,
    });
    for (const { at, place } of others) row.getCell(place).value = written(cells[at] ?? null);
    for (const { column } of problems) row.getCell(column).fill = wrong;
    fitHeight(sheet, row);
    if (text !== '') texts.push({ line: lineHere.get(line) ?? line, text });
  }
  dressHead(sheet);
  sheet.views = [{ state: 'frozen', ySplit: 1, xSplit: 2 }];
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: given.lines.length + 1, column: entryColumns.length + 1 },
  };
  return { book: await bytesOf(workbook), texts };
}
