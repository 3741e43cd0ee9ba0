import { mayBeLast } from './ranking.ts';
import type { UnitShare } from './tally.ts';

/** How many units are named at each end. */
const named = 3;

function compare(one: UnitShare, other: UnitShare): number {
  return other.valid * (one.target ?? 0) - one.valid * (other.target ?? 0) || other.valid - one.valid;
}

type Measured = UnitShare & { readonly headcount: number | null };

/**
 * The units with the highest and the lowest share of their target; of those without one there is nothing to say, and
 * small ones are not named as last. Nobody is ahead with nothing, and nobody behind where nobody is ahead.
 */
export function endsOf(units: readonly Measured[]): { ahead: UnitShare[]; behind: UnitShare[] } {
  const measured = units.filter(({ target }) => (target ?? 0) > 0).toSorted(compare);
  const ahead = measured.slice(0, named).filter(({ valid }) => valid > 0);
  const last = ahead.length === 0 ? [] : measured.slice(named).filter(mayBeLast).slice(-named);
  return { ahead: ahead.map(shareOf), behind: last.toReversed().map(shareOf) };
}

function shareOf({ name, code, valid, target }: Measured): UnitShare {
  return { name, code, valid, target };
}

const dayMs = 24 * 60 * 60_000;

/** How something stands at a moment, and in how many days (begun ones count) that changes; epoch ms. */
export function standingAt(
  { fromAt, toAt }: { readonly fromAt: number; readonly toAt: number },
  now: number,
): { standing: 'coming' | 'open' | 'closed'; days: number | null } {
  if (now >= toAt) return { standing: 'closed', days: null };
  const isOpen = now >= fromAt;
  return {
    standing: isOpen ? 'open' : 'coming',
    days: Math.ceil(((isOpen ? toAt : fromAt) - now) / dayMs),
  };
}
