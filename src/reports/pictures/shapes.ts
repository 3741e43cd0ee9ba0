import { html } from '../../i18n/html.ts';

/** Told apart by lightness, so that they are in grey print too. */
export const colours = {
  paper: '#ffffff',
  ink: '#14202b',
  /** For what is read second. */
  quiet: '#4a5865',
  dark: '#123f6d',
  light: '#b9d2ea',
  track: '#eef2f6',
  rule: '#c9d2da',
} as const;

export const font = 'Be Vietnam Pro';

/** Nothing in a picture is smaller: of a width of 1080. */
export const letters = { unit: 54, longUnit: 46, heading: 36, text: 30, small: 28 } as const;

/** A piece of SVG, written here: as graphics of a chart all of this would be laid out, and cost as much as the chart. */
export type Shape = string;

type Writing = {
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly align?: 'left' | 'right' | 'center';
};

const anchors = { left: 'start', right: 'end', center: 'middle' } as const;

export function write({
  x,
  y,
  text,
  size = letters.text,
  bold = false,
  colour = colours.ink,
  align = 'left',
}: Writing): Shape {
  const face = `font-family="${font}" font-weight="${bold ? 600 : 400}" font-size="${size}"`;
  const place = `x="${x}" y="${y}" text-anchor="${anchors[align]}" dominant-baseline="central"`;
  return `<text ${place} ${face} fill="${colour}" xml:space="preserve">${html`${text}`.html}</text>`;
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** `dash`: px drawn and left out in turn. */
type Line = { readonly colour: string; readonly width: number; readonly dash?: readonly number[] };

export function box({ x, y, width, height }: Box, fill: string, line?: Line): Shape {
  const edge =
    line === undefined
      ? ''
      : ` stroke="${line.colour}" stroke-width="${line.width}" stroke-dasharray="${line.dash?.join(' ') ?? 'none'}"`;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${edge}/>`;
}

export function disc(
  { cx, cy, r }: { readonly cx: number; readonly cy: number; readonly r: number },
  fill: string,
): Shape {
  return `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill}"/>`;
}
