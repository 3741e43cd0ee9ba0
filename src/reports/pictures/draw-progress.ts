import type { Picture, Progress } from '../../domain/picture.ts';
import type { PictureWords } from '../../i18n/topics/picture-vi.ts';
import { fitText, textWidth } from './lettering.ts';
import { box, colours, letters, type Shape, write } from './shapes.ts';

const left = 60;
const width = 960;
const top = 736;
const rowHeight = 98;
const bar = { below: 30, height: 30 } as const;

/** The bar is the target; what goes beyond it makes the bar the count, with a mark where the target lies. */
function drawBar({ valid, target }: Progress, y: number): Shape[] {
  const place = { x: left, y, width, height: bar.height };
  if (target === null) {
    return [box(place, colours.paper, { stroke: colours.quiet, lineWidth: 2, lineDash: [10, 8] })];
  }
  const whole = Math.max(valid, target);
  const mark = left + (width * target) / whole;
  return [
    box(place, colours.track, { stroke: colours.quiet, lineWidth: 2 }),
    box({ ...place, width: (width * valid) / whole }, colours.dark),
    ...(valid > target
      ? [
          box({ x: mark - 4, y: y - 6, width: 8, height: bar.height + 12 }, colours.paper),
          box({ x: mark - 2, y: y - 8, width: 4, height: bar.height + 16 }, colours.ink),
        ]
      : []),
  ];
}

/** The way to the targets of the phase and of the programme, a bar each. */
export function drawProgress({ progress }: Picture, words: PictureWords): Shape[] {
  const heading = write({ x: left, y: top, text: words.progressHead, size: letters.heading, bold: true });
  const rows = progress.flatMap((one, row): Shape[] => {
    const y = top + 58 + row * rowHeight;
    const figures = words.progress(one);
    const room = width - textWidth(figures, letters.text) - 30;
    const name = fitText(words.progressName(one), letters.text, room);
    return [
      write({ x: left, y, text: name }),
      write({ x: left + width, y, text: figures, bold: true, align: 'right' }),
      ...drawBar(one, y + bar.below),
    ];
  });
  return [heading, ...rows];
}
