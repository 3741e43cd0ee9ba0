import { ticksPerPage } from '../../domain/bulk.ts';
import type { BulkMessages } from '../../domain/bulk-messages.ts';
import { mostCodes } from '../../domain/codes.ts';
import { type Actor, canSomewhere } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Bulk, Initiative, Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { filterOf, queueQuery } from '../queue/queue-query.ts';
import { filterView } from '../queue/view-queue.ts';
import { lineOf } from '../view-initiative.ts';

type Ticking = BulkMessages['bulk.ticking'];
/** `from`: the last initiative of the page before; 0 for the first page. */
type Moment = { at: number };
type Place = { actor: Actor; memberId: number; id: number; from: number };

/** One more than a page of the queue, narrowed as its officer narrowed it, to know whether there is another page. */
async function pageOf(store: Store, { actor, from, at }: Place & Moment): Promise<Initiative[]> {
  const seen = from === 0 ? undefined : await store.initiatives.find(from);
  const query = await queueQuery(store, { actor, filter: await filterOf(store, actor), now: at });
  return store.initiatives.queue({
    ...query,
    limit: ticksPerPage + 1,
    ...(seen?.submittedAt != null && { after: { submittedAt: seen.submittedAt, id: seen.id } }),
  });
}

async function view(store: Store, place: Place & Moment): Promise<Ticking> {
  const { id, from } = place;
  const found = await pageOf(store, place);
  const shown = found.slice(0, ticksPerPage);
  const ticked = await store.bulks.tickedAmong(
    id,
    shown.map((one) => one.id),
  );
  const lines: Ticking['lines'][number][] = [];
  for (const one of shown) lines.push({ ...(await lineOf(store, one)), ticked: ticked.has(one.id) });
  return {
    ...{ id, from, lines },
    ticked: (await store.bulks.positions(id)).length,
    filter: await filterView(store, await filterOf(store, place.actor)),
    next: found.length > ticksPerPage ? (shown.at(-1)?.id ?? null) : null,
  };
}

async function ownTicks(store: Store, { memberId, id }: Place): Promise<Bulk | undefined> {
  const bulk = await store.bulks.hold(id);
  return bulk?.memberId === memberId && bulk.state === 'ticking' ? bulk : undefined;
}

/** The list to tick in; what was ticked before and not decided on is still ticked. */
export function openTicks({ store, now }: Deps) {
  return (who: { actor: Actor; memberId: number; chatId: number }): Promise<Result<Ticking, Refusal>> =>
    store.transaction(async (store) => {
      const { actor, memberId, chatId } = who;
      if (!canSomewhere(actor, 'decide')) return fail({ code: 'not-allowed' });
      const at = now();
      const before = await store.bulks.tickedBy(memberId);
      const added = { memberId, chatId, state: 'ticking', filter: '{}', now: at } as const;
      const id = before?.id ?? (await store.bulks.add(added));
      return ok(await view(store, { actor, memberId, id, from: 0, at }));
    });
}

/** What a press does to the ticks; `page`: all that the page shows, or none of it if all are ticked. */
export type Ticks =
  | { kind: 'one'; initiativeId: number }
  | { kind: 'page' }
  | { kind: 'none' }
  | { kind: 'turn' };

type Changed = { add: readonly number[]; drop: readonly number[] };

async function changes(store: Store, place: Place & Moment, ticks: Ticks): Promise<Changed> {
  const { id } = place;
  if (ticks.kind === 'one') {
    const only = [ticks.initiativeId];
    const isOn = (await store.bulks.tickedAmong(id, only)).size > 0;
    return isOn ? { add: [], drop: only } : { add: only, drop: [] };
  }
  if (ticks.kind !== 'page') return { add: [], drop: [] };
  const ids = (await pageOf(store, place)).slice(0, ticksPerPage).map((one) => one.id);
  const ticked = await store.bulks.tickedAmong(id, ids);
  const add = ids.filter((one) => !ticked.has(one));
  return { add, drop: add.length === 0 ? ids : [] };
}

/** Ticks, or turns the page, and shows the list as it is then. */
export function tick({ store, now }: Deps) {
  return ({ ticks, ...pressed }: Place & { ticks: Ticks }): Promise<Result<Ticking, Refusal>> =>
    store.transaction(async (store) => {
      const place = { ...pressed, at: now() };
      if ((await ownTicks(store, place)) === undefined) return fail({ code: 'old-button' });
      if (!canSomewhere(place.actor, 'decide')) return fail({ code: 'right-gone', about: null });
      const { id } = place;
      const { add, drop } = await changes(store, place, ticks);
      if (add.length + (await store.bulks.positions(id)).length > mostCodes)
        return fail({ code: 'too-many-codes', most: mostCodes });
      if (ticks.kind === 'none') await store.bulks.untickAll(id);
      for (const one of add) await store.bulks.tick(id, one);
      for (const one of drop) await store.bulks.untick(id, one);
      await store.bulks.change(id, {}, place.at);
      return ok(await view(store, place));
    });
}
