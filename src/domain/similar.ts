export { keptKeys, soughtKeys } from './similar/keys.ts';

import { slip } from './similar/slips.ts';
import { isNumber, type TitleWord, titleWords, unfold, type WeighedWord, weigh } from './similar/tokens.ts';

/** What only one title says counts little; what each says instead of the other tells them apart. */
const added = 0.2;
const replaced = 2;
/** «Xưởng 2» and «xưởng 3», V7 and V9. */
const otherNumber = 0.65;

/** From here on two titles may be about one thing. */
const threshold = 0.65;

/** How alike two titles are, from 0 to 1: marks, the order of words, slips and usual phrases count for little. */
export function similarity(one: string, other: string): number {
  return similarityTo(one)(other);
}

/** The same, of one title and many others. */
export function similarityTo(title: string): (other: string) => number {
  const a = titleWords(title);
  const key = keyOf(a);
  return (other) => {
    const b = titleWords(other);
    const otherKey = keyOf(b);
    if (key === otherKey) return 1;
    const [first, second] = key < otherKey ? [a, b] : [b, a];
    return compare(weigh(unfold(first, second)), weigh(unfold(second, first)));
  };
}

/** Whether two titles may be about one thing, of how alike they are. */
export function isSimilar(similar: number): boolean {
  return similar >= threshold;
}

function keyOf(words: readonly TitleWord[]): string {
  return words.map(({ text }) => text).join(' ');
}

function compare(a: readonly WeighedWord[], b: readonly WeighedWord[]): number {
  let [shared, onlyA, onlyB] = [0, total(a), total(b)];
  for (const { inA, inB, sure } of matches(a, b)) {
    shared += Math.min(inA.weight, inB.weight) * sure;
    onlyA -= inA.weight * sure;
    onlyB -= inB.weight * sure;
  }
  const different = replaced * Math.min(onlyA, onlyB) + added * Math.abs(onlyA - onlyB);
  const alike = shared === 0 ? 0 : shared / (shared + Math.max(0, different));
  return alike * (numbersDiffer(a, b) ? otherNumber : 1);
}

function total(words: readonly WeighedWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

type Match = { inA: WeighedWord; inB: WeighedWord; sure: number };

/** Which word of one title is which of the other; each is taken once, the surest first. */
function matches(a: readonly WeighedWord[], b: readonly WeighedWord[]): readonly Match[] {
  const [restOfA, restOfB] = [new Set(a), new Set(b)];
  const found: Match[] = [];
  const take = (match: Match): void => {
    if (!restOfA.has(match.inA) || !restOfB.has(match.inB)) return;
    restOfA.delete(match.inA);
    restOfB.delete(match.inB);
    found.push(match);
  };
  for (const inA of a) {
    for (const inB of restOfB) if (inA.text === inB.text) take({ inA, inB, sure: 1 });
  }
  const slips = [...restOfA].flatMap((inA) =>
    [...restOfB].map((inB) => ({ inA, inB, sure: slip(inA.text, inB.text) })),
  );
  for (const match of slips.toSorted((one, other) => other.sure - one.sure)) if (match.sure > 0) take(match);
  return found;
}

function numbersDiffer(a: readonly WeighedWord[], b: readonly WeighedWord[]): boolean {
  return hasOtherNumber(a, b) && hasOtherNumber(b, a);
}

function hasOtherNumber(a: readonly WeighedWord[], b: readonly WeighedWord[]): boolean {
  return a.some(({ text }) => isNumber(text) && b.every((word) => word.text !== text));
}
