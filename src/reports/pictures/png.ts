import { constants, crc32, deflateSync } from 'node:zlib';

type Pixels = {
  readonly width: number;
  readonly height: number;
  /** Opaque RGBA, row by row. */
  readonly pixels: Uint8Array;
};

const mostColours = 256;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The filter of a row that is told by its difference to the one above. */
const up = 2;

/** As pixels have it: red in the lowest byte, then green and blue. */
function readColour(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));
  return (red ?? 0) | ((green ?? 0) << 8) | ((blue ?? 0) << 16);
}

/**
 * The first bits of each part of a colour: edges of letters make hundreds of colours that no eye tells apart.
 * Below 4096.
 */
function seenOf(colour: number): number {
  return ((colour >> 4) & 0x00f) | ((colour >> 8) & 0x0f0) | ((colour >> 12) & 0xf00);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/**
 * A drawing of few colours as a PNG with a palette: a third of the work and half the size of one in full colour.
 * `exact`: what surfaces are filled with («#123f6d»), which stays as it is; what is nearly that becomes the same.
 * Undefined when there are more colours than a palette has.
 */
export function encodePng(
  { width, height, pixels }: Pixels,
  exact: readonly string[],
): Uint8Array | undefined {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, width * height * 4);
  // Signed: numbers above 31 bits are slow to compare.
  const colours = new Int32Array(bytes.buffer, bytes.byteOffset, width * height);
  const palette = exact.map(readColour);
  const indexes = new Int16Array(4096).fill(-1);
  for (const [index, colour] of palette.entries()) indexes[seenOf(colour)] = index;

  const line = width * 4;
  // A row begins with its filter.
  const rows = new Uint8Array((width + 1) * height);
  let last = -1;
  let index = 0;
  for (let row = 0; row < height; row++) {
    const first = row * width;
    const above = first * 4 - line;
    // Two rows in five are as the one above: compared at once they cost next to nothing.
    if (row > 0 && bytes.compare(bytes, above, above + line, above + line, above + 2 * line) === 0) {
      rows[first + row] = up;
      continue;
    }
    for (let at = first; at < first + width; at++) {
      // Every pixel comes here: no check, and no call.
      const colour = colours[at] as number;
      if (colour !== last) {
        last = colour;
        const key = seenOf(colour);
        index = indexes[key] as number;
        if (index < 0) {
          index = palette.push(colour) - 1;
          indexes[key] = index;
        }
      }
      rows[at + row + 1] = index;
    }
  }
  if (palette.length > mostColours) return undefined;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(
    palette.flatMap((colour) => [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff]),
  );
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 1, strategy: constants.Z_RLE })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
