import { type Actor, can } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Phase, Programme, Store } from '../../store/store.ts';

/** The programme, for whoever runs its unit. */
export async function programmeToChange(
  store: Store,
  actor: Actor,
  id: number,
): Promise<Result<Programme, Refusal>> {
  const programme = await store.programmes.find(id);
  if (programme === undefined) return fail({ code: 'old-button' });
  return can(actor, 'programme', await store.units.path(programme.unitId))
    ? ok(programme)
    : fail({ code: 'not-allowed' });
}

/** A phase with its programme, for whoever runs that. */
export async function phaseToChange(
  store: Store,
  actor: Actor,
  id: number,
): Promise<Result<{ phase: Phase; programme: Programme }, Refusal>> {
  const phase = await store.phases.find(id);
  if (phase === undefined) return fail({ code: 'old-button' });
  const programme = await programmeToChange(store, actor, phase.programmeId);
  return programme.ok ? ok({ phase, programme: programme.value }) : programme;
}
