import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { AfterRole, HolderLine, HolderPage } from '../domain/role-dates.ts';
import type { GrantRow, Store } from '../store/store.ts';
import { afterRole } from './after-role.ts';
import { appointing } from './appointing.ts';
import type { Deps } from './deps.ts';
import { scopeOf } from './scope-of.ts';

const pageSize = 10;

type Looking = { store: Store; actor: Actor; at: number };

async function lineOf({ store, actor, at }: Looking, grant: GrantRow): Promise<HolderLine> {
  const { id, role, unitId, memberId, fromAt, toAt } = grant;
  return {
    grantId: id,
    role,
    unit: (await store.units.find(unitId))?.name ?? '',
    name: (await store.members.find(memberId))?.fullName ?? null,
    from: fromAt,
    to: toAt,
    begun: fromAt <= at,
    mayEnd: can(actor, appointing[role], await store.units.path(unitId)),
  };
}

/**
 * A page of who holds which role, or will, in the units that this person runs; pages count from 0, and one that has
 * become empty meanwhile is the first.
 */
export function listHolders({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return async (input: { actor: Actor; page: number }): Promise<Result<HolderPage, Refusal>> => {
    const { actor } = input;
    const at = now();
    const tops = await scopeOf(store, actor, 'appointOfficer');
    if (tops.length === 0) return fail({ code: 'not-allowed' });
    const read = (page: number) =>
      store.grants.list(tops, at, { limit: pageSize + 1, offset: page * pageSize });
    const found = await read(input.page);
    const page = found.length === 0 ? 0 : input.page;
    const rows = page === input.page ? found : await read(page);
    const shown = rows.slice(0, pageSize);
    const lines = await Promise.all(shown.map((row) => lineOf({ store, actor, at }, row)));
    return ok({ lines, first: page * pageSize, page, more: rows.length > pageSize });
  };
}

/** One role and what follows, before it is ended: to whoever may end it, as long as it has not ended. */
export function readHolder({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return async ({
    actor,
    grantId,
  }: {
    actor: Actor;
    grantId: number;
  }): Promise<Result<HolderLine & { after: AfterRole }, Refusal>> => {
    const at = now();
    const grant = await store.grants.find(grantId);
    const line = grant === undefined ? undefined : await lineOf({ store, actor, at }, grant);
    if (line?.mayEnd === false || (await scopeOf(store, actor, 'appointOfficer')).length === 0)
      return fail({ code: 'not-allowed' });
    if (grant === undefined || line === undefined || (line.to !== null && line.to <= at))
      return fail({ code: 'old-button' });
    return ok({ ...line, after: await afterRole(store, grant, at) });
  };
}
