import type { AwardMessages, AwardRow } from '../../domain/award-messages.ts';
import { type Actor, can } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Award, Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { type AwardTarget, targetOfInitiative, targetOfUnit, whyNotAward } from './award-target.ts';
import { itemOf } from './judge-awards.ts';

/** Whom an award was given. */
async function targetOf(store: Store, { initiativeId, unitId }: Award): Promise<AwardTarget> {
  const initiative = initiativeId === null ? undefined : await store.initiatives.find(initiativeId);
  if (initiative !== undefined) return targetOfInitiative(store, initiative);
  const unit = await store.units.find(unitId);
  if (unit === undefined) throw new Error('An award of nobody.');
  return targetOfUnit(store, unit);
}

export async function rowOf(store: Store, award: Award): Promise<AwardRow> {
  const { id, form, formName, number, day } = award;
  return { id, form, formName, number, day, ...(await itemOf(store, await targetOf(store, award))) };
}

/** An award that somebody may see; what was taken back is gone. */
export async function visibleAward(
  store: Store,
  actor: Actor,
  awardId: number,
): Promise<Result<{ award: Award; target: AwardTarget }, Refusal>> {
  const award = await store.awards.find(awardId);
  if (award === undefined) return fail({ code: 'old-button' });
  const target = await targetOf(store, award);
  if (!can(actor, 'award', target.path)) return fail({ code: 'not-allowed' });
  return award.removedAt === null ? ok({ award, target }) : fail({ code: 'award-gone' });
}

/** One award, with who entered it. */
export function viewAward({ store }: Deps) {
  return async (input: {
    actor: Actor;
    awardId: number;
  }): Promise<Result<AwardMessages['award.one'], Refusal>> => {
    const seen = await visibleAward(store, input.actor, input.awardId);
    if (!seen.ok) return seen;
    const { award, target } = seen.value;
    const { programmeId, initiativeId, memberId, at } = award;
    const programme = programmeId === null ? undefined : await store.programmes.find(programmeId);
    return ok({
      ...(await rowOf(store, award)),
      programme: programme?.name ?? null,
      programmeId: programmeId ?? 0,
      initiativeId,
      by: (await store.members.find(memberId))?.fullName ?? null,
      at,
      mayRemove: (await whyNotAward(store, input.actor, target)) === undefined,
    });
  };
}
