import { type CodeSpan, countSpans, formatSpans, sliceOf, spansOf, yearFactor } from '../../domain/bulk.ts';
import type { Code } from '../../domain/codes.ts';
import { type Actor, canSomewhere } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { leave } from '../leave.ts';
import { checkSlice } from './go-on.ts';
import { viewBulk } from './show-bulk.ts';

/** What is to be decided about all of them. */
export type BulkDecision =
  | { kind: 'recognise'; number: string | null; day: string | null }
  | { kind: 'decline'; note: string }
  | { kind: 'return'; note: string; keys: readonly string[] };

type Input = {
  actor: Actor;
  memberId: number;
  chatId: number;
  codes: readonly Code[];
  decision: BulkDecision;
};
/** `more`: the list is long, and a job goes on with looking at it. */
export type Offered = { id: number; more: boolean };

/** Takes in what the codes name; returns those that name nothing. */
async function gather(store: Store, id: number, codes: readonly Code[]): Promise<CodeSpan[]> {
  for (const span of spansOf(codes)) await store.bulks.addSpan(id, span);
  const found = new Set(await store.bulks.positions(id));
  return spansOf(codes.filter(({ year, number }) => !found.has(year * yearFactor + number)));
}

/**
 * Shows what a decision would do to each of several. Short lists are looked at right away, long ones by a job. The
 * message left here is the one that is edited from now on.
 */
export function offerBulk(deps: Deps) {
  return ({ actor, memberId, chatId, codes, decision }: Input): Promise<Result<Offered, Refusal>> =>
    deps.store.transaction(async (store) => {
      const at = deps.now();
      if (!canSomewhere(actor, 'decide')) return fail({ code: 'not-allowed' });
      const id = await store.bulks.add({ memberId, chatId, state: 'checking', ...decision, now: at });
      const missing = await gather(store, id, codes);
      if (countSpans(missing) === codes.length) {
        await store.bulks.remove(id);
        const { year } = deps.calendar.civil(at);
        return fail({ code: 'no-such-codes', codes: formatSpans(missing, year) });
      }
      await store.bulks.change(id, { missing: JSON.stringify(missing) }, at);
      return ok(await beginLooking({ ...deps, store }, { actor, id, edits: null }));
    });
}

type Ticked = Pick<Input, 'actor' | 'memberId' | 'decision'> & {
  id: number;
  /** The message that takes the place of the list. */
  edits: number | null;
};

/** The same for those that were ticked. */
export function offerTicked(deps: Deps) {
  return ({ actor, memberId, id, decision, edits }: Ticked): Promise<Result<Offered, Refusal>> =>
    deps.store.transaction(async (store) => {
      const bulk = await store.bulks.hold(id);
      if (bulk?.memberId !== memberId || bulk.state !== 'ticking') return fail({ code: 'old-button' });
      if (!canSomewhere(actor, 'decide')) return fail({ code: 'right-gone', about: null });
      if ((await store.bulks.positions(id)).length === 0) return fail({ code: 'nothing-ticked' });
      const change = { number: null, day: null, note: null, state: 'checking', ...decision } as const;
      await store.bulks.change(id, { ...change, revision: bulk.revision + 1 }, deps.now());
      return ok(await beginLooking({ ...deps, store }, { actor, id, edits }));
    });
}

type Looking = { actor: Actor; id: number; edits: number | null };

/** Looks at the first of what was gathered, and leaves the message that tells of it. */
async function beginLooking(deps: Deps, { actor, id, edits }: Looking): Promise<Offered> {
  const { store } = deps;
  const at = deps.now();
  const bulk = await store.bulks.find(id);
  if (bulk === undefined) return { id, more: false };
  const isOver = await checkSlice({ deps, bulk, actor }, sliceOf);
  const state = isOver ? 'offered' : 'checking';
  const message = await viewBulk({ ...deps, at }, { ...bulk, state });
  const envelope = { chatId: bulk.chatId, ...(edits !== null && { edits }) };
  const statusRow = await leave({ store, at }, envelope, message);
  await store.bulks.change(id, { state, statusRow, shownAt: at }, at);
  return { id, more: !isOver };
}
