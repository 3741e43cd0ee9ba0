import { type Actor, can } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { endOf } from '../../domain/suspension.ts';
import type { SuspensionLine, SuspensionMessages } from '../../domain/suspension-messages.ts';
import type { Store, Suspension } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { scopeOf } from '../scope-of.ts';
import { unitName } from '../unit-name.ts';

const pageSize = 10;

export async function suspensionLine(
  store: Store,
  actor: Actor,
  suspension: Suspension,
): Promise<SuspensionLine> {
  const { id, memberId, askedUnitId, reason, fromAt, untilAt } = suspension;
  const member = await store.members.find(memberId);
  return {
    id,
    name: member?.fullName ?? null,
    unit: await unitName(store, member?.unitId ?? suspension.unitId),
    reason,
    from: fromAt,
    until: endOf(untilAt),
    mayLift: can(actor, 'suspend', await store.units.path(askedUnitId)),
  };
}

/** A page of who is suspended in the units that this person runs; `before` is the last one seen. */
export function listSuspensions({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return async (input: {
    actor: Actor;
    before?: number;
  }): Promise<Result<SuspensionMessages['suspension.list'], Refusal>> => {
    const { actor, before } = input;
    const unitIds = await scopeOf(store, actor, 'suspend');
    if (unitIds.length === 0) return fail({ code: 'not-allowed' });
    const page = { limit: pageSize + 1, ...(before !== undefined && { before }) };
    const found = await store.suspensions.list({ unitIds, now: now(), ...page });
    const shown = found.slice(0, pageSize);
    const lines = await Promise.all(shown.map((row) => suspensionLine(store, actor, row)));
    const next = found.length > pageSize ? (shown.at(-1)?.id ?? null) : null;
    return ok({ lines, next, isFirst: before === undefined });
  };
}

/** Of people who were found, those who are suspended. */
export function suspensionsOf({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return async (input: { actor: Actor; people: readonly { id: number }[] }): Promise<SuspensionLine[]> => {
    const rows = await Promise.all(input.people.map(({ id }) => store.suspensions.running(id, now())));
    const running = rows.filter((row) => row !== undefined);
    return Promise.all(running.map((row) => suspensionLine(store, input.actor, row)));
  };
}
