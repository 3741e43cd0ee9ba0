import { once } from 'node:events';
import { csvRow } from '../workbooks/csv.ts';
import { type Cell, cellsOf, columns, type Facts } from './cells.ts';
import type { ListFile } from './list-file.ts';
import { openFile } from './open-file.ts';

/**
 * Excel takes UTF-8 by this mark alone, and forgets it where a line «sep=» names the separator. Cells are parted by a
 * comma, the list separator of Windows in Vietnamese and in English; figures have no separators, and days are written so
 * that every region reads them alike.
 */
const mark = '\uFEFF';

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  const iso = cell.toISOString();
  const clock = iso.slice(11, 16);
  return clock === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${clock}`;
}

export function totalsText(totals: readonly (readonly [string, Cell])[]): string {
  return `${mark}${totals.map((cells) => csvRow(cells.map(textOf))).join('')}`;
}

export function createTextFile(path: string, facts: Facts): ListFile {
  const file = openFile(path);
  const write = async (text: string): Promise<void> => {
    if (!file.stream.write(text)) await once(file.stream, 'drain');
  };
  const begun = write(`${mark}${csvRow(columns.map((column) => facts.words.exports.columns[column]))}`);
  return {
    add: async (rows) => {
      await begun;
      const lines = rows.map((row) => {
        const cells = cellsOf(row, facts);
        return csvRow(columns.map((column) => textOf(cells[column])));
      });
      await write(lines.join(''));
    },
    size: file.size,
    end: async () => {
      await begun;
      file.stream.end();
      return file.done();
    },
  };
}
