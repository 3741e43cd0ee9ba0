/** What a spreadsheet would take for a formula, were it opened as it is. */
const formulaLike = /^\s*[=+\-@\t\r＝＋－＠]/;

/** A text that no spreadsheet reckons with: one that looks like a formula gets an apostrophe in front. */
function harmless(text: string): string {
  return formulaLike.test(text) ? `'${text}` : text;
}

/** A row as RFC 4180 writes it, its end included. */
export function csvRow(cells: readonly string[]): string {
  const quoted = cells.map((cell) => {
    const text = harmless(cell);
    return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${quoted.join(',')}\r\n`;
}
