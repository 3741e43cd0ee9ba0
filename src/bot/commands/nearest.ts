import { fold } from '../../domain/fold.ts';

/** How many letters may differ for a name to be offered. */
const farthest = 2;

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, against] of [...other].entries()) {
      next.push(
        Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === against ? 0 : 1)),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The known name that a mistyped one most likely meant; null when none is near. */
export function nearestOf(typed: string, names: readonly string[]): string | null {
  const key = fold(typed);
  const [best] = names
    .map((name) => ({ name, far: distance(key, name) }))
    .filter(({ far }) => far <= farthest)
    .toSorted((one, other) => one.far - other.far);
  return best?.name ?? null;
}
