import { z } from 'zod';
import type { Answers } from '../domain/answers.ts';
import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { keepAudit } from './audit/keep-audit.ts';
import type { Deps } from './deps.ts';
import { readAnswers } from './read-answers.ts';

const rootAnswers = z.object({ unitName: z.string(), unitCode: z.string() });

type Input = { actor: Actor; answers: Answers };
type Created = { id: number; code: string; name: string };

/** The owner names the unit above all others; there is only ever one. */
export function createRoot({ store, now }: Deps) {
  return ({ actor, answers }: Input): Promise<Result<Created, Refusal>> =>
    store.transaction(async (store) => {
      if (!can(actor, 'createRoot', [])) return fail({ code: 'not-allowed' });
      const read = readAnswers(rootAnswers, answers);
      if (!read.ok) return read;
      if ((await store.units.root()) !== undefined) return fail({ code: 'unit-exists' });
      const { unitName: name, unitCode: code } = read.value;
      const id = await store.units.add({ code, name, parentId: null, block: 'other', now: now() });
      const added = { kind: 'unit.added', object: `unit:${id}`, from: null, to: code } as const;
      await keepAudit(store, { actor, unitId: id, at: now() }, added);
      return ok({ id, code, name });
    });
}
