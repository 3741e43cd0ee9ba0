/** What a spreadsheet would take for a formula, were it opened as it is. */
const formulaLike = /^\s*[=+\-@\t\r＝＋－＠]/;
/**
 * The same within a text: where a computer's list separator is a semicolon, a quote that opens inside a line is none, and
 * a cell begins behind each semicolon, tab and line break.
 */
const formulaWithin = /([;\t\r\n][^\S\t\r\n]*)(?=[=+\-@＝＋－＠])/g;

/** A text that no spreadsheet reckons with: what looks like a formula gets an apostrophe in front. */
function harmless(text: string): string {
  const within = text.replaceAll(formulaWithin, "$1'");
  return formulaLike.test(text) ? `'${within}` : within;
}

/** A row as RFC 4180 writes it, its end included. */
export function csvRow(cells: readonly string[]): string {
  const quoted = cells.map((cell) => {
    const text = harmless(cell);
    return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${quoted.join(',')}\r\n`;
}
