import type { Deps } from '../actions/deps.ts';
import type { MessageValues } from '../domain/messages.ts';
import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { figuresOf } from './digest.ts';

const pageSize = 8;

/** Past digests of a unit, the latest first; `before`: the number above which they were seen already. */
export function listDigests({ store }: Pick<Deps, 'store'>) {
  return async (input: {
    actor: Actor;
    unitId: number;
    before: number | null;
  }): Promise<Result<MessageValues['weekly.list'], Refusal>> => {
    const { actor, unitId, before } = input;
    const unit = await store.units.find(unitId);
    if (unit === undefined) return fail({ code: 'old-button' });
    if (!can(actor, 'tally', await store.units.path(unitId))) return fail({ code: 'not-allowed' });
    const found = await store.digests.before(unitId, before ?? Number.MAX_SAFE_INTEGER, pageSize + 1);
    const lines = found.slice(0, pageSize).map((digest) => {
      const { period, flows } = figuresOf(digest);
      const { submitted, recognised } = flows;
      return { number: digest.number, from: period.from, to: period.to, submitted, recognised };
    });
    const next = found.length > pageSize ? (lines.at(-1)?.number ?? null) : null;
    return ok({ unitId, unit: unit.name, lines, isFirst: before === null, next });
  };
}
