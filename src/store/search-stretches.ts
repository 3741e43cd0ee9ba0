/** Initiatives, by id, that share a word of the index (b…). */
const stretch = 4_096;
/** So many stretches are asked for at once, from the newest on. */
const firstSteps = [1, 4] as const;
const mostAtOnce = 16;

/** The word of the stretch in which an initiative lies. */
export function stretchWord(id: number): string {
  return `b${Math.floor(id / stretch)}`;
}

/** What is asked of the index at once: ids before `before`, of a few stretches or of all. */
type Step = { readonly words?: string; readonly before: number };

/**
 * Ids below `before` in steps, the newest first. PostgreSQL gathers all hits of its index before it takes the newest,
 * and FTS5 steps over each hit that is newer than `before`; with the words of a step, either reads those of the step
 * only. What the first ones do not have is rare: all the
 * rest is asked for at once, unless more than words is asked for (`isNarrowed`). Steps end at `since`.
 */
export function* stepsBelow(
  before: number,
  { isNarrowed = false, since = 0 }: { isNarrowed?: boolean; since?: number } = {},
): Generator<Step, undefined> {
  const sizes: number[] = [...firstSteps, mostAtOnce];
  let high = Math.floor(Math.max(before - 1, 0) / stretch);
  let end = before;
  while (high >= 0 && end > since) {
    const size = sizes.shift() ?? (isNarrowed ? mostAtOnce : undefined);
    if (size === undefined) return void (yield { before: end });
    const count = Math.min(size, high + 1);
    const words = Array.from({ length: count }, (_, index) => `"b${high - index}"`);
    yield { words: `(${words.join(' OR ')})`, before: end };
    high -= count;
    end = (high + 1) * stretch;
  }
}
