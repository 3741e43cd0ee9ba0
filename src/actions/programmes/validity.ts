import type { Actor } from '../../domain/permissions.ts';
import { roleIn } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type AppliedWindow, judgeValidity } from '../../domain/validity.ts';
import type { ValidityView } from '../../domain/validity-messages.ts';
import type { Initiative, Store } from '../../store/store.ts';
import { mayDecide } from '../decide-initiative.ts';
import { codeOf } from '../decision.ts';
import type { Deps } from '../deps.ts';

/** Where an initiative is counted, and between which moments an application counts there. */
async function countedWhere(
  store: Store,
  { programmeId, phaseId }: Initiative,
): Promise<{ name: string | null; window: AppliedWindow }> {
  const phase = phaseId === null ? undefined : await store.phases.find(phaseId);
  if (phase !== undefined)
    return { name: phase.name, window: { from: phase.appliedFrom, to: phase.appliedTo } };
  const programme = programmeId === null ? undefined : await store.programmes.find(programmeId);
  if (programme === undefined) return { name: null, window: null };
  const { name, fromAt, toAt, appliedFrom, appliedTo } = programme;
  return { name, window: { from: appliedFrom ?? fromAt, to: appliedTo ?? toAt } };
}

/** What the card of a recognised initiative says of whether it counts; undefined in every other state. */
export async function validityOf(store: Store, initiative: Initiative): Promise<ValidityView | undefined> {
  if (initiative.state !== 'recognised') return undefined;
  const { name, window } = await countedWhere(store, initiative);
  const judged = judgeValidity(initiative, window);
  const word = (await store.flags.listOf(initiative.id)).findLast(({ kind }) => kind === 'validity');
  const note =
    judged.why !== 'word' || word?.noteId == null ? undefined : await store.notes.find(word.noteId);
  return { ...judged, name, reason: note?.text || null };
}

/** `counts` null: as the rules say again. */
type Input = { actor: Actor; initiativeId: number; counts: boolean | null; reason: string | null };

/** An officer's word on whether a recognised initiative counts; the figures follow it at once. */
export function setValidity({ store, now }: Deps) {
  return (input: Input): Promise<Result<void, Refusal>> =>
    store.transaction(async (store) => {
      const { actor, counts, reason } = input;
      const allowed = await mayDecide(store, actor, await store.initiatives.find(input.initiativeId));
      if (!allowed.ok) return allowed;
      const initiative = allowed.value;
      const { memberId } = actor;
      if (memberId === null) return fail({ code: 'not-registered' });
      if (initiative.state !== 'recognised')
        return fail({ code: 'not-counted', initiative: codeOf(initiative) });
      const value = counts === null ? null : counts ? 1 : 0;
      const { id: initiativeId, version } = initiative;
      const at = now();
      if (!(await store.initiatives.save({ id: initiativeId, version, validity: value, updatedAt: at })))
        return fail({ code: 'stale' });
      const noteId = reason === null ? null : await store.notes.add({ initiativeId, text: reason, at });
      const role = roleIn(actor, await store.units.path(initiative.unitId));
      const flag = { initiativeId, kind: 'validity', otherId: null, value, noteId } as const;
      await store.flags.add({ ...flag, memberId, role, at });
      return ok(undefined);
    });
}

/** Before its reason is asked: whether this actor may say so. */
export function mayValidate({ store }: Pick<Deps, 'store'>) {
  return async (actor: Actor, initiativeId: number): Promise<Result<void, Refusal>> => {
    const allowed = await mayDecide(store, actor, await store.initiatives.find(initiativeId));
    if (!allowed.ok) return allowed;
    return allowed.value.state === 'recognised'
      ? ok(undefined)
      : fail({ code: 'not-counted', initiative: codeOf(allowed.value) });
  };
}
