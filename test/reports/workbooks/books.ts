import ExcelJS from 'exceljs';
import { createCalendar } from '../../../src/domain/calendar.ts';
import type { EntryUnit } from '../../../src/domain/entry-rows.ts';
import { createWords, languages } from '../../../src/i18n/words.ts';
import { checkEntries } from '../../../src/reports/workbooks/check-entries.ts';
import type { Checked } from '../../../src/reports/workbooks/tasks.ts';

export const units: readonly EntryUnit[] = [
  { id: 11, code: 'MAYTHU', name: 'Công ty May Thử' },
  { id: 12, code: 'COKHIMAU', name: 'Công ty Cơ khí Mẫu' },
];
const words = createWords(createCalendar());

export const titles = [
  'Họ và tên',
  'Mã đơn vị',
  'Nhóm tác giả',
  'Tên sáng kiến',
  'Trước đây',
  'Giải pháp',
  'Kết quả',
  'Áp dụng từ',
  'Làm lợi',
  'Lĩnh vực',
];

export const good: readonly ExcelJS.CellValue[] = [
  'Trần Thị Thử',
  'MAYTHU',
  'Công nhân, NLĐ doanh nghiệp',
  'Chế tạo máy cán dầm',
  'Cán tay, hay lệch mép',
  'Gắn thêm con lăn dẫn hướng',
  'Nhanh hơn, ít lỗi hơn',
  '15/3/2026',
  '15 triệu/tháng',
  'Môi trường',
];

/** A good row with other values under some titles. */
export function row(changes: Readonly<Record<string, ExcelJS.CellValue>> = {}): ExcelJS.CellValue[] {
  return good.map((value, at) => {
    const title = titles[at] ?? '';
    return Object.hasOwn(changes, title) ? (changes[title] ?? null) : value;
  });
}

export async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A workbook of one sheet with these rows, and what `dress` does to it. */
export function book(
  rows: readonly (readonly ExcelJS.CellValue[])[],
  dress: (sheet: ExcelJS.Worksheet) => void = () => {},
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Trang 1');
  for (const values of rows) sheet.addRow([...values]);
  dress(sheet);
  return bytesOf(workbook);
}

export async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook;
}

/** The first sheet of a workbook as rows of text. */
export async function textsIn(bytes: Uint8Array, sheet = 0): Promise<string[][]> {
  const rows: string[][] = [];
  const found = (await opened(bytes)).worksheets[sheet];
  found?.eachRow((line) => {
    rows.push(Array.from({ length: found.columnCount }, (_, at) => line.getCell(at + 1).text));
  });
  return rows;
}

export function check(
  bytes: Uint8Array,
  { scope = units, language = 'vi' }: { scope?: readonly EntryUnit[]; language?: string } = {},
): Promise<Checked> {
  return checkEntries({
    bytes,
    units: scope,
    language,
    zone: 'Asia/Ho_Chi_Minh',
    today: { year: 2026, month: 9, day: 15 },
    words: words(language),
    wordsOf: (option) =>
      [language, ...languages].flatMap(
        (one) => (words(one).options as Readonly<Record<string, string>>)[option] ?? [],
      ),
    onProgress: () => {},
  });
}
