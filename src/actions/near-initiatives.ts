import type { NearOne } from '../domain/deciding-messages.ts';
import { type MoveKind, move } from '../domain/initiative.ts';
import { compareSlips, type NearCode, nearCodes } from '../domain/near-codes.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Initiative, Store } from '../store/store.ts';
import { viewOf } from './decision.ts';
import type { Deps } from './deps.ts';
import { rightsOn } from './view-initiative.ts';

/** More are no help on a phone. */
const mostOffered = 3;
/** Of so many that exist it is asked whether they may be seen. */
const mostTried = 40;

type Near = { readonly slip: NearCode['slip']; readonly initiative: Initiative };

/** Those of the near codes that were given. */
async function existing(store: Store, codes: readonly NearCode[]): Promise<Near[]> {
  const found: Near[] = [];
  for (const [year, ofYear] of Map.groupBy(codes, (code) => code.year)) {
    const slips = new Map(ofYear.map(({ number, slip }) => [number, slip]));
    for (const initiative of await store.initiatives.byNumbers(year, [...slips.keys()])) {
      const slip = slips.get(initiative.codeNumber ?? 0);
      if (slip !== undefined) found.push({ slip, initiative });
    }
  }
  return found;
}

type Asked = {
  actor: Actor;
  typed: string;
  /** What is to be done with it: where it can be done with some, no others are offered. */
  wanted: MoveKind | null;
  /** The unit of the group it was typed in. */
  under: number | null;
};

/**
 * The initiatives that a mistyped code may have meant, at most three, the likeliest first; none that this person could
 * not open anyway. One that was typed without a slip, but is nobody's business here, is not among them.
 */
export function nearInitiatives({ store, now, calendar }: Pick<Deps, 'store' | 'now' | 'calendar'>) {
  return async ({ actor, typed, wanted, under }: Asked): Promise<NearOne[]> => {
    const isOpen = ({ initiative }: Near) => wanted === null || move(wanted, initiative.state).ok;
    const near = (await existing(store, nearCodes(typed, calendar.civil(now()).year))).toSorted(
      (one, other) => Number(isOpen(other)) - Number(isOpen(one)) || compareSlips(one.slip, other.slip),
    );
    const offered: NearOne[] = [];
    let hasOpen = false;
    for (const one of near.slice(0, mostTried)) {
      const { initiative, slip } = one;
      const isLate = offered.length > 0 && hasOpen && !isOpen(one);
      if (offered.length >= mostOffered || isLate) break;
      if (under !== null && !(await store.units.path(initiative.unitId)).includes(under)) continue;
      const { sees, decides } = await rightsOn(store, actor, initiative);
      if (!sees || (wanted !== null && !decides)) continue;
      hasOpen ||= isOpen(one);
      offered.push({ id: initiative.id, ...(await viewOf(store, initiative)) });
      // All digits are right: nothing else was meant.
      if (slip === 'letters' && offered.length === 1) break;
    }
    return offered;
  };
}
