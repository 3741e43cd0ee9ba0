import { beginningsOf, nameIn, slipsOf } from '../domain/name-sought.ts';
import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { AfterRole, HolderLine, HolderPage } from '../domain/role-dates.ts';
import type { GrantRow, GrantsSought, Store } from '../store/store.ts';
import { afterRole } from './after-role.ts';
import { appointing } from './appointing.ts';
import type { Deps } from './deps.ts';
import { scopeOf } from './scope-of.ts';

const pageSize = 10;
/** So many of a unit are named where a role in it is given. */
const mostHere = 5;

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

type Way = { readonly unitIds: readonly number[]; readonly sought?: GrantsSought; readonly slip?: true };

/**
 * From the surest way to the widest; the first that finds somebody is the one: a unit's code, words of the holder's
 * name or the unit's, a holder's name with one letter mistyped.
 */
async function waysOf(store: Store, tops: readonly number[], typed: string): Promise<Way[]> {
  if (typed === '') return [{ unitIds: tops }];
  const unit = await store.units.byCode(typed);
  const isInReach =
    unit !== undefined && (await store.units.path(unit.id)).some((above) => tops.includes(above));
  const name = nameIn(typed);
  const ways: Way[] = isInReach ? [{ unitIds: [unit.id] }] : [];
  for (const words of new Set([typed, name])) {
    const beginnings = beginningsOf(words);
    if (beginnings.length > 0) ways.push({ unitIds: tops, sought: { beginnings } });
  }
  const keys = slipsOf(name);
  return keys.length === 0 ? ways : [...ways, { unitIds: tops, sought: { keys }, slip: true }];
}

/**
 * A page of who holds which role, or will, in the units that this person runs; `typed`: a part of a holder's name, or a
 * unit by code or name. Pages count from 0, and one that has become empty meanwhile is the first.
 */
export function listHolders({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return async (input: {
    actor: Actor;
    page: number;
    typed?: string;
  }): Promise<Result<HolderPage, Refusal>> => {
    const { actor, typed = '' } = input;
    const at = now();
    const tops = await scopeOf(store, actor, 'appointOfficer');
    if (tops.length === 0) return fail({ code: 'not-allowed' });
    for (const { unitIds, sought, slip = false } of await waysOf(store, tops, typed)) {
      for (const page of new Set([input.page, 0])) {
        const part = { limit: pageSize + 1, offset: page * pageSize };
        const rows = await store.grants.list(unitIds, at, sought === undefined ? part : { ...part, sought });
        if (rows.length === 0) continue;
        const shown = rows.slice(0, pageSize);
        const lines = await Promise.all(shown.map((row) => lineOf({ store, actor, at }, row)));
        return ok({ lines, first: page * pageSize, page, more: rows.length > pageSize, slip });
      }
    }
    return ok({ lines: [], first: 0, page: 0, more: false, slip: false });
  };
}

/** Who holds a role in this very unit, or will: the first of them. */
export async function holdersAt(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  { actor, unitId }: { actor: Actor; unitId: number },
): Promise<{ held: HolderLine[]; more: boolean }> {
  const at = now();
  const rows = await store.grants.listAt(unitId, at, mostHere + 1);
  const shown = rows.slice(0, mostHere);
  const held = await Promise.all(shown.map((row) => lineOf({ store, actor, at }, row)));
  return { held, more: rows.length > mostHere };
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
