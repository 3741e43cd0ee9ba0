import type { Picture, Progress } from '../../domain/picture.ts';
import type { PictureWords } from '../../i18n/topics/picture-vi.ts';
import { fitText, textWidth, wrapText } from './lettering.ts';
import { box, colours, letters, type Shape, write } from './shapes.ts';

const left = 60;
const width = 960;
const top = 736;
const rowHeight = 98;
const lineHeight = 38;
/** Names are not SemiBold and so take less room than is reckoned. */
const thin = 0.96;
const bar = { below: 30, height: 30 } as const;

/** The bar is the target; what goes beyond it makes the bar the count, with a mark where the target lies. */
function drawBar({ valid, target }: Progress, y: number): Shape[] {
  const place = { x: left, y, width, height: bar.height };
  if (target === null) {
    return [box(place, colours.paper, { colour: colours.quiet, width: 2, dash: [10, 8] })];
  }
  const whole = Math.max(valid, target);
  const mark = left + (width * target) / whole;
  return [
    box(place, colours.track, { colour: colours.quiet, width: 2 }),
    box({ ...place, width: (width * valid) / whole }, colours.dark),
    ...(valid > target
      ? [
          box({ x: mark - 4, y: y - 6, width: 8, height: bar.height + 12 }, colours.paper),
          box({ x: mark - 2, y: y - 8, width: 4, height: bar.height + 16 }, colours.ink),
        ]
      : []),
  ];
}

/** A name beside its figures in one line, else in two of which the last has the figures. */
function nameLines(one: Progress, words: PictureWords): string[] {
  const name = words.progressName(one);
  const room = (width - textWidth(words.progress(one), letters.text) - 30) / thin;
  const lines = wrapText(name, letters.text, { width: room, most: 2 });
  if (lines.join(' ') === name) return lines;
  const [first = ''] = wrapText(name, letters.text, { width, most: 2 });
  return [first, fitText(name.slice(first.length).trim(), letters.text, room)];
}

/** How much higher than usual long names make it, in px: room that what is above gives up. */
export function progressGrowth({ progress }: Picture, words: PictureWords): number {
  return progress.reduce((sum, one) => sum + (nameLines(one, words).length - 1) * lineHeight, 0);
}

/** The way to the targets of the phase and of the programme, a bar each. */
export function drawProgress(picture: Picture, words: PictureWords): Shape[] {
  const start = top - progressGrowth(picture, words);
  const heading = write({ x: left, y: start, text: words.progressHead, size: letters.heading, bold: true });
  let next = start + 58;
  const rows = picture.progress.flatMap((one): Shape[] => {
    const names = nameLines(one, words);
    const first = next;
    const y = first + (names.length - 1) * lineHeight;
    next = y + rowHeight;
    return [
      ...names.map((text, line) => write({ x: left, y: first + line * lineHeight, text })),
      write({ x: left + width, y, text: words.progress(one), bold: true, align: 'right' }),
      ...drawBar(one, y + bar.below),
    ];
  });
  return [heading, ...rows];
}
