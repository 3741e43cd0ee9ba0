const day = 24 * 60 * 60_000;

/** Whole days (rounded up, at least one) within which half of them were over; `ages` in ms; null for none. */
export function medianDays(ages: readonly number[]): number | null {
  if (ages.length === 0) return null;
  const sorted = ages.toSorted((one, other) => one - other);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return Math.max(1, Math.ceil(middle / day));
}
