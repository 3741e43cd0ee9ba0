import { type Actor, can } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { TargetFileMessages } from '../../domain/target-file-messages.ts';
import type { TargetSet } from '../../domain/target-plan.ts';
import { countSets, dropsOwn } from '../../domain/target-summary.ts';
import { createBreath } from '../../store/breath.ts';
import type { Store } from '../../store/store.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import type { Deps } from '../deps.ts';
import { type ProgrammeStanding, targetStanding } from './target-standing.ts';

/** `token` is the preview's. */
type Input = { readonly actor: Actor; readonly memberId: number; readonly token: number };

/** Entries of the audit that are kept between two breaths. */
const entriesAtOnce = 100;

/** Whether every target may still be given, and stands as it was shown. */
function standsAsShown(sets: readonly TargetSet[], { units, phases, targets }: ProgrammeStanding): boolean {
  const open = new Map(units.filter(({ closed }) => !closed).map((unit) => [unit.id, unit]));
  const known = new Set([0, ...phases.map(({ id }) => id)]);
  const standing = new Map(targets.map((one) => [`${one.phaseId} ${one.unitId}`, one]));
  return sets.every(({ unitId, phaseId, target, before, raised }) => {
    const { may = 'none' } = open.get(unitId) ?? {};
    const now = standing.get(`${phaseId} ${unitId}`);
    const isMine = may === 'give' || (may === 'own' && (before === null || before === target));
    const isSame = (now?.target ?? null) === before && (now?.raised ?? null) === raised;
    return isMine && isSame && known.has(phaseId);
  });
}

type Doing = { readonly actor: Actor; readonly unitId: number; readonly at: number };

async function keepAll(store: Store, doing: Doing, sets: readonly TargetSet[]): Promise<void> {
  const breathe = createBreath(1);
  for (let from = 0; from < sets.length; from += entriesAtOnce) {
    const part = sets.slice(from, from + entriesAtOnce).map(({ unitId, before, target }) => ({
      ...({ kind: 'target.set', object: `unit:${unitId}` } as const),
      ...{ unitId, from: before === null ? null : String(before), to: String(target) },
    }));
    await keepAudit(store, doing, ...part);
    await breathe();
  }
}

/** Gives what a preview showed, all or nothing, once. What has changed since is refused: the file is to be sent again. */
export function importTargets({ store, now }: Deps) {
  return ({
    actor,
    memberId,
    token,
  }: Input): Promise<Result<TargetFileMessages['targets.imported'], Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const preview = await store.targetPreviews.take(token, memberId);
      if (preview === undefined) return fail({ code: 'old-button' });
      await store.unitBatches.hold();
      const found = await targetStanding(store, { actor, at });
      if (!found.ok) return found;
      const { programme, units } = found.value;
      const { programmeId, sets } = preview;
      if (programme.id !== programmeId || !standsAsShown(sets, found.value))
        return fail({ code: 'targets-changed' });
      const changed = sets.filter(({ before, target }) => before !== target);
      await store.targets.putAll(changed.map((set) => ({ ...set, programmeId })));
      for (const { unitId, phaseId } of changed.filter(dropsOwn))
        await store.targets.raise({ programmeId, phaseId, unitId, raised: null });
      // The unit from which the actor may do it: whoever sees that one, sees it.
      const held = actor.grants.find((grant) => can(actor, 'units', [grant.unitId]))?.unitId;
      const doing = { actor, unitId: held ?? units[0]?.id ?? 0, at };
      const { added, up, down, same } = countSets(sets);
      const imported = { kind: 'targets.imported', object: `programme:${programmeId}`, from: null } as const;
      await keepAudit(store, doing, { ...imported, to: `${added}/${up + down}/${same}` });
      await keepAll(store, doing, changed);
      return ok({ programme: programme.name, added, up, down, same });
    });
}

/** Throws a preview away: nothing is given. */
export function dropTargets({ store }: Pick<Deps, 'store'>) {
  return async ({ memberId, token }: Omit<Input, 'actor'>): Promise<Result<null, Refusal>> =>
    (await store.targetPreviews.take(token, memberId)) === undefined
      ? fail({ code: 'old-button' })
      : ok(null);
}
