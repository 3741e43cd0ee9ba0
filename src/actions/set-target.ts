import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { keepAudit } from './audit/keep-audit.ts';
import type { Deps } from './deps.ts';
import { targetProgramme } from './target-programme.ts';

type Input = { actor: Actor; code: string; target: number };
type Set = { code: string; name: string; target: number; programme: string };

/** Gives a unit its target in the programme that runs or comes next. */
export function setTarget({ store, now }: Deps) {
  return ({ actor, code, target }: Input): Promise<Result<Set, Refusal>> =>
    store.transaction(async (store) => {
      const unit = await store.units.byCode(code);
      if (!can(actor, 'units', unit === undefined ? [] : await store.units.path(unit.id)))
        return fail({ code: 'not-allowed' });
      if (unit === undefined || unit.closedAt !== null) return fail({ code: 'unknown-unit', typed: code });
      if (!Number.isSafeInteger(target) || target < 1) return fail({ code: 'usage', command: 'chitieu' });
      const programme = await targetProgramme(store, now());
      if (programme === undefined) return fail({ code: 'no-programme' });
      const before = (await store.targets.of(programme.id, [unit.id])).get(unit.id);
      await store.targets.put({ programmeId: programme.id, phaseId: 0, unitId: unit.id, target });
      const from = before === undefined ? null : String(before);
      const set = { kind: 'target.set', object: `unit:${unit.id}`, from, to: String(target) } as const;
      await keepAudit(store, { actor, unitId: unit.id, at: now() }, set);
      return ok({ code: unit.code, name: unit.name, target, programme: programme.name });
    });
}
