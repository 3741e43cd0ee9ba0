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
  const [a, b] = [titleWords(one), titleWords(other)];
  const [first, second] = keyOf(a) < keyOf(b) ? [a, b] : [b, a];
  if (keyOf(a) === keyOf(b)) return 1;
  return compare(weigh(unfold(first, second)), weigh(unfold(second, first)));
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
  const possible = a
    .flatMap((inA) =>
      b.map((inB) => ({ inA, inB, sure: inA.text === inB.text ? 1 : slip(inA.text, inB.text) })),
    )
    .filter(({ sure }) => sure > 0)
    .toSorted((one, other) => other.sure - one.sure);
  const taken = new Set<WeighedWord>();
  return possible.filter(({ inA, inB }) => {
    if (taken.has(inA) || taken.has(inB)) return false;
    taken.add(inA).add(inB);
    return true;
  });
}

function numbersDiffer(a: readonly WeighedWord[], b: readonly WeighedWord[]): boolean {
  return hasOtherNumber(a, b) && hasOtherNumber(b, a);
}

function hasOtherNumber(a: readonly WeighedWord[], b: readonly WeighedWord[]): boolean {
  return a.some(({ text }) => isNumber(text) && b.every((word) => word.text !== text));
}
