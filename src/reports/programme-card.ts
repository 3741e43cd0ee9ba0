import type { Deps } from '../actions/deps.ts';
import { noCounts, noTotals } from '../domain/counts.ts';
import { type Actor, can } from '../domain/permissions.ts';
import type { PhaseCard, ProgrammeMessages } from '../domain/programme-messages.ts';
import { endsOf, standingAt } from '../domain/programme-shares.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type Rolled, rollUp } from '../domain/roll-up.ts';
import type { Phase, Programme, Store, Target, Unit } from '../store/store.ts';

type Scope = { readonly programmeId: number; readonly phaseId: number };

/** What each unit has in a programme or a phase, rolled up, with the targets. */
async function measuredBy(store: Store, units: readonly Unit[], scope: Scope) {
  const unitId = units[0]?.id ?? 0;
  const whole = { underUnitId: unitId, firstUnit: 0, lastUnit: Number.MAX_SAFE_INTEGER };
  const own = (await store.figures.unitTotals(whole, scope)).map(
    ({ unitId: id, ...totals }) => [id, { ...noCounts, totals }] as const,
  );
  const rolled = rollUp(units, new Map(own), { totals: [], phase: [] });
  const targets = new Map((await store.targets.below({ ...scope, unitId })).map((one) => [one.unitId, one]));
  return { rolled, targets };
}

type Measured = Awaited<ReturnType<typeof measuredBy>>;

function cardOf(
  part: Programme | Phase,
  { unitId, now }: { unitId: number; now: number },
  { rolled, targets }: Measured,
): PhaseCard {
  const { id, name, fromAt, toAt } = part;
  const applied = { fromAt: part.appliedFrom ?? fromAt, toAt: part.appliedTo ?? toAt };
  const { submitted, valid } = rolled.get(unitId)?.counts.totals ?? noTotals;
  const given = targets.get(unitId);
  return {
    ...{ id, name, fromAt, toAt, submitted, valid },
    ...standingAt(part, now),
    applied: applied.fromAt === fromAt && applied.toAt === toAt ? null : applied,
    target: given?.target ?? null,
    raised: given?.raised ?? null,
  };
}

function sharesBelow(
  unitId: number,
  rolled: ReadonlyMap<number, Rolled>,
  targets: ReadonlyMap<number, Target>,
) {
  return (rolled.get(unitId)?.children ?? [])
    .filter(({ closedAt }) => closedAt === null)
    .map(({ id, name, code }) => ({
      ...{ name, code },
      valid: rolled.get(id)?.counts.totals.valid ?? 0,
      target: targets.get(id)?.target ?? null,
      headcount: rolled.get(id)?.headcount ?? null,
    }));
}

/** A programme with its phases in the figures of a unit: of the phase that runs, who is ahead and who is behind. */
export function showProgramme({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return async (input: {
    actor: Actor;
    id: number;
    unitId: number;
  }): Promise<Result<ProgrammeMessages['programme.card'], Refusal>> => {
    const { actor, id, unitId } = input;
    const at = now();
    const programme = await store.programmes.find(id);
    if (programme === undefined) return fail({ code: 'old-button' });
    if (!can(actor, 'programme', await store.units.path(unitId))) return fail({ code: 'not-allowed' });
    const units = await store.units.all(unitId);
    const of = { unitId, now: at };
    const whole = await measuredBy(store, units, { programmeId: id, phaseId: 0 });
    let shares = sharesBelow(unitId, whole.rolled, whole.targets);
    const phases: PhaseCard[] = [];
    for (const phase of await store.phases.of(id)) {
      const measured = await measuredBy(store, units, { programmeId: id, phaseId: phase.id });
      // A programme that is closed early closes its phases as well.
      const toAt = Math.min(phase.toAt, Math.max(programme.toAt, phase.fromAt));
      const card = { ...cardOf(phase, of, measured), ...standingAt({ ...phase, toAt }, at) };
      phases.push(card);
      const below = sharesBelow(unitId, measured.rolled, measured.targets);
      if (card.standing === 'open' && below.some(({ target }) => target !== null)) shares = below;
    }
    const dates = await store.unitDates.listOf(id);
    const own = new Set(units.map((unit) => unit.id));
    return ok({
      ...cardOf(programme, of, whole),
      unit: units[0]?.name ?? '',
      phases,
      ...endsOf(shares),
      dates: new Set(dates.map((date) => date.unitId).filter((dated) => own.has(dated))).size,
      mayChange: can(actor, 'programme', await store.units.path(programme.unitId)),
    });
  };
}
