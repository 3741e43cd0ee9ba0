import type { Picture } from '../../domain/picture.ts';
import type { PictureWords } from '../../i18n/topics/picture-vi.ts';
import { textWidth } from './lettering.ts';
import { box, colours, disc, font, letters, type Shape, write } from './shapes.ts';

const left = 60;
const top = 336;
const grid = { top: top + 108, bottom: 636, right: 1020 } as const;
const pictureHeight = 1350;

/** Nobody points at it: what would answer costs SVG that is read for nothing. */
const lifeless = { silent: true, emphasis: { disabled: true } } as const;

function label(colour: string): object {
  return { color: colour, fontFamily: font, fontSize: letters.small };
}

/** What the two kinds of marks mean, with the figures of the week. */
function drawLegend({ weeks }: Picture, words: PictureWords): Shape[] {
  const last = weeks.at(-1);
  if (last === undefined) return [];
  const y = top + 56;
  const submitted = words.submitted(last);
  const next = left + 44 + textWidth(submitted, letters.small) + 40;
  return [
    box({ x: left, y: y - 14, width: 28, height: 28 }, colours.light),
    write({ x: left + 44, y, text: submitted, size: letters.small }),
    box({ x: next, y: y - 3, width: 48, height: 6 }, colours.dark),
    disc({ cx: next + 24, cy: y, r: 10 }, colours.dark),
    write({ x: next + 64, y, text: words.recognised(last), size: letters.small }),
  ];
}

/** Twelve weeks: bars of what was submitted, a line of what was recognised. `lower`: px less than it is high. */
export function drawWeeks(
  picture: Picture,
  words: PictureWords,
  { lower = 0 } = {},
): { chart: object; shapes: Shape[] } {
  const bottom = grid.bottom - lower;

  const { weeks } = picture;
  const heading = write({ x: left, y: top, text: words.weeksHead, size: letters.heading, bold: true });
  const most = Math.max(0, ...weeks.flatMap(({ submitted, recognised }) => [submitted, recognised]));
  if (most === 0) {
    const y = (grid.top + bottom) / 2 - 20;
    const note = write({ x: 540, y, text: words.noWeeks, align: 'center', colour: colours.quiet });
    const frame = box(
      { x: left, y: grid.top - 50, width: 960, height: bottom - grid.top + 60 },
      colours.track,
    );
    return { chart: {}, shapes: [heading, frame, note] };
  }
  const axisWidth = Math.max(
    ...[most, most * 2].map((value) => textWidth(words.count(value), letters.small)),
  );
  const chart = {
    grid: {
      left: left + axisWidth + 16,
      right: 1080 - grid.right,
      top: grid.top,
      bottom: pictureHeight - bottom,
    },
    xAxis: {
      type: 'category',
      silent: true,
      data: weeks.map(({ from }) => words.weekMark(from)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.quiet, width: 2 } },
      axisLabel: {
        ...label(colours.quiet),
        margin: 14,
        // The last week is always named.
        interval: (index: number) => (weeks.length - 1 - index) % 3 === 0,
      },
    },
    yAxis: {
      type: 'value',
      silent: true,
      minInterval: 1,
      splitNumber: 3,
      splitLine: { lineStyle: { color: colours.rule, width: 1.5 } },
      axisLabel: { ...label(colours.quiet), formatter: (value: number) => words.count(value) },
    },
    series: [
      {
        type: 'bar',
        ...lifeless,
        data: weeks.map(({ submitted }) => submitted),
        barWidth: '64%',
        itemStyle: { color: colours.light },
      },
      {
        type: 'line',
        ...lifeless,
        data: weeks.map(({ recognised }) => recognised),
        symbol: 'circle',
        symbolSize: 16,
        lineStyle: { color: colours.dark, width: 6 },
        itemStyle: { color: colours.dark },
      },
    ],
  };
  return { chart, shapes: [heading, ...drawLegend(picture, words)] };
}
