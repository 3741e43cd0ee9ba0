import { z } from 'zod';
import type { Answers } from '../../domain/answers.ts';
import { type Actor, can } from '../../domain/permissions.ts';
import { mostRecounted } from '../../domain/programme-messages.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { DateFollow, DateToFollow, Store } from '../../store/store.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import type { Deps } from '../deps.ts';
import { readAnswers } from '../read-answers.ts';
import { closingDay, closingFrom } from './dates.ts';

/** Initiatives that follow a date in one transaction: few enough that nobody notices the wait. */
const sliceRows = 25;

const dateAnswers = z.object({
  phase: z.int().nullish(),
  dateUnit: z.int(),
  dateLast: closingDay,
});

/** What a date of a unit stands in the place of: the programme’s (phase 0), or a phase’s. */
export type Dated = { readonly programmeId: number; readonly phaseId: number };

export async function datedOf(
  store: Store,
  { programmeId, phaseId }: Dated,
): Promise<{ name: string; fromAt: number; toAt: number } | undefined> {
  if (phaseId === 0) return store.programmes.find(programmeId);
  const phase = await store.phases.find(phaseId);
  return phase?.programmeId === programmeId ? phase : undefined;
}

/** The date that holds for a unit, for the initiatives to follow: its own, or that of the nearest unit above. */
async function dateOf(store: Store, dated: Dated, unitId: number): Promise<DateToFollow | undefined> {
  const window = await datedOf(store, dated);
  if (window === undefined) return undefined;
  const nearest = (await store.unitDates.of(unitId)).find(
    (date) => date.programmeId === dated.programmeId && date.phaseId === dated.phaseId,
  );
  const { programmeId, phaseId } = dated;
  return {
    ...{ programmeId, phaseId, unitId },
    toAt: nearest?.toAt ?? null,
    fromAt: window.fromAt,
    endsAt: window.toAt,
  };
}

/** The own date of a unit, and which would hold without it; undefined if it has none. */
export async function dateWithout(
  store: Store,
  dated: Dated,
  unitId: number,
): Promise<{ own: number; name: string; date: DateToFollow } | undefined> {
  const own = await ownDate(store, dated, unitId);
  const window = await datedOf(store, dated);
  const parentId = (await store.units.path(unitId))[1];
  const above = parentId === undefined ? undefined : await dateOf(store, dated, parentId);
  const { programmeId, phaseId } = dated;
  if (own === null || window === undefined) return undefined;
  const { fromAt, toAt: endsAt, name } = window;
  return { own, name, date: { programmeId, phaseId, unitId, toAt: above?.toAt ?? null, fromAt, endsAt } };
}

async function readDate(
  { store, calendar }: Pick<Deps, 'store' | 'calendar'>,
  programmeId: number,
  answers: Answers,
): Promise<Result<DateToFollow & { toAt: number }, Refusal>> {
  const read = readAnswers(dateAnswers, answers);
  if (!read.ok) return read;
  const { phase, dateUnit: unitId, dateLast } = read.value;
  const dated = { programmeId, phaseId: phase ?? 0 };
  const window = await datedOf(store, dated);
  if (window === undefined) return fail({ code: 'old-button' });
  const toAt = closingFrom(dateLast, undefined, calendar);
  if (toAt <= window.fromAt) return fail({ code: 'date-too-early', fromAt: window.fromAt });
  return ok({ ...dated, unitId, toAt, fromAt: window.fromAt, endsAt: window.toAt });
}

/** `follows`: the work by which initiatives are still following; null when all have. */
type Kept = Dated & { recounted: number; follows: number | null; unitId: number };

/** One slice, by the date that holds now; false when that was the last. */
async function goOn(store: Store, { id, unitId, afterUnit, ...dated }: DateFollow): Promise<boolean> {
  const date = await dateOf(store, dated, unitId);
  const slice = { afterUnit, limit: sliceRows };
  const reached = date === undefined ? null : await store.dateFollows.follow(date, slice);
  if (reached === null) await store.dateFollows.end(id);
  else await store.dateFollows.moveOn(id, reached);
  return reached !== null;
}

type Keeping = { actor: Actor; at: number; before: number | null; isRemoved?: boolean };

async function keep(
  store: Store,
  { actor, at, before, isRemoved = false }: Keeping,
  date: DateToFollow,
): Promise<Kept> {
  const { programmeId, phaseId, unitId, toAt } = date;
  const recounted = await store.dateFollows.count(date, mostRecounted + 1);
  const follow = await store.dateFollows.begin({ programmeId, phaseId, unitId });
  const isGoing = await goOn(store, follow);
  await keepAudit(
    store,
    { actor, unitId, at },
    {
      kind: isRemoved ? 'date.removed' : 'date.set',
      object: phaseId === 0 ? `programme:${programmeId}` : `phase:${phaseId}`,
      from: before === null ? null : String(before),
      to: isRemoved ? null : String(toAt),
    },
  );
  return { programmeId, phaseId, unitId, recounted, follows: isGoing ? follow.id : null };
}

async function ownDate(
  store: Store,
  { programmeId, phaseId }: Dated,
  unitId: number,
): Promise<number | null> {
  const all = await store.unitDates.listOf(programmeId);
  return all.find((date) => date.phaseId === phaseId && date.unitId === unitId)?.toAt ?? null;
}

/** Gives a unit and those below it a date of their own; what was submitted before follows it. */
export function putUnitDate({ store, now, calendar }: Deps) {
  return (input: { actor: Actor; programmeId: number; answers: Answers }): Promise<Result<Kept, Refusal>> =>
    store.transaction(async (store) => {
      const { actor } = input;
      const read = await readDate({ store, calendar }, input.programmeId, input.answers);
      if (!read.ok) return read;
      const { programmeId, phaseId, unitId, toAt } = read.value;
      if (!can(actor, 'programme', await store.units.path(unitId))) return fail({ code: 'not-allowed' });
      const before = await ownDate(store, read.value, unitId);
      await store.unitDates.put({ programmeId, phaseId, unitId, toAt });
      return ok(await keep(store, { actor, at: now(), before }, read.value));
    });
}

/** As in the programme again, or as in the nearest unit above that has a date. */
export function removeUnitDate({ store, now }: Deps) {
  return (input: Dated & { actor: Actor; unitId: number }): Promise<Result<Kept, Refusal>> =>
    store.transaction(async (store) => {
      const { actor, unitId, programmeId, phaseId } = input;
      if (!can(actor, 'programme', await store.units.path(unitId))) return fail({ code: 'not-allowed' });
      const without = await dateWithout(store, input, unitId);
      if (without === undefined) return fail({ code: 'old-button' });
      await store.unitDates.remove({ programmeId, phaseId, unitId });
      return ok(await keep(store, { actor, at: now(), before: without.own, isRemoved: true }, without.date));
    });
}

/** Lets the next initiatives follow a date of a unit; false when all have. */
export function followUnitDate({ store }: Pick<Deps, 'store'>) {
  return (id: number): Promise<boolean> =>
    store.transaction(async (store) => {
      const follow = await store.dateFollows.hold(id);
      return follow !== undefined && (await goOn(store, follow));
    });
}

/** How many initiatives the answers would count elsewhere; none while they cannot be taken. */
export function foreseeUnitDate({ store, calendar }: Pick<Deps, 'store' | 'calendar'>) {
  return async (programmeId: number, answers: Answers): Promise<number> => {
    const read = await readDate({ store, calendar }, programmeId, answers);
    return read.ok ? store.dateFollows.count(read.value, mostRecounted + 1) : 0;
  };
}
