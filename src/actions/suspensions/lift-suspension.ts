import { type Actor, can } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { SuspensionLine } from '../../domain/suspension-messages.ts';
import type { Store, Suspension } from '../../store/store.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import type { Deps } from '../deps.ts';
import { leave } from '../leave.ts';
import { afterQuietHours } from '../quiet-hours.ts';
import { suspensionLine } from './list-suspensions.ts';
import { forgetEnd } from './tell-of-end.ts';

type Input = { actor: Actor; suspensionId: number };

/** One that runs, to whoever may end it: an admin of the unit that can be asked, or above. */
async function liftable(
  { store, at }: { store: Store; at: number },
  { actor, suspensionId }: Input,
): Promise<Result<Suspension, Refusal>> {
  const found = await store.suspensions.find(suspensionId);
  const path = found === undefined ? [] : await store.units.path(found.askedUnitId);
  if (!can(actor, 'suspend', path)) return fail({ code: 'not-allowed' });
  const isRunning = found !== undefined && found.endedAt === null && found.untilAt > at;
  return isRunning ? ok(found) : fail({ code: 'old-button' });
}

export function readSuspension({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return async (input: Input): Promise<Result<SuspensionLine, Refusal>> => {
    const found = await liftable({ store, at: now() }, input);
    return found.ok ? ok(await suspensionLine(store, input.actor, found.value)) : found;
  };
}

/** Ends a suspension before its time; the person is told. */
export function liftSuspension({ store, now, calendar }: Deps) {
  return (input: Input): Promise<Result<{ name: string | null }, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const found = await liftable({ store, at }, input);
      if (!found.ok) return found;
      const { id, memberId, unitId, untilAt } = found.value;
      if (!(await store.suspensions.end(id, at))) return fail({ code: 'old-button' });
      await forgetEnd({ store, at }, id);
      await store.members.update(memberId, { suspendedUntil: null });
      const member = await store.members.find(memberId);
      const ended = { kind: 'block.ended', object: `block:${id}`, from: String(untilAt), to: null } as const;
      await keepAudit(store, { actor: input.actor, unitId: member?.unitId ?? unitId, at }, ended);
      if (member?.telegramId != null) {
        const to = { chatId: member.telegramId, lane: 'person', coalesceKey: 'suspension' } as const;
        const notBefore = afterQuietHours(calendar, at);
        await leave({ store, at }, { ...to, notBefore }, { kind: 'notice.suspension-lifted', values: {} });
      }
      return ok({ name: member?.fullName ?? null });
    });
}
