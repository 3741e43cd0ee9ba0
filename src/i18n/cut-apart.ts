import { cut } from './html.ts';

/** How many characters are shown before the place where two texts part. */
const before = 24;

/** Two versions of a text, cut to `most` characters each around the place where they begin to differ. */
export function cutApart(earlier: string, later: string, most: number): [string, string] {
  const [old, now] = [[...earlier], [...later]];
  if (Math.max(old.length, now.length) <= most) return [earlier, later];
  let same = 0;
  while (same < Math.min(old.length, now.length) && old[same] === now[same]) same += 1;
  const near = Math.max(0, same - before);
  // From the beginning of a word, if one begins there.
  const word = old.slice(near, same).indexOf(' ') + 1;
  const from = near === 0 ? 0 : near + word;
  const part = (letters: readonly string[]): string =>
    cut(`${from > 0 ? '…' : ''}${letters.slice(from).join('')}`, most);
  return [part(old), part(now)];
}
