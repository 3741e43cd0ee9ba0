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

/** Nothing in a picture is smaller: px of 1080. */
export const letters = { unit: 54, longUnit: 46, heading: 36, text: 30, small: 28 } as const;

export type Shape = Readonly<Record<string, unknown>>;

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

export function write({
  x,
  y,
  text,
  size = letters.text,
  bold = false,
  colour = colours.ink,
  align = 'left',
}: Writing): Shape {
  return {
    type: 'text',
    silent: true,
    x,
    y,
    style: {
      text,
      fontFamily: font,
      fontSize: size,
      fontWeight: bold ? 600 : 400,
      fill: colour,
      align,
      verticalAlign: 'middle',
    },
  };
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export function box(shape: Box, fill: string, style: Readonly<Record<string, unknown>> = {}): Shape {
  return { type: 'rect', silent: true, shape, style: { fill, ...style } };
}

export function disc(
  shape: { readonly cx: number; readonly cy: number; readonly r: number },
  fill: string,
): Shape {
  return { type: 'circle', silent: true, shape, style: { fill } };
}
