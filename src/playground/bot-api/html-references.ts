const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** A character reference at `at` ('&'): what it stands for and where it ends. Undefined: plain text to Telegram. */
export function readReference(source: string, at: number): { text: string; end: number } | undefined {
  const match = /&(?:#x([0-9a-f]*)|#([0-9]*)|([a-z]*));?/iy;
  match.lastIndex = at;
  const [whole = '', hexadecimal, decimal, name] = match.exec(source) ?? [];
  const end = at + whole.length;
  if (name !== undefined) {
    const text = NAMED[name];
    return text === undefined ? undefined : { text, end };
  }
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const digits = whole.endsWith(';') ? whole.length - 1 : whole.length;
  if (!(code > 0) || code >= 0x10ffff || digits >= 10) return undefined;
  return { text: String.fromCodePoint(code), end };
}
