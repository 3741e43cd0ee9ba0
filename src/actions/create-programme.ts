import { z } from 'zod';
import type { Answers } from '../domain/answers.ts';
import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { keepAudit } from './audit/keep-audit.ts';
import type { Deps } from './deps.ts';
import { appliedAnswers, appliedMoments, closingDay, closingFrom, dayAnswer } from './programmes/dates.ts';
import { readAnswers } from './read-answers.ts';

const programmeAnswers = appliedAnswers.extend({
  programmeName: z.string(),
  firstDay: dayAnswer,
  lastDay: closingDay,
  target: z.int().nullish(),
});

type Input = { actor: Actor; answers: Answers };
/** `toAt` is the first moment after it. */
type Created = { id: number; name: string; fromAt: number; toAt: number };

/** Opens a programme of the root unit; its target, if any, is the root's. A target of 0 is none. */
export function createProgramme({ store, now, calendar }: Deps) {
  return ({ actor, answers }: Input): Promise<Result<Created, Refusal>> =>
    store.transaction(async (store) => {
      const root = await store.units.root();
      if (!can(actor, 'programme', root === undefined ? [] : [root.id])) return fail({ code: 'not-allowed' });
      if (root === undefined) return fail({ code: 'no-root' });
      const read = readAnswers(programmeAnswers, answers);
      if (!read.ok) return read;
      const { programmeName: name, firstDay, lastDay, target } = read.value;
      const fromAt = calendar.startOfDay(firstDay);
      const toAt = closingFrom(lastDay, undefined, calendar);
      if (toAt <= fromAt) return fail({ code: 'dates-crossed' });
      const applied = appliedMoments(read.value, calendar);
      if ((applied.appliedTo ?? toAt) <= (applied.appliedFrom ?? fromAt))
        return fail({ code: 'applied-crossed' });

      const at = now();
      const unitId = root.id;
      const id = await store.programmes.add({ name, unitId, fromAt, toAt, ...applied, createdAt: at });
      if (target) await store.targets.put({ programmeId: id, phaseId: 0, unitId, target });
      await keepAudit(
        store,
        { actor, unitId, at },
        { kind: 'programme.added', object: `programme:${id}`, from: String(fromAt), to: String(toAt) },
        ...(target
          ? [{ kind: 'target.set', object: `unit:${unitId}`, from: null, to: String(target) } as const]
          : []),
      );
      return ok({ id, name, fromAt, toAt });
    });
}
