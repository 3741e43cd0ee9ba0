import { type Actor, can } from '../domain/permissions.ts';
import type { Initiative, Store } from '../store/store.ts';
import { viewOf } from './decision.ts';
import { leave } from './leave.ts';
import type { Responsible } from './responsible.ts';

/** `notBefore`: after the quiet hours. */
type Telling = { at: number; notBefore: number; ownerIds: ReadonlySet<number> };

const shownLines = 5;

/** Where the one who decided before can be written to, if still in office for this unit and not the author. */
export async function reviewerInOffice(
  store: Store,
  reviewerId: number | null,
  place: { unitId: number; authorId: number | null } & Pick<Telling, 'at' | 'ownerIds'>,
): Promise<number | undefined> {
  if (reviewerId === null || reviewerId === place.authorId) return undefined;
  const reviewer = await store.members.find(reviewerId);
  if (reviewer?.telegramId == null) return undefined;
  const actor: Actor = {
    memberId: reviewer.id,
    owner: place.ownerIds.has(reviewer.telegramId),
    grants: await store.grants.of(reviewer.id, place.at),
  };
  return can(actor, 'decide', await store.units.path(place.unitId)) ? reviewer.telegramId : undefined;
}

/** One line when the queue turns from empty to not empty. */
export async function tellQueue(
  store: Store,
  { unitId, telegramIds, at, notBefore }: Responsible & Pick<Telling, 'at' | 'notBefore'>,
): Promise<void> {
  const unit = (await store.units.find(unitId))?.name ?? '';
  for (const chatId of telegramIds) {
    const to = { chatId, lane: 'bulk', notBefore, coalesceKey: `queue:${unitId}` } as const;
    await leave({ store, at }, to, { kind: 'notice.queue', values: { unit, waiting: 1 } });
  }
}

/**
 * Tells the reviewer that what was sent back has come again: one line for all that came meanwhile. A reviewer who left
 * is stood in for by whoever answers. Returns who was told.
 */
export async function tellResubmitted(
  store: Store,
  { initiative, responsible, ...telling }: Telling & { initiative: Initiative; responsible: Responsible },
): Promise<readonly number[]> {
  const { at, notBefore, ownerIds } = telling;
  const { reviewerId, unitId, memberId } = initiative;
  const reviewer = await reviewerInOffice(store, reviewerId, { unitId, authorId: memberId, at, ownerIds });
  const others = reviewer === undefined ? [] : await alsoWaiting(store, initiative, telling);
  const lines = await Promise.all(
    [...others, initiative].map(async (one) => ({ id: one.id, ...(await viewOf(store, one)) })),
  );
  const told = reviewer === undefined ? responsible.telegramIds : [reviewer];
  const coalesceKey = reviewer === undefined ? `resubmitted:${initiative.id}` : 'resubmitted';
  for (const chatId of told) {
    const to = { chatId, lane: 'bulk', notBefore, coalesceKey } as const;
    await leave({ store, at }, to, { kind: 'notice.resubmitted', values: { lines } });
  }
  return told;
}

/** What else this reviewer sent back and has not taken up again, as far as it still is the reviewer's. */
async function alsoWaiting(
  store: Store,
  { id, reviewerId }: Initiative,
  { at, ownerIds }: Telling,
): Promise<Initiative[]> {
  if (reviewerId === null) return [];
  const waiting: Initiative[] = [];
  for (const one of await store.initiatives.resubmittedTo(reviewerId, shownLines)) {
    const place = { unitId: one.unitId, authorId: one.memberId, at, ownerIds };
    const isTheirs = (await reviewerInOffice(store, reviewerId, place)) !== undefined;
    if (one.id !== id && isTheirs) waiting.push(one);
  }
  return waiting.slice(0, shownLines - 1);
}
