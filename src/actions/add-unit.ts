import { z } from 'zod';
import type { Answers } from '../domain/answers.ts';
import { blocks } from '../domain/form.ts';
import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { keepAudit } from './audit/keep-audit.ts';
import type { Deps } from './deps.ts';
import { readAnswers } from './read-answers.ts';
import { targetProgramme } from './targets/target-programme.ts';

const unitAnswers = z.object({
  unitName: z.string(),
  unitCode: z.string(),
  workplace: z.string().nullish(),
  parent: z.int(),
  block: z.enum(blocks),
  headcount: z.int().nullish(),
  target: z.int().nullish(),
});

type Input = { actor: Actor; answers: Answers };
type Added = { id: number; code: string; name: string };

/** Adds one unit below another; its target goes to the programme that runs or comes next. A target of 0 is none. */
export function addUnit({ store, now }: Deps) {
  return ({ actor, answers }: Input): Promise<Result<Added, Refusal>> =>
    store.transaction(async (store) => {
      const read = readAnswers(unitAnswers, answers);
      if (!read.ok) return read;
      const {
        unitName: name,
        unitCode: code,
        parent: parentId,
        block,
        workplace,
        headcount,
        target,
      } = read.value;
      const parent = await store.units.find(parentId);
      if (!can(actor, 'units', await store.units.path(parentId))) return fail({ code: 'not-allowed' });
      if (parent === undefined || parent.closedAt !== null)
        return fail({ code: 'unknown-unit', typed: parent?.name ?? '' });
      if ((await store.units.byCode(code)) !== undefined)
        return fail({ code: 'unit-code-taken', typed: code });
      const programme = target ? await targetProgramme(store, now()) : undefined;
      if (target && programme === undefined) return fail({ code: 'no-programme' });

      const id = await store.units.add({
        code,
        name,
        workplace: workplace ?? null,
        parentId,
        block,
        headcount: headcount ?? null,
        now: now(),
      });
      if (target && programme !== undefined)
        await store.targets.put({ programmeId: programme.id, phaseId: 0, unitId: id, target });
      const object = `unit:${id}` as const;
      await keepAudit(
        store,
        { actor, unitId: id, at: now() },
        { kind: 'unit.added', object, from: null, to: code },
        ...(target ? [{ kind: 'target.set', object, from: null, to: String(target) } as const] : []),
      );
      return ok({ id, code, name });
    });
}
