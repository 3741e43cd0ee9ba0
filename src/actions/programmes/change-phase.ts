import { z } from 'zod';
import type { Answers } from '../../domain/answers.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { closingAnswer } from '../../domain/closing.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Phase, PhaseChange, Programme, Store } from '../../store/store.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import type { Deps } from '../deps.ts';
import { readAnswers } from '../read-answers.ts';
import type { Changed } from './change-programme.ts';
import {
  appliedAnswers,
  appliedAsAnswers,
  appliedMoments,
  closingDay,
  closingFrom,
  dayAnswer,
  dayOf,
} from './dates.ts';
import { programmeToChange } from './right-to-change.ts';

const phaseAnswers = appliedAnswers.extend({
  phase: z.int().nullish(),
  phaseName: z.string(),
  phaseFirst: dayAnswer,
  phaseLast: closingDay,
  phaseTarget: z.int().nullish(),
});

/** A phase as the answers of its form; dates of application that are those of submission are not said. */
export function phaseAsAnswers(phase: Phase, target: number | null, calendar: Calendar): Answers {
  const applied = {
    appliedFrom: phase.appliedFrom === phase.fromAt ? null : phase.appliedFrom,
    appliedTo: phase.appliedTo === phase.toAt ? null : phase.appliedTo,
  };
  return {
    phase: phase.id,
    phaseName: phase.name,
    phaseFirst: dayOf(phase.fromAt, calendar),
    phaseLast: closingAnswer(phase.toAt, calendar),
    phaseTarget: target,
    ...appliedAsAnswers(applied, calendar),
  };
}

type Read = PhaseChange & { readonly programmeId: number; readonly target: number | null };

/** Phases come one after another: an earlier one ends before a later one begins. */
function whyNotThere(
  programme: Programme,
  phases: readonly Phase[],
  change: PhaseChange,
): Refusal | undefined {
  const { fromAt, toAt } = change;
  if (fromAt < programme.fromAt || toAt > programme.toAt)
    return { code: 'phase-outside', fromAt: programme.fromAt, toAt: programme.toAt };
  const place = phases.findIndex(({ id }) => id === change.id);
  const at = place === -1 ? phases.length : place;
  const inTheWay = phases.find((other, index) =>
    index < at ? other.toAt > fromAt : index > at && other.fromAt < toAt,
  );
  return inTheWay === undefined
    ? undefined
    : { code: 'phases-overlap', name: inTheWay.name, fromAt: inTheWay.fromAt, toAt: inTheWay.toAt };
}

async function readPhase(
  { store, calendar }: Pick<Deps, 'store' | 'calendar'>,
  programme: Programme,
  answers: Answers,
): Promise<Result<Read, Refusal>> {
  const read = readAnswers(phaseAnswers, answers);
  if (!read.ok) return read;
  const phases = await store.phases.of(programme.id);
  const before = phases.find(({ id }) => id === read.value.phase);
  const fromAt = calendar.startOfDay(read.value.phaseFirst);
  const toAt = closingFrom(read.value.phaseLast, before?.toAt, calendar);
  if (toAt <= fromAt) return fail({ code: 'dates-crossed' });
  const applied = appliedMoments(read.value, calendar);
  const [appliedFrom, appliedTo] = [applied.appliedFrom ?? fromAt, applied.appliedTo ?? toAt];
  if (appliedTo <= appliedFrom) return fail({ code: 'applied-crossed' });
  const change = { id: before?.id ?? 0, name: read.value.phaseName, fromAt, toAt, appliedFrom, appliedTo };
  const why = whyNotThere(programme, phases, change);
  return why === undefined
    ? ok({ ...change, programmeId: programme.id, target: read.value.phaseTarget ?? null })
    : fail(why);
}

async function savePhase(store: Store, { programmeId, target: _target, ...phase }: Read): Promise<number> {
  if (phase.id !== 0) {
    await store.phases.save(phase);
    return phase.id;
  }
  const ordinal = ((await store.phases.of(programmeId)).at(-1)?.ordinal ?? 0) + 1;
  const { id: _none, ...added } = phase;
  return store.phases.add({ ...added, programmeId, ordinal });
}

type Input = { actor: Actor; programmeId: number; answers: Answers };

/** Adds a phase after the others, or changes one; its target, if it is above zero, is that of the programme's unit. */
export function changePhase({ store, now, calendar }: Deps) {
  return ({ actor, programmeId, answers }: Input): Promise<Result<Changed & { added: boolean }, Refusal>> =>
    store.transaction(async (store) => {
      const programme = await programmeToChange(store, actor, programmeId);
      if (!programme.ok) return programme;
      const read = await readPhase({ store, calendar }, programme.value, answers);
      if (!read.ok) return read;
      const { target, ...change } = read.value;
      const before = await store.phases.find(change.id);
      const recounted = await store.recounts.ofPhase(change);
      const phaseId = await savePhase(store, read.value);
      const { unitId } = programme.value;
      const former = (await store.targets.of(programmeId, [unitId], phaseId)).get(unitId) ?? null;
      const isSet = target !== null && target > 0 && target !== former;
      if (isSet) await store.targets.put({ programmeId, phaseId, unitId, target });
      await keepAudit(
        store,
        { actor, unitId, at: now() },
        {
          kind: before === undefined ? 'phase.added' : 'phase.changed',
          object: `phase:${phaseId}`,
          from: before === undefined ? null : `${before.fromAt}/${before.toAt}`,
          to: `${change.fromAt}/${change.toAt}`,
        },
        ...(isSet
          ? [
              {
                kind: 'target.set',
                object: `unit:${unitId}`,
                from: former === null ? null : String(former),
                to: String(target),
              } as const,
            ]
          : []),
      );
      return ok({ programmeId, recounted, added: before === undefined });
    });
}

/** How many initiatives the answers would count elsewhere; none while they cannot be taken. */
export function foreseePhase({ store, calendar }: Pick<Deps, 'store' | 'calendar'>) {
  return async (programmeId: number, answers: Answers): Promise<number> => {
    const programme = await store.programmes.find(programmeId);
    if (programme === undefined) return 0;
    const read = await readPhase({ store, calendar }, programme, answers);
    return read.ok ? store.recounts.ofPhase(read.value) : 0;
  };
}
