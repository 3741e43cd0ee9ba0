import { createRequire } from 'node:module';
import type * as Echarts from 'echarts';
import type { Picture } from '../../domain/picture.ts';
import type { PictureWords } from '../../i18n/topics/picture-vi.ts';
import { drawFields } from './draw-fields.ts';
import { drawHead } from './draw-head.ts';
import { drawProgress, progressGrowth } from './draw-progress.ts';
import { drawWeeks } from './draw-weeks.ts';
import { colours } from './shapes.ts';

/** All of it in one file: the many small ones take half a second of a core to load. */
const { init } = createRequire(import.meta.url)('echarts/dist/echarts.esm.min') as typeof Echarts;

/** What places are told in: as tall as a phone shows without cutting. */
const size = { width: 1080, height: 1350 } as const;

/** The chart alone has to be laid out. What it clips is drawn as it is: nothing reaches beyond, and a clip costs a layer. */
function drawChart(option: object): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ animation: false, backgroundColor: colours.paper, ...option });
    return chart.renderToSVGString().replaceAll(/ clip-path="[^"]*"/g, '');
  } finally {
    chart.dispose();
  }
}

/** The picture of a digest as SVG, its parts from top to bottom. */
export function drawPicture(picture: Picture, words: PictureWords): string {
  const weeks = drawWeeks(picture, words, { lower: progressGrowth(picture, words) });
  const shapes = [
    ...drawHead(picture, words),
    ...weeks.shapes,
    ...drawProgress(picture, words),
    ...drawFields(picture, words),
  ];
  return drawChart(weeks.chart).replace(/<\/svg>\s*$/, () => `${shapes.join('\n')}\n</svg>`);
}
