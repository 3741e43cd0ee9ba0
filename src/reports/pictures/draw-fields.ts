import type { Picture } from '../../domain/picture.ts';
import type { PictureWords } from '../../i18n/topics/picture-vi.ts';
import { fitText, textWidth } from './lettering.ts';
import { box, colours, letters, type Shape, write } from './shapes.ts';

const left = 60;
const right = 1020;
const top = 1024;
const rowHeight = 46;
const nameWidth = 330;
const bar = { height: 26, inner: 12 } as const;

/** Fields by what was submitted, with the recognised part within: light and dark as in the weeks. */
export function drawFields({ fields, progress }: Picture, words: PictureWords): Shape[] {
  const of = progress.at(-1)?.of;
  const heading = write({ x: left, y: top, text: words.fieldsHead(of), size: letters.heading, bold: true });
  if (fields === null || fields.length === 0) {
    const text = fields === null ? words.tooFew : words.noFields;
    return [heading, write({ x: left, y: top + 60, text, colour: colours.quiet })];
  }
  const note = write({
    x: right,
    y: top,
    text: words.fieldsNote,
    size: letters.small,
    colour: colours.quiet,
    align: 'right',
  });
  const counts = fields.map(({ submitted, recognised }) => words.fieldCounts(submitted, recognised));
  const countWidth = Math.max(...counts.map((text) => textWidth(text, letters.small)));
  const start = left + nameWidth + 16;
  const room = right - countWidth - 20 - start;
  const most = Math.max(...fields.map(({ submitted }) => submitted));
  const rows = fields.flatMap(({ field, submitted, recognised }, row): Shape[] => {
    const y = top + 56 + row * rowHeight;
    const name = fitText(words.field(field), letters.small, nameWidth);
    const middle = (height: number) => ({ x: start, y: y - height / 2, height });
    return [
      write({ x: left, y, text: name, size: letters.small }),
      box({ ...middle(bar.height), width: Math.max(3, (room * submitted) / most) }, colours.light),
      box({ ...middle(bar.inner), width: (room * recognised) / most }, colours.dark),
      write({ x: right, y, text: counts[row] ?? '', size: letters.small, align: 'right' }),
    ];
  });
  return [heading, note, ...rows];
}
