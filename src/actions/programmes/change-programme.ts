import { z } from 'zod';
import type { Answers } from '../../domain/answers.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { closingAnswer } from '../../domain/closing.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Programme, ProgrammeChange, Store } from '../../store/store.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import type { Deps } from '../deps.ts';
import { readAnswers } from '../read-answers.ts';
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

const editAnswers = appliedAnswers.extend({
  programmeName: z.string(),
  firstDay: dayAnswer,
  lastDay: closingDay,
});

/** A programme as the answers of its form. */
export function programmeAsAnswers(programme: Programme, calendar: Calendar): Answers {
  return {
    programmeName: programme.name,
    firstDay: dayOf(programme.fromAt, calendar),
    lastDay: closingAnswer(programme.toAt, calendar),
    ...appliedAsAnswers(programme, calendar),
  };
}

type Input = { actor: Actor; id: number; answers: Answers };
/** How many initiatives were counted elsewhere, or judged anew. */
export type Changed = { programmeId: number; recounted: number };

/** What the form asks for, if it can be; phases stay within their programme, but one that is closed early. */
async function readChange(
  { store, calendar }: Pick<Deps, 'store' | 'calendar'>,
  programme: Programme,
  answers: Answers,
): Promise<Result<ProgrammeChange, Refusal>> {
  const read = readAnswers(editAnswers, answers);
  if (!read.ok) return read;
  const { programmeName: name, firstDay, lastDay } = read.value;
  const fromAt = calendar.startOfDay(firstDay);
  const toAt = closingFrom(lastDay, programme.toAt, calendar);
  if (toAt <= fromAt) return fail({ code: 'dates-crossed' });
  const applied = appliedMoments(read.value, calendar);
  if ((applied.appliedTo ?? toAt) <= (applied.appliedFrom ?? fromAt))
    return fail({ code: 'applied-crossed' });
  const left = (await store.phases.of(programme.id)).find(
    (phase) => phase.fromAt < fromAt || phase.fromAt >= toAt,
  );
  if (left !== undefined)
    return fail({ code: 'phases-left-out', name: left.name, fromAt: left.fromAt, toAt: left.toAt });
  return ok({ id: programme.id, name, fromAt, toAt, ...applied });
}

async function saveChange(
  store: Store,
  { actor, programme, at }: { actor: Actor; programme: Programme; at: number },
  change: ProgrammeChange,
): Promise<Changed> {
  const recounted = await store.recounts.ofProgramme(change);
  await store.programmes.save(change);
  await keepAudit(
    store,
    { actor, unitId: programme.unitId, at },
    {
      kind: 'programme.changed',
      object: `programme:${programme.id}`,
      from: `${programme.fromAt}/${programme.toAt}`,
      to: `${change.fromAt}/${change.toAt}`,
    },
  );
  return { programmeId: programme.id, recounted };
}

/** Renames a programme or gives it other dates; what was submitted within them is counted anew. */
export function changeProgramme({ store, now, calendar }: Deps) {
  return ({ actor, id, answers }: Input): Promise<Result<Changed, Refusal>> =>
    store.transaction(async (store) => {
      const programme = await programmeToChange(store, actor, id);
      if (!programme.ok) return programme;
      const change = await readChange({ store, calendar }, programme.value, answers);
      if (!change.ok) return change;
      return ok(await saveChange(store, { actor, programme: programme.value, at: now() }, change.value));
    });
}

/** How many initiatives the answers would count elsewhere; none while they cannot be taken. */
export function foreseeProgramme({ store, calendar }: Pick<Deps, 'store' | 'calendar'>) {
  return async (id: number, answers: Answers): Promise<number> => {
    const programme = await store.programmes.find(id);
    if (programme === undefined) return 0;
    const change = await readChange({ store, calendar }, programme, answers);
    return change.ok ? store.recounts.ofProgramme(change.value) : 0;
  };
}

/** Closes a programme at this very moment, its name and other dates as they are. */
export function closeProgramme({ store, now }: Deps) {
  return ({ actor, id }: Omit<Input, 'answers'>): Promise<Result<Changed, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const programme = await programmeToChange(store, actor, id);
      if (!programme.ok) return programme;
      const { fromAt, toAt } = programme.value;
      if (at <= fromAt || at >= toAt) return fail({ code: 'old-button' });
      const { unitId: _unit, createdAt: _created, ...change } = programme.value;
      return ok(await saveChange(store, { actor, programme: programme.value, at }, { ...change, toAt: at }));
    });
}
