import { unitKey } from '../../domain/award-draft.ts';
import type { AwardHole } from '../../domain/award-messages.ts';
import { readCode } from '../../domain/codes.ts';
import { readId } from '../../domain/ids.ts';
import { type Actor, can } from '../../domain/permissions.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Initiative, Store, Unit } from '../../store/store.ts';
import { isAuthor } from '../co-authors/authors.ts';
import { codeOf } from '../decision.ts';

/** Who may be commended: an initiative’s authors, or a unit. `key` is the same for the same one; `path` is upwards. */
export type AwardTarget = {
  readonly key: string;
  readonly about: string;
  readonly unitId: number;
  readonly path: readonly number[];
} & (
  | { readonly initiative: Initiative; readonly unit: null }
  | { readonly initiative: null; readonly unit: Unit }
);

export async function targetOfInitiative(store: Store, initiative: Initiative): Promise<AwardTarget> {
  const { id, unitId } = initiative;
  const path = await store.units.path(unitId);
  return { key: `i${id}`, about: codeOf(initiative), unitId, path, initiative, unit: null };
}

export async function targetOfUnit(store: Store, unit: Unit): Promise<AwardTarget> {
  const path = await store.units.path(unit.id);
  return { key: unitKey(unit.id), about: unit.name, unitId: unit.id, path, initiative: null, unit };
}

/** The one that a code or a unit's key names. */
export async function findTarget(
  store: Store,
  key: string,
  year: number,
): Promise<Result<AwardTarget, AwardHole>> {
  if (/^u\d+$/.test(key)) {
    const unit = await store.units.find(readId(key.slice(1)));
    if (unit === undefined || unit.closedAt !== null)
      return fail({ about: unit?.name ?? key, why: 'unknown-unit' });
    return ok(await targetOfUnit(store, unit));
  }
  const code = readCode(key, year);
  const initiative = code.ok ? await store.initiatives.byCode(code.value.year, code.value.number) : undefined;
  return initiative === undefined
    ? fail({ about: key, why: 'unknown' })
    : ok(await targetOfInitiative(store, initiative));
}

/**
 * Why somebody may not enter or take back commendations of this one; undefined: may. Nobody commends own work, nor the
 * unit whose officer he or she is: the one above does.
 */
export async function whyNotAward(
  store: Store,
  actor: Actor,
  { about, path, initiative }: AwardTarget,
): Promise<AwardHole | undefined> {
  if (!can(actor, 'award', path)) return { about, why: 'not-allowed' };
  if (initiative === null) return can(actor, 'award', path.slice(1)) ? undefined : { about, why: 'own-unit' };
  return (await isAuthor(store, initiative, actor.memberId)) ? { about, why: 'own-work' } : undefined;
}
