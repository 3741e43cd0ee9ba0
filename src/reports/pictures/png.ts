import { constants, crc32, deflateSync } from 'node:zlib';

type Pixels = {
  readonly width: number;
  readonly height: number;
  /** Opaque RGBA, row by row. */
  readonly pixels: Uint8Array;
};

const mostColours = 256;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The last bits of each colour are left out: edges of letters make hundreds of colours that no eye tells apart. */
const seen = 0xf0f0f0;

/** As pixels have it: red in the lowest byte, then green and blue. */
function readColour(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));
  return (red ?? 0) | ((green ?? 0) << 8) | ((blue ?? 0) << 16);
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
  // Signed: numbers above 31 bits are slow to compare.
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const palette = exact.map(readColour);
  const indexes = new Map(palette.map((colour, index) => [colour & seen, index]));
  // A row begins with its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  let last = -1;
  let index = 0;
  for (let row = 0, at = 0; row < height; row++) {
    const start = row * (width + 1) + 1;
    for (let column = 0; column < width; column++, at++) {
      const colour = colours[at] ?? 0;
      if (colour !== last) {
        last = colour;
        const key = colour & seen;
        const known = indexes.get(key);
        index = known ?? palette.push(colour) - 1;
        if (known === undefined) indexes.set(key, index);
      }
      rows[start + column] = index;
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
