import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import type { Calendar } from '../../domain/calendar.ts';
import type { LogFileLine, LogFormat } from '../../domain/log-export.ts';
import type { LogColumn } from '../../i18n/audit-lines.ts';
import type { Words } from '../../i18n/words.ts';
import { csvRow } from './csv.ts';
import { dressTitles, sheetLook } from './entry-book.ts';

type Facts = { readonly words: Words; readonly calendar: Calendar };

/** A file that grows by lines; what is written is packed at once, so that it takes the memory of the file alone. */
type LogFile = { add(lines: readonly LogFileLine[]): void; end(): Promise<Uint8Array> };

/** In the width of a digit. */
const widths: Readonly<Record<LogColumn, number>> = {
  at: 18,
  who: 26,
  role: 20,
  what: 30,
  about: 30,
  unit: 36,
  from: 22,
  to: 22,
  why: 50,
};
const columns = Object.keys(widths) as LogColumn[];

function cellsOf(line: LogFileLine, { words }: Facts): Readonly<Record<Exclude<LogColumn, 'at'>, string>> {
  return { ...words.audit.cells(line), unit: line.unit };
}

/** In memory of its own, which can be handed to another thread. */
function whole(chunks: readonly Buffer[]): Uint8Array {
  return new Uint8Array(Buffer.concat(chunks));
}

function createSheet(facts: Facts): LogFile {
  const { audit } = facts.words;
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = workbook.addWorksheet(audit.head, { ...sheetLook, views: [...sheetLook.views] });
  sheet.columns = columns.map((key) => ({
    key,
    header: audit.columns[key],
    width: widths[key],
    style: { numFmt: key === 'at' ? 'dd/mm/yyyy hh:mm:ss' : '@' },
  }));
  const head = sheet.getRow(1);
  dressTitles(head);
  head.commit();
  return {
    add: (lines) => {
      for (const line of lines)
        sheet.addRow({ ...cellsOf(line, facts), at: facts.calendar.wallClock(line.at) }).commit();
    },
    end: async () => {
      sheet.commit();
      await workbook.commit();
      return whole(chunks);
    },
  };
}

/** With a mark of UTF-8, without which Excel breaks Vietnamese; the moment as every program reads it. */
function createText(facts: Facts): LogFile {
  const chunks: Buffer[] = [];
  const write = (text: string): void => void chunks.push(Buffer.from(text));
  write(`\uFEFF${csvRow(columns.map((key) => facts.words.audit.columns[key]))}`);
  return {
    add: (lines) => {
      const rows = lines.map((line) => {
        const cells = cellsOf(line, facts);
        const at = facts.calendar.wallClock(line.at).toISOString().slice(0, 19).replace('T', ' ');
        return csvRow(columns.map((key) => (key === 'at' ? at : cells[key])));
      });
      write(rows.join(''));
    },
    end: () => Promise.resolve(whole(chunks)),
  };
}

export function createLogFile(format: LogFormat, facts: Facts): LogFile {
  return format === 'xlsx' ? createSheet(facts) : createText(facts);
}
