import type { Picture } from '../../domain/picture.ts';
import type { PictureWords } from '../../i18n/topics/picture-vi.ts';
import { textWidth, wrapText } from './lettering.ts';
import { box, colours, letters, type Shape, write } from './shapes.ts';

const left = 60;
const width = 960;

/** A name that fits in one line is large. */
function writeUnit(unit: string): Shape[] {
  if (textWidth(unit, letters.unit) <= width)
    return [write({ x: left, y: 160, text: unit, size: letters.unit, bold: true })];
  const lines = wrapText(unit, letters.longUnit, { width, most: 2 });
  const first = lines.length === 1 ? 160 : 136;
  return lines.map((text, line) =>
    write({ x: left, y: first + line * 66, text, size: letters.longUnit, bold: true }),
  );
}

/** Which digest it is: the week, the unit in one line or two, number and cut-off. */
export function drawHead(picture: Picture, words: PictureWords): Shape[] {
  const unit = writeUnit(picture.unit);
  const y = unit.length === 1 ? 232 : 264;
  return [
    box({ x: 0, y: 0, width: 1080, height: 90 }, colours.dark),
    write({
      x: left,
      y: 46,
      text: words.head(picture),
      size: letters.heading,
      bold: true,
      colour: colours.paper,
    }),
    ...unit,
    write({ x: left, y, text: words.facts(picture), colour: colours.quiet }),
  ];
}
