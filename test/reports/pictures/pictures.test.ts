import { inflateSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import type { Picture } from '../../../src/domain/picture.ts';
import { createWords } from '../../../src/i18n/words.ts';
import { drawPicture } from '../../../src/reports/pictures/draw.ts';
import { fitText, textWidth, wrapText } from '../../../src/reports/pictures/lettering.ts';
import { createPictures } from '../../../src/reports/pictures/pictures.ts';
import { encodePng } from '../../../src/reports/pictures/png.ts';
import { draw as drawHere } from '../../../src/reports/pictures/worker.ts';
import { at, calendar } from '../ledger.ts';

const words = createWords(calendar);
const week = 7 * 86_400_000;
const monday = at(2026, 11, 16);

const full: Picture = {
  unit: 'Tổng Liên đoàn Lao động Việt Nam',
  number: 104,
  week: monday + week - 1,
  cutOff: monday + week + 8 * 3_600_000,
  weeks: Array.from({ length: 12 }, (_, index) => ({
    from: monday - (11 - index) * week,
    submitted: 1_000 * index,
    recognised: 500 * index,
  })),
  fields: [
    { field: 'production', submitted: 300_088, recognised: 210_000 },
    { field: '', submitted: 12, recognised: 0 },
    { field: 'others', submitted: 5, recognised: 1 },
  ],
  progress: [
    { of: 'phase', name: 'Giai đoạn 2', valid: 141, target: 96, tenths: 1469 },
    { of: 'programme', name: '1 triệu sáng kiến', valid: 600_175, target: 1_000_000, tenths: 600 },
  ],
};
const empty: Picture = {
  ...full,
  number: null,
  weeks: full.weeks.map(({ from }) => ({ from, submitted: 0, recognised: 0 })),
  fields: [],
  progress: [{ of: 'all', name: null, valid: 0, target: null, tenths: null }],
};

/** What is written in a picture, piece by piece. */
function textsOf(picture: Picture, language = 'vi'): string[] {
  const svg = drawPicture(picture, words(language).picture);
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}

it('says in words and numbers what it draws', () => {
  const texts = textsOf(full);
  expect(texts).toEqual(
    expect.arrayContaining([
      'Bản tin sáng kiến · tuần 47/2026',
      'Tổng Liên đoàn Lao động Việt Nam',
      'Số 104 · tính đến 08:00 ngày 23/11/2026',
      'Nộp (tuần 47: 11.000)',
      'Công nhận (tuần 47: 5.500)',
      'tuần 47',
      '141/96 · đạt 146,9%',
      '600.175/1.000.000 · đạt 60,0%',
      'Sản xuất, kỹ thuật',
      '300.088 / 210.000',
      'Chưa nêu lĩnh vực',
      'Lĩnh vực khác',
    ]),
  );
  const inEnglish = textsOf(full, 'en');
  expect(inEnglish).toHaveLength(texts.length);
  expect(inEnglish).toEqual(
    expect.arrayContaining(['Initiatives · week 47/2026', '141/96 · 146.9%', 'No field given']),
  );
});

it('names a programme whole, in two lines beside its figures where one is too short', () => {
  const long = 'Phát huy sáng kiến, nỗ lực vượt khó, xây dựng quê hương giàu đẹp';
  const progress = full.progress.map((one) => ({ ...one, name: one.of === 'phase' ? 'Giai đoạn 2' : long }));
  const texts = textsOf({ ...full, progress });
  const first = texts.find((text) => text.startsWith('Cả chương trình: '));
  const second = texts[texts.indexOf(first ?? '') + 1];
  expect(`${first} ${second}`).toBe(`Cả chương trình: ${long}`);
  expect(texts).toContain('Giai đoạn 2');
  const whole = textsOf({ ...full, progress: progress.map((one) => ({ ...one, name: long.repeat(3) })) });
  expect(whole.filter((text) => text.endsWith('…'))).toHaveLength(2);
});

it('says what there is not: no weeks, no target, no fields, too few authors', () => {
  expect(textsOf(empty)).toEqual(
    expect.arrayContaining([
      'Xem trước · tính đến 08:00 ngày 23/11/2026',
      '12 tuần qua chưa có sáng kiến nào',
      'Từ trước đến nay',
      '0 · chưa giao chỉ tiêu',
      'Chưa có sáng kiến nào',
    ]),
  );
  expect(textsOf({ ...full, fields: null })).toContain('Dưới 3 tác giả: không tách theo lĩnh vực');
});

it('writes no letter smaller than a phone shows, and nothing beyond the edge', () => {
  const unit = 'Công đoàn Các khu công nghiệp và chế xuất tỉnh Bà Rịa – Vũng Tàu <và> “các cụm” khác nữa';
  const svg = drawPicture({ ...full, unit }, words('vi').picture);
  const sizes = [...svg.matchAll(/font-size(?::|=")(\d+)/g)].map(([, px]) => Number(px));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28);
  expect(svg).not.toContain('<và>');
  const lines = wrapText(unit, 46, { width: 960, most: 2 });
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(textWidth(line, 46)).toBeLessThanOrEqual(960);
  expect(lines[1]).toMatch(/…$/);
  expect(wrapText('Ổ', 46, { width: 960, most: 2 })).toEqual(['Ổ']);
  expect(fitText('Khôngcódấucáchnàocả'.repeat(9), 30, 300)).toMatch(/^Không.*…$/);
});

it('is a PNG with a palette, drawn in threads that end with the program', async () => {
  const pictures = createPictures('Asia/Ho_Chi_Minh');
  onTestFinished(() => pictures.close());
  const run = { language: 'vi', signal: new AbortController().signal };
  const png = Buffer.from(await pictures.draw(full, run));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([960, 1200]);
  expect(png.length).toBeGreaterThan(20_000);
  expect(png.length).toBeLessThan(200_000);
  expect(Buffer.from(await pictures.draw(full, run)).equals(png)).toBe(true);
  await expect(pictures.draw({ ...full, weeks: 'none' } as never, run)).rejects.toThrow('weeks');
  await expect(pictures.draw(full, { ...run, signal: AbortSignal.abort() })).rejects.toThrow('aborted');
});

it('is left to full colour when a palette does not have room for its colours', () => {
  const bits = (index: number, from: number) => ((index >> from) & 15) << (4 + from * 2);
  const colours = new Uint32Array(300).map((_, index) => bits(index, 0) | bits(index, 4) | bits(index, 8));
  const pixels = new Uint8Array(colours.buffer);
  expect(encodePng({ width: 300, height: 1, pixels }, [])).toBeUndefined();
  // Type 3 of a PNG, and the first colour of its palette.
  const two = Buffer.from(
    encodePng({ width: 2, height: 1, pixels: pixels.subarray(0, 8) }, ['#123f6d']) ?? [],
  );
  expect([two[25], two.subarray(41, 44).toString('hex')]).toEqual([3, '123f6d']);
});

it('tells a row that is as the one above by that alone', () => {
  const rows = [0, 1, 1, 0].map((colour) =>
    colour === 0 ? [0xff_ffffff, 0xff_6d3f12] : [0xff_6d3f12, 0xff_ffffff],
  );
  const pixels = new Uint8Array(new Uint32Array(rows.flat()).buffer);
  const png = Buffer.from(encodePng({ width: 2, height: 4, pixels }, ['#ffffff', '#123f6d']) ?? []);
  const pieces = png.indexOf('IDAT') + 4;
  // Each row after its filter: as it is, or nothing beside the one above.
  expect([...inflateSync(png.subarray(pieces))]).toEqual([0, 0, 1, 0, 1, 0, 2, 0, 0, 0, 0, 1]);
});

it('lets go of each picture once it is drawn, however many come one after another', async () => {
  const pictures = createPictures('Asia/Ho_Chi_Minh');
  onTestFinished(() => pictures.close());
  const { signal } = new AbortController();
  const draw = async (times: number): Promise<number> => {
    for (let count = 0; count < times; count += 1) await pictures.draw(empty, { language: 'vi', signal });
    return process.memoryUsage().rss / 1_000_000;
  };
  const before = await draw(5);
  // One takes some 13 MB outside of the heap.
  expect((await draw(25)) - before).toBeLessThan(200);
});

it('lets go of what a picture was painted on before the next one', async () => {
  const outside: number[] = [];
  for (let count = 0; count < 10; count += 1) {
    await drawHere({ picture: full, language: 'vi', zone: 'Asia/Ho_Chi_Minh' });
    outside.push(process.memoryUsage().external);
  }
  // A picture takes 6 MB of it: at most one may still lie there. What begins takes memory of its own.
  const later = outside.slice(2);
  expect(Math.max(...later) - Math.min(...later)).toBeLessThan(10_000_000);
});
