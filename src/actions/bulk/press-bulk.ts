import { undoWindow } from '../../domain/initiative.ts';
import type { Message } from '../../domain/messages.ts';
import { type Actor, canSomewhere } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Bulk, Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { countsOf } from './bulk-lines.ts';
import { endDeciding, goOnWithBulk } from './go-on.ts';
import { heldBack, tellFrom } from './notices.ts';
import { lacksPaper, showBulk, viewBulk } from './show-bulk.ts';

type Pressed = { memberId: number; id: number };
/** Whether a job has to go on with it. */
type More = Result<boolean, Refusal>;

/** The bulk of whoever pressed, held to the end of the transaction. */
async function ownOf(store: Store, { memberId, id }: Pressed): Promise<Bulk | undefined> {
  const bulk = await store.bulks.hold(id);
  return bulk?.memberId === memberId ? bulk : undefined;
}

/**
 * The one tap: from here on each is decided that was foreseen to be. A second press does nothing; nor does one of a
 * preview that showed something else.
 */
export function confirmBulk(deps: Deps) {
  return ({ actor, revision, ...pressed }: Pressed & { actor: Actor; revision: number }): Promise<More> =>
    deps.store.transaction(async (store) => {
      const bulk = await ownOf(store, pressed);
      if (bulk === undefined) return fail({ code: 'old-button' });
      const { id, state } = bulk;
      if (state === 'deciding' || state === 'done') return ok(false);
      if (state !== 'offered' || bulk.revision !== revision) return fail({ code: 'old-button' });
      if (!canSomewhere(actor, 'decide')) return fail({ code: 'right-gone', about: null });
      if (await lacksPaper(store, bulk)) return fail({ code: 'decision-needed' });
      await store.bulks.settleRefused(id);
      await store.bulks.change(id, { state: 'deciding', shownAt: 0 }, deps.now());
      return ok(await goOnWithBulk({ ...deps, store })(id));
    });
}

/** Takes a whole bulk back within a minute of its end. */
export function undoBulk(deps: Deps) {
  return (pressed: Pressed): Promise<More> =>
    deps.store.transaction(async (store) => {
      const at = deps.now();
      const bulk = await ownOf(store, pressed);
      if (bulk === undefined) return fail({ code: 'old-button' });
      const { id, state, endedAt } = bulk;
      if (state === 'undoing' || state === 'undone') return ok(false);
      if (state !== 'done' || endedAt === null) return fail({ code: 'old-button' });
      if (at - endedAt > undoWindow) return fail({ code: 'undo-too-late' });
      if ((await countsOf(store, id, 'outcome')).of('done') === 0) return fail({ code: 'old-button' });
      await tellFrom(store, id, heldBack);
      await store.bulks.unlist(id);
      await store.bulks.change(id, { state: 'undoing', shownAt: 0 }, at);
      return ok(await goOnWithBulk({ ...deps, store })(id));
    });
}

/** Nothing is decided. What was ticked stays ticked. */
async function letGo(store: Store, { id, memberId, filter }: Bulk, at: number): Promise<void> {
  if (filter === null) return store.bulks.remove(id);
  // Ticks that were begun meanwhile give way: there is one list.
  const other = await store.bulks.tickedBy(memberId);
  if (other !== undefined) await store.bulks.remove(other.id);
  await store.bulks.unsee(id);
  await store.bulks.change(id, { state: 'ticking' }, at);
}

/** Stops a bulk: what is decided stays decided, with its minute to undo; what was only looked at is forgotten. */
export function stopBulk({ store, now, ...deps }: Deps) {
  return (pressed: Pressed): Promise<Result<'dropped' | 'stopped', Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const bulk = await ownOf(store, pressed);
      if (bulk === undefined) return fail({ code: 'old-button' });
      const { id, state } = bulk;
      if (state === 'checking' || state === 'offered') {
        await letGo(store, bulk, at);
        return ok('dropped');
      }
      if (state !== 'deciding') return fail({ code: 'old-button' });
      await store.bulks.settleRest(id, 'stopped');
      await endDeciding({ store, at }, bulk);
      await showBulk({ ...deps, store, at }, id);
      return ok('stopped');
    });
}

/** Another page of its list. */
export function turnBulk({ store, now, ...deps }: Deps) {
  return ({ memberId, id, page }: Pressed & { page: number }): Promise<Result<Message, Refusal>> =>
    store.transaction(async (store) => {
      const bulk = await store.bulks.find(id);
      if (bulk?.memberId !== memberId) return fail({ code: 'old-button' });
      return ok(await viewBulk({ ...deps, store, at: now() }, bulk, page));
    });
}

/** Recognises by this paper: the preview is shown with it, and an older preview decides nothing. */
export function setBulkPaper({ store, now, ...deps }: Deps) {
  return ({
    number,
    day,
    ...pressed
  }: Pressed & { number: string | null; day: string | null }): Promise<Result<Message, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const bulk = await ownOf(store, pressed);
      if (bulk?.state !== 'offered' || bulk.kind !== 'recognise') return fail({ code: 'old-button' });
      const change = { number, day, revision: bulk.revision + 1 };
      await store.bulks.change(bulk.id, change, at);
      return ok(await viewBulk({ ...deps, store, at }, { ...bulk, ...change }));
    });
}

/** Back to the list that it was ticked in, with all its ticks. */
export function untakeBulk({ store, now }: Deps) {
  return (pressed: Pressed): Promise<Result<null, Refusal>> =>
    store.transaction(async (store) => {
      const bulk = await ownOf(store, pressed);
      const isOpen = bulk?.state === 'offered' || bulk?.state === 'checking';
      if (bulk === undefined || !isOpen || bulk.filter === null) return fail({ code: 'old-button' });
      await letGo(store, bulk, now());
      return ok(null);
    });
}

/** Where the message of a bulk is from now on. */
export function tieBulk({ store, now }: Deps) {
  return (id: number, statusRow: number): Promise<void> => store.bulks.change(id, { statusRow }, now());
}
