import { waitingStates } from '../domain/initiative.ts';
import type { ReviewView } from '../domain/review-view.ts';
import type { Initiative } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { lawNotesOf } from './law-notes-of.ts';

type Seen = {
  initiative: Initiative;
  memberId: number | null;
};

async function openWith(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  { initiative, memberId }: Seen,
): Promise<ReviewView['open']> {
  const claim = await store.queueClaims.find(initiative.id, now());
  if (claim === undefined) return null;
  const isOwn = claim.memberId === memberId;
  const by = isOwn ? null : ((await store.members.find(claim.memberId))?.fullName ?? '');
  return { by, until: claim.until };
}

/** What whoever decides sees beside what the author sees. */
export async function reviewView(
  deps: Pick<Deps, 'store' | 'now' | 'calendar'>,
  seen: Seen,
): Promise<ReviewView> {
  const { store } = deps;
  const { initiative } = seen;
  const isWaiting = waitingStates.includes(initiative.state);
  return {
    path: await store.units.pathNames(initiative.unitId),
    authorGroup: initiative.authorGroup,
    notes: isWaiting ? await lawNotesOf({ ...deps, at: deps.now() }, initiative) : [],
    open: isWaiting ? await openWith(deps, seen) : null,
  };
}
