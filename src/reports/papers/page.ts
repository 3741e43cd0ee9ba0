import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import { stateHead } from '../../i18n/paper-words.ts';

/** The look of administrative papers (Nghị định 30/2020/NĐ-CP): A4, Times New Roman, margins 20/20/30/15 mm. */
const margins = { top: 20, bottom: 20, left: 30, right: 15 };
const paper = { short: 210, long: 297 };
const font = 'Times New Roman';

/** Half points. */
export const sizes = { small: 22, text: 26, large: 28 } as const;

/** What there is to write on, mm. */
export const widths = {
  portrait: paper.short - margins.left - margins.right,
  landscape: paper.long - margins.top - margins.bottom,
} as const;

/** The unit of Word, of which an inch has 1,440. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Characters that no XML may hold would make a file that nothing opens. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (one) => (one === '\n' || one === '\t' ? one : ''));
}

export type Look = { bold?: boolean; italics?: boolean; size?: number };

export function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ text: clean(text).replaceAll(/\s*\n\s*/g, ' '), ...look });
}

export function centred(text: string, { before = 0, ...look }: Look & { before?: number } = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before },
    children: [run(text, look)],
  });
}

/** Behind a text, and on lines of their own: dots to the right margin, to be filled in by hand. */
export function dotted(children: readonly ParagraphChild[], lines: number, width: number): Paragraph[] {
  const stop = { type: TabStopType.RIGHT, position: twips(width), leader: 'dot' } as const;
  return Array.from(
    { length: lines },
    (_, at) =>
      new Paragraph({
        tabStops: [stop],
        children: [...(at === 0 ? children : []), new TextRun({ children: [new Tab()] })],
      }),
  );
}

/** A line beneath what stands above, of this many mm in a place of so many. */
export function ruled(
  text: string,
  { line, within, ...look }: Look & { line: number; within: number },
): Paragraph[] {
  const side = twips((within - line) / 2);
  const rule = { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' };
  return [
    centred(text, look),
    new Paragraph({
      indent: { left: side, right: side },
      spacing: { before: 40, after: 60, line: 60, lineRule: 'exact' },
      border: { top: rule },
      children: [],
    }),
  ];
}

export function stateHeading(within: number): Paragraph[] {
  return [
    centred(stateHead.nation, { bold: true, size: sizes.text }),
    ...ruled(stateHead.motto, { bold: true, size: sizes.large, line: 62, within }),
  ];
}

type Content = readonly (Paragraph | Table)[];

function section(content: Content, landscape: boolean): ISectionOptions {
  const turned = { top: margins.right, bottom: margins.right, left: margins.top, right: margins.top };
  const sides = landscape ? turned : margins;
  return {
    properties: {
      page: {
        // Of a page on its side the long edge is given by the orientation.
        size: {
          width: twips(paper.short),
          height: twips(paper.long),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(sides.top),
          bottom: twips(sides.bottom),
          left: twips(sides.left),
          right: twips(sides.right),
        },
      },
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ children: [PageNumber.CURRENT], size: sizes.small })],
          }),
        ],
      }),
    },
    children: [...content],
  };
}

/** The bytes of a Word file, in memory of its own. */
export async function writeDocument(
  content: Content,
  { title, landscape = false }: { title: string; landscape?: boolean },
): Promise<Uint8Array> {
  const document = new Document({
    title: clean(title),
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { font, size: sizes.text, language: { value: 'vi-VN' } } } } },
    sections: [section(content, landscape)],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
