import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { run, sizes, twips } from './page.ts';

/** Text of a cell; centred where it is a number, a day or a code. */
export type Cell = { readonly text: string; readonly centre?: boolean };

const padding = { top: 40, bottom: 40, left: 70, right: 70 };

function cell(
  { text, centre = false }: Cell,
  { width, bold = false, size }: Look & { width: number },
): TableCell {
  const paragraphs = text.split('\n').map(
    (line) =>
      new Paragraph({
        alignment: centre || bold ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [run(line, { bold, size })],
      }),
  );
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: bold ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    margins: padding,
    children: paragraphs,
  });
}

type Look = { readonly bold?: boolean; readonly size: number };

/** A table with borders whose head is repeated on every page; widths in mm. No row is torn apart by a page. */
export function bordered(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  { widths, size = sizes.small }: { widths: readonly number[]; size?: number },
): Table {
  const rowOf = (cells: readonly Cell[], bold: boolean): TableRow =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map((one, at) => cell(one, { width: widths[at] ?? 0, bold, size })),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map((width) => twips(width)),
    rows: [
      rowOf(
        head.map((text) => ({ text })),
        true,
      ),
      ...rows.map((row) => rowOf(row, false)),
    ],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;
const bare = { top: none, bottom: none, left: none, right: none };

/** Columns side by side without borders: heads and signatures. Not torn apart by a page. */
export function sideBySide(
  rows: readonly (readonly (readonly Paragraph[])[])[],
  widths: readonly number[],
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map((width) => twips(width)),
    borders: { ...bare, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (columns) =>
        new TableRow({
          cantSplit: true,
          children: columns.map(
            (children, at) =>
              new TableCell({
                width: { size: twips(widths[at] ?? 0), type: WidthType.DXA },
                borders: bare,
                children: children.length === 0 ? [new Paragraph({ children: [] })] : [...children],
              }),
          ),
        }),
    ),
  });
}
