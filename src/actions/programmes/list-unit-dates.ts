import { type Actor, can, canSomewhere } from '../../domain/permissions.ts';
import { mostRecounted, type ProgrammeMessages, type UnitDateLine } from '../../domain/programme-messages.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Deps } from '../deps.ts';
import { type Dated, datedOf, dateWithout } from './unit-dates.ts';

const perPage = 10;

/** Units with a date of their own, of those that the actor runs; pages count from 0. */
export function listUnitDates({ store }: Pick<Deps, 'store'>) {
  return async (
    input: Dated & { actor: Actor; page: number },
  ): Promise<Result<ProgrammeMessages['programme.dates'], Refusal>> => {
    const { actor, programmeId, phaseId, page } = input;
    const window = await datedOf(store, input);
    if (window === undefined) return fail({ code: 'old-button' });
    if (!canSomewhere(actor, 'programme')) return fail({ code: 'not-allowed' });
    const lines: UnitDateLine[] = [];
    for (const { unitId, toAt, ...date } of await store.unitDates.listOf(programmeId)) {
      if (date.phaseId !== phaseId || !can(actor, 'programme', await store.units.path(unitId))) continue;
      lines.push({ unitId, unit: (await store.units.find(unitId))?.name ?? '', toAt });
    }
    const phases = await store.phases.of(programmeId);
    return ok({
      id: programmeId,
      phaseId,
      name: window.name,
      toAt: window.toAt,
      parts: [{ phaseId: 0, name: null }, ...phases.map(({ id, name }) => ({ phaseId: id, name }))],
      lines: lines.slice(page * perPage, (page + 1) * perPage),
      page,
      more: lines.length > (page + 1) * perPage,
    });
  };
}

/** Before a date is removed: which, and how many initiatives that counts elsewhere. */
export function previewRemoval({ store }: Pick<Deps, 'store'>) {
  return async (
    input: Dated & { actor: Actor; unitId: number },
  ): Promise<Result<ProgrammeMessages['programme.date'], Refusal>> => {
    const { actor, programmeId, phaseId, unitId } = input;
    if (!can(actor, 'programme', await store.units.path(unitId))) return fail({ code: 'not-allowed' });
    const without = await dateWithout(store, input, unitId);
    if (without === undefined) return fail({ code: 'old-button' });
    return ok({
      id: programmeId,
      phaseId,
      unitId,
      unit: (await store.units.find(unitId))?.name ?? '',
      toAt: without.own,
      name: without.name,
      recounted: await store.dateFollows.count(without.date, mostRecounted + 1),
    });
  };
}
