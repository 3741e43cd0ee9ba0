import { isFault, looksOf, showEvery, sliceOf } from '../../domain/bulk.ts';
import { undoWindow } from '../../domain/initiative.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Bulk, BulkItem, Store } from '../../store/store.ts';
import { actorOf } from '../actor-of.ts';
import { decideInitiative } from '../decide-initiative.ts';
import type { Decision } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { undoDecision } from '../undo-decision.ts';
import { foresee } from './foresee.ts';
import { heldBack, noticesOf, tellFrom } from './notices.ts';
import { showBulk } from './show-bulk.ts';

/** A slice of a bulk in the transaction that runs; the actor has the roles of this moment. */
type Slice = { deps: Deps; bulk: Bulk; actor: Actor };

/** What a bulk does slice by slice, each true when nothing is left, and how that ends. */
type Work = {
  slice(slice: Slice): Promise<boolean>;
  end(moment: Moment, bulk: Bulk): Promise<void>;
};
type Moment = { store: Store; at: number };

function decisionOf({ kind, number, day, note, keys }: Bulk, { despite }: BulkItem): Decision {
  if (kind === 'decline') return { kind, note: note ?? '' };
  if (kind === 'return') return { kind, note: note ?? '', keys };
  return { kind: 'recognise', number, day, ...(despite !== null && { despite }) };
}

/** Looks at up to `limit`, until all were looked at. */
export async function checkSlice({ deps, bulk, actor }: Slice, limit: number): Promise<boolean> {
  const { store } = deps;
  const { id, kind } = bulk;
  const items = await store.bulks.unforeseen(id, limit);
  for (const { initiativeId } of items) {
    const initiative = await store.initiatives.find(initiativeId);
    const { foreseen, earlier } = await foresee({ ...deps, at: deps.now() }, actor, {
      kind: kind ?? 'recognise',
      initiative,
    });
    await store.bulks.foresee(id, initiativeId, { foreseen, despite: earlier?.id ?? null });
  }
  return items.length < limit;
}

async function decideSlice({ deps, bulk, actor }: Slice): Promise<boolean> {
  const { store } = deps;
  const items = await store.bulks.undecided(bulk.id, sliceOf);
  for (const item of items) {
    const { initiativeId } = item;
    const decision = decisionOf(bulk, item);
    const decided = await decideInitiative(deps)({ actor, initiativeId, decision, tellAt: heldBack });
    const settled = decided.ok
      ? ({ outcome: 'done', moveId: decided.value.moveId } as const)
      : { outcome: isFault(decided.error.code) ? decided.error.code : ('stale' as const) };
    await store.bulks.settle(bulk.id, initiativeId, settled);
  }
  return items.length < sliceOf;
}

/** Takes back what nobody has touched since; of the rest the authors hear now. */
async function undoSlice({ deps, bulk, actor }: Slice): Promise<boolean> {
  const { store } = deps;
  const items = await store.bulks.decided(bulk.id, sliceOf);
  for (const { initiativeId, moveId } of items) {
    const undone = await undoDecision(deps)({ actor, moveId: moveId ?? 0, isLate: true });
    if (!undone.ok) await store.outbox.postpone([noticesOf(moveId ?? 0)], deps.now());
    await store.bulks.settle(bulk.id, initiativeId, { outcome: undone.ok ? 'undone' : 'touched' });
  }
  return items.length < sliceOf;
}

/** Ends a bulk: its decisions may be taken back for a minute from now, and their authors hear of them then. */
export async function endDeciding({ store, at }: Moment, { id }: Bulk): Promise<void> {
  await store.bulks.change(id, { state: 'done', endedAt: at, note: null }, at);
  await tellFrom(store, id, at + undoWindow);
}

const works: Partial<Record<Bulk['state'], Work>> = {
  checking: {
    slice: (slice) => checkSlice(slice, looksOf),
    end: ({ store, at }, { id }) => store.bulks.change(id, { state: 'offered' }, at),
  },
  deciding: { slice: decideSlice, end: endDeciding },
  undoing: {
    slice: undoSlice,
    end: ({ store, at }, { id }) => store.bulks.change(id, { state: 'undone' }, at),
  },
};

/**
 * Does the next slice of a bulk, in a transaction of its own; true while something is left.
 *
 * What a slice decides is marked in the same transaction: after a crash the job goes on with what is not marked, so
 * each is decided once. Who decides is asked anew with every slice: whoever was dismissed meanwhile decides no more.
 *
 * The notices of a bulk may leave one minute after its END, not after each decision: all of it can be taken back by
 * one press until then, however long the job took, and nobody hears of what is taken back. While the job runs, or
 * waits for a restart, they are held back; the transaction that ends it sets them all free for that one moment. An
 * undo holds them back again until each is settled.
 */
export function goOnWithBulk(deps: Deps) {
  return (id: number): Promise<boolean> =>
    deps.store.transaction(async (store) => {
      const at = deps.now();
      const bulk = await store.bulks.hold(id);
      const work = bulk && works[bulk.state];
      const member = bulk && (await store.members.find(bulk.memberId));
      if (bulk === undefined || work === undefined || member === undefined) return false;
      const within = { ...deps, store };
      const actor = await actorOf({ store, ownerIds: deps.ownerIds, at }, member);
      const isOver = await work.slice({ deps: within, bulk, actor });
      if (isOver) await work.end({ store, at }, bulk);
      else if (at - bulk.shownAt < showEvery) return true;
      await store.bulks.change(id, { shownAt: at }, at);
      await showBulk({ ...within, at }, id);
      return !isOver;
    });
}
