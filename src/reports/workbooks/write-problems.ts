import type { Worksheet } from 'exceljs';
import type { SheetCell } from '../../domain/entry-cells.ts';
import { cellText } from '../../domain/entry-cells.ts';
import { type EntryHeader, entryColumns } from '../../domain/entry-columns.ts';
import type { CellProblem } from '../../domain/entry-rows.ts';
import { bytesOf, createEntryBook, dressHead, fitHeight, font, solid } from './entry-book.ts';
import { type BookFacts } from './entry-words.ts';

/** A row as it came, and what is wrong with it. */
export type ProblemLine = {
  readonly line: number;
  readonly cells: readonly SheetCell[];
  readonly problems: readonly CellProblem[];
};
type Sheet = { titles: readonly string[]; header: EntryHeader; lines: readonly ProblemLine[] };

const front = { line: 'lineSent', toFix: 'toFix' } as const;
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
    const place = entryColumns.length + 3 + index;
    sheet.getCell(1, place).value = title;
    sheet.getColumn(place).numFmt = '@';
    sheet.getColumn(place).width = 20;
    return { at, place };
  });
}

/**
 * The same rows with two columns in front: which row of the file that was sent it is, and what is to be corrected. Cells
 * to correct are coloured, and there is a filter for them. Only the numbers of rows stay in sight: more would fill a phone.
 */
export async function writeProblems(
  facts: BookFacts,
  given: Sheet,
): Promise<{ book: Uint8Array; texts: { line: number; text: string }[] }> {
  const { words } = facts;
  const { workbook, sheet } = createEntryBook(facts, [
    {
      key: front.line,
      header: words.workbook.lineSent,
      width: 20,
      style: { alignment: { vertical: 'top' } },
    },
    {
      key: front.toFix,
      header: words.workbook.toFix,
      width: 46,
      style: {
        alignment: { vertical: 'top', wrapText: true },
        font: { ...font, color: { argb: 'FFC00000' } },
        numFmt: '@',
      },
    },
  ]);
  const others = addOthers(sheet, given);
  const texts: { line: number; text: string }[] = [];
  for (const { cells, problems, line } of given.lines) {
    const text = problems.map(words.cellProblem).join('\n');
    const row = sheet.addRow({
      ...Object.fromEntries(
        given.header.columns.flatMap((column, at) =>
          column === undefined ? [] : [[column, written(cells[at] ?? null)]],
        ),
      ),
      [front.line]: line,
      [front.toFix]: text,
    });
    for (const { at, place } of others) row.getCell(place).value = written(cells[at] ?? null);
    for (const { column } of problems) row.getCell(column).fill = wrong;
    fitHeight(sheet, row);
    if (text !== '') texts.push({ line, text });
  }
  dressHead(sheet);
  sheet.views = [{ state: 'frozen', ySplit: 1, xSplit: 1 }];
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: given.lines.length + 1, column: entryColumns.length + 2 },
  };
  return { book: await bytesOf(workbook), texts };
}
