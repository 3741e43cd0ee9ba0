/** A code, mistyped or not, and the words behind it: «SK-26-000123 Ghi rõ số tiền», «SK 26 123 …», «123 …». */
export function splitCode(rest: string): { code: string; words: string } {
  const match = /^(sk[\s-]*\d{2}[\s-]+[\doil]+(?=\s|$)|\S+)(?:\s+([\s\S]*))?$/i.exec(rest.trim());
  return { code: match?.[1] ?? '', words: match?.[2]?.trim() ?? '' };
}
