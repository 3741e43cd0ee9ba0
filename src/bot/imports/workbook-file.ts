import type { OutgoingFile } from '../../store/store.ts';

const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook as a file to send. */
export function workbookFile(bytes: Uint8Array, name: string): OutgoingFile {
  return { name: /\.xlsx$/i.test(name) ? name : `${name}.xlsx`, mimeType, bytes };
}
