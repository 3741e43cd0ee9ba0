import type { ExportFormat } from '../../domain/export.ts';
import type { Facts } from './cells.ts';
import type { ListFile } from './list-file.ts';
import { createSheetFile } from './write-sheet.ts';
import { createTextFile } from './write-text.ts';

export function createListFile(format: ExportFormat, path: string, facts: Facts): ListFile {
  return format === 'xlsx' ? createSheetFile(path, facts) : createTextFile(path, facts);
}
