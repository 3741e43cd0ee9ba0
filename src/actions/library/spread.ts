import type { AnswerValue } from '../../domain/answers.ts';
import type { LibraryMessages } from '../../domain/library-messages.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Initiative, Member, Store } from '../../store/store.ts';
import { codeOf } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { unitName } from '../unit-name.ts';
import { findEntry, standingOn } from './view-entry.ts';

type About = { actor: Actor; member: Member; initiativeId: number };
export type Spreading = { initiative: Initiative; unitId: number; unit: string };

/** Whether somebody's unit may be said to apply it: one that is not the author's own, by nobody who wrote it. */
export async function rightToSpread(
  store: Store,
  { actor, member, initiativeId }: About,
): Promise<Result<Spreading, Refusal>> {
  const found = await findEntry(store, initiativeId);
  if (found === undefined) return fail({ code: 'not-in-library' });
  const { unitId } = member;
  if (unitId === null) return fail({ code: 'no-own-unit' });
  const unit = await unitName(store, unitId);
  if (unitId === found.entry.unitId) return fail({ code: 'spread-own-unit', unit });
  const { isAuthor } = await standingOn(store, actor, found.initiative);
  if (isAuthor) return fail({ code: 'spread-own-work' });
  return ok({ initiative: found.initiative, unitId, unit });
}

type Applied = About & { place: string | null; since: AnswerValue };

/** Records that the member's unit applies it, instead of what the member said of it before. */
export function recordSpread({ store, now }: Deps) {
  return (applied: Applied): Promise<Result<Spreading, Refusal>> =>
    store.transaction(async (store) => {
      const right = await rightToSpread(store, applied);
      if (!right.ok) return right;
      const { member, initiativeId, place, since } = applied;
      const { unitId } = right.value;
      const said = { place, since: JSON.stringify(since), at: now() };
      await store.spreads.put({ initiativeId, unitId, memberId: member.id, ...said });
      await store.library.recount(initiativeId);
      return right;
    });
}

/** Takes back what the member said. */
export function takeSpreadBack({ store }: Deps) {
  return ({
    memberId,
    initiativeId,
  }: {
    memberId: number;
    initiativeId: number;
  }): Promise<Result<null, Refusal>> =>
    store.transaction(async (store) => {
      if (!(await store.spreads.remove(initiativeId, memberId))) return fail({ code: 'old-button' });
      await store.library.recount(initiativeId);
      return ok(null);
    });
}

const pageSize = 10;

type Asking = { actor: Actor; initiativeId: number; before: number };

/** Who applies it, where and since when: for its authors and officers. `before`: the last one seen; 0: none. */
export function listSpread({ store }: Deps) {
  return async ({
    actor,
    initiativeId,
    before,
  }: Asking): Promise<Result<LibraryMessages['library.spread'], Refusal>> => {
    const found = await findEntry(store, initiativeId);
    if (found === undefined) return fail({ code: 'not-in-library' });
    const { mayAsk } = await standingOn(store, actor, found.initiative);
    if (!mayAsk) return fail({ code: 'not-allowed' });
    const from = before === 0 ? {} : { before };
    const rows = await store.spreads.list(initiativeId, { ...from, limit: pageSize + 1 });
    const page = rows.slice(0, pageSize);
    const title = (await store.answers.valuesOf('title', [initiativeId])).get(initiativeId);
    return ok({
      id: initiativeId,
      code: codeOf(found.initiative),
      title: typeof title === 'string' ? title : '…',
      lines: page.map(({ unit, by, place, since }) => ({
        ...{ unit, by, place },
        since: JSON.parse(since) as AnswerValue,
      })),
      next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
      isFirst: before === 0,
    });
  };
}
