import { waitingStates } from '../domain/initiative.ts';
import type { InitiativeView } from '../domain/initiative-view.ts';
import { lawNotes } from '../domain/law-notes.ts';
import type { ReviewView } from '../domain/review-view.ts';
import type { Initiative } from '../store/store.ts';
import type { Deps } from './deps.ts';

type Seen = {
  initiative: Initiative;
  view: Pick<InitiativeView, 'answers' | 'files'>;
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
  const { store, calendar, now } = deps;
  const { initiative, view } = seen;
  const isWaiting = waitingStates.includes(initiative.state);
  const today = calendar.civil(now());
  const submitted = initiative.submittedAt === null ? today : calendar.civil(initiative.submittedAt);
  return {
    path: await store.units.pathNames(initiative.unitId),
    authorGroup: initiative.authorGroup,
    notes: isWaiting ? lawNotes({ ...view, submitted, today }) : [],
    open: isWaiting ? await openWith(deps, seen) : null,
  };
}
