import type { State } from './initiative.ts';
import { isSimilar, similarityTo } from './similar.ts';

/** Within so many days an author rarely has the same thing to tell three times. */
export const burstDays = 7;
const burst = burstDays * 24 * 60 * 60_000;
const least = 3;

/** A submission of an author; `at`: the first time, epoch ms. `earlierId`: the one it was submitted anew from. */
export type Told = {
  readonly id: number;
  readonly at: number;
  readonly title: string;
  readonly state: State;
  readonly earlierId: number | null;
};

/**
 * The most submissions of one author within a week that are titled like this one, with it, oldest first; none where
 * there are fewer than three. What was withdrawn, and what was submitted anew since, were not told twice.
 */
export function burstAround(one: Told, others: readonly Told[]): readonly Told[] {
  const similarity = similarityTo(one.title);
  const alike = others.filter(({ id, title }) => id !== one.id && isSimilar(similarity(title)));
  const told = [one, ...alike];
  const renewed = new Set(told.map(({ earlierId }) => earlierId));
  const standing = told
    .filter((other) => other === one || (other.state !== 'withdrawn' && !renewed.has(other.id)))
    .toSorted((a, b) => a.at - b.at || a.id - b.id);
  const weeks = standing.map(({ at: from }) => standing.filter(({ at }) => at >= from && at < from + burst));
  const around = weeks.filter((week) => week.includes(one)).toSorted((a, b) => b.length - a.length);
  const [most = []] = around;
  return most.length < least ? [] : most;
}
