import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Resvg } from '@resvg/resvg-js';
import { move } from 'piscina';
import { createCalendar } from '../../domain/calendar.ts';
import type { Picture } from '../../domain/picture.ts';
import { createWords, type Words } from '../../i18n/words.ts';
import { yieldToPeople } from '../priority.ts';
import { drawPicture } from './draw.ts';
import { encodePng } from './png.ts';
import { colours, font } from './shapes.ts';

yieldToPeople();

export type PictureTask = { readonly picture: Picture; readonly language: string; readonly zone: string };

const made = new Map<string, ReturnType<typeof createWords>>();

function wordsIn({ language, zone }: PictureTask): Words {
  const words = made.get(zone) ?? createWords(createCalendar(zone));
  made.set(zone, words);
  return words(language);
}

/** With all Vietnamese marks, whatever fonts the machine has. */
const fontFiles = ['400Regular', '600SemiBold'].map((face) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${face}/BeVietnamPro_${face}.ttf`)),
);

/** px: it is then 1200 high. Telegram shrinks what is above 1280, so more would only be drawn to be blurred. */
const width = 960;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('globalThis.gc') as ((options: { type: 'minor' }) => void) | undefined;

function paint(task: PictureTask): Uint8Array {
  const svg = drawPicture(task.picture, wordsIn(task).picture);
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: font },
  }).render();
  const { height, pixels } = image;
  return encodePng({ width, height, pixels }, Object.values(colours)) ?? Uint8Array.from(image.asPng());
}

/**
 * A PNG of 960 × 1200 px. What it was painted on lies outside of the heap: 10 MB, of which the collector sees half. It
 * is let go before the next one; left to itself it comes to hundreds of MB while thousands are drawn.
 */
export async function draw(task: PictureTask): Promise<Uint8Array> {
  const png = paint(task);
  collect?.({ type: 'minor' });
  // Memory of a library is freed in a turn of its own.
  await setImmediate();
  return move(png) as unknown as Uint8Array;
}
