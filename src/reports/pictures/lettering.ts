/** How wide letters of Be Vietnam Pro SemiBold are, in ems; marks take no room. */
const widths: readonly (readonly [number, string])[] = [
  [0.24, ' '],
  [0.3, "iIl.·|j,:;'!"],
  [0.43, 'f/1rt()'],
  [0.52, 'Jzs"'],
  [0.6, 'nxyk'],
  [0.63, 'cehvu7-EFLg'],
  [0.78, 'DĐHUNVXACG&'],
  [0.9, 'OQ%mMw'],
  [1.06, 'W…'],
];
const widthOf = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])));
const usual = 0.7;

/** The width of a text in px, hardly ever too small. */
export function textWidth(text: string, size: number): number {
  const bare = [...text.normalize('NFD').replaceAll(/\p{M}/gu, '')];
  return bare.reduce((sum, letter) => sum + (widthOf.get(letter) ?? usual), 0) * size;
}

/** A text cut to a width in px, with «…» where something is left out. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('').trimEnd()}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** A text in at most so many lines of a width in px, broken between words; what is too much is cut. */
export function wrapText(
  text: string,
  size: number,
  { width, most }: { width: number; most: number },
): string[] {
  const lines: string[] = [];
  let rest = text.trim().split(/\s+/u);
  while (rest.length > 0 && lines.length < most - 1) {
    let taken = 1;
    while (taken < rest.length && textWidth(rest.slice(0, taken + 1).join(' '), size) <= width) taken += 1;
    lines.push(fitText(rest.slice(0, taken).join(' '), size, width));
    rest = rest.slice(taken);
  }
  return rest.length === 0 ? lines : [...lines, fitText(rest.join(' '), size, width)];
}
