/** Telegram's limits, UTF-16 units. */
export const longestText = 4096;
export const longestCaption = 1024;

/**
 * A text as Telegram's clients send it: in messages of at most `limit` UTF-16 units, cut at the end of a line if there is
 * one in the second half, else between words, else between letters.
 */
export function cutText(text: string, limit = longestText): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const at = findCut(rest, limit);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function findCut(text: string, limit: number): number {
  const head = text.slice(0, limit + 1);
  for (const gap of ['\n', ' ']) {
    const at = head.lastIndexOf(gap);
    if (at > limit / 2) return at;
  }
  // A letter of two units stays whole.
  return /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '') ? limit - 1 : limit;
}
