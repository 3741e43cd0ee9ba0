import { z } from 'zod';
import type { Answers } from '../domain/answers.ts';
import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { keepAudit } from './audit/keep-audit.ts';
import type { Deps } from './deps.ts';
import { readAnswers } from './read-answers.ts';

const day = z.object({ year: z.int(), month: z.int(), day: z.int(), precision: z.literal('day') });
const programmeAnswers = z.object({
  programmeName: z.string(),
  firstDay: day,
  lastDay: day,
  target: z.int().nullish(),
});

type Input = { actor: Actor; answers: Answers };
/** `toAt` is the first moment after the last day. */
type Created = { id: number; name: string; fromAt: number; toAt: number };

/** Opens a programme of the root unit for whole days; its target, if any, is the root's. A target of 0 is none. */
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
      const toAt = calendar.startOfDay(calendar.addDays(lastDay, 1));
      if (toAt <= fromAt) return fail({ code: 'dates-crossed' });

      const id = await store.programmes.add({ name, unitId: root.id, fromAt, toAt, createdAt: now() });
      if (target) await store.targets.put({ programmeId: id, phaseId: 0, unitId: root.id, target });
      await keepAudit(
        store,
        { actor, unitId: root.id, at: now() },
        { kind: 'programme.added', object: `programme:${id}`, from: String(fromAt), to: String(toAt) },
        ...(target
          ? [{ kind: 'target.set', object: `unit:${root.id}`, from: null, to: String(target) } as const]
          : []),
      );
      return ok({ id, name, fromAt, toAt });
    });
}
