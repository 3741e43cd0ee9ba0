/** A syllable of Vietnamese without its marks. */
const syllable =
  /^(b|c|ch|d|gi?|gh|h|k|kh|l|m|n|nh|ngh?|ph|qu?|r|s|t|th|tr|v|x)?(a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oao|oay|oe|oeo|oi|oo|u|ua|uai|uay|ue|ueo|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|y|ye|yeu)(c|ch|m|n|ng|nh|p|t)?$/u;

/** How sure it is that of two different words one is a slip of the other, 0 to 1. Short words are seldom slips. */
export function slip(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3 || Math.abs(a.length - b.length) > 2) return 0;
  // One slip leaves one end as it is; nearly all pairs are told apart here, at no cost.
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return 0;
  const changes = distance(a, b);
  if (changes > 2 || (changes === 2 && shorter < 6)) return 0;
  if (!syllable.test(a) || !syllable.test(b)) return changes === 1 ? 0.85 : 0.7;
  return changes === 1 && shorter >= 4 ? 0.4 : 0;
}

/** Letters to add, leave out, change or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let [before, row]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row?.[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row?.[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before?.[j - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row?.[b.length] ?? 0;
}
