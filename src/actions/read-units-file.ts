import { CsvError, parse } from 'csv-parse/sync';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { SheetRow } from '../domain/unit-import.ts';

/** 5 MB. */
export const unitsFileLimit = 5 * 1024 * 1024;

type BadFile = Extract<Refusal, { code: 'bad-file' }>;
const bad = (why: BadFile['why']) => fail<BadFile>({ code: 'bad-file', why });

function startsWith(bytes: Uint8Array, ...head: number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}

/** Excel's "Unicode text" is UTF-16 with a mark; without one, Latin letters leave every other byte empty. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (startsWith(bytes, 0xfe, 0xff) || bytes[0] === 0) return 'utf-16be';
  if (startsWith(bytes, 0xff, 0xfe) || bytes[1] === 0) return 'utf-16le';
  return 'utf-8';
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The separator that stands most often in the header: the first line that has any. */
function separatorOf(text: string): string {
  const header = /[^\r\n]*[,;\t][^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (separator: string) => header.split(separator).length;
  return [';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best), ',');
}

/** Reads a CSV file into rows, numbered as a spreadsheet shows them; blank rows are left out. */
export function readUnitsFile(bytes: Uint8Array): Result<SheetRow[], BadFile> {
  if (bytes.length > unitsFileLimit) return bad('size');
  // A workbook (.xlsx) is a ZIP archive, an old one (.xls) a compound file.
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return bad('type');
  const text = decode(bytes);
  if (text === undefined) return bad('encoding');
  try {
    const records: string[][] = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
    const rows = records
      .map((cells, at) => ({ line: at + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return rows.length < 2 ? bad('empty') : ok(rows);
  } catch (error) {
    if (error instanceof CsvError) return bad('columns');
    throw error;
  }
}
