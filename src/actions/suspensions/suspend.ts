import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { endOf } from '../../domain/suspension.ts';
import type { SuspensionMessages } from '../../domain/suspension-messages.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import type { Deps } from '../deps.ts';
import { leave } from '../leave.ts';
import { afterQuietHours } from '../quiet-hours.ts';
import { unitName } from '../unit-name.ts';
import { askedUnit, rightToSuspend } from './right-to-suspend.ts';
import { forgetEnd, tellOfEnd } from './tell-of-end.ts';

/** `until`: first moment after the end, epoch ms. `reason`: a usual one's key, or as it was typed. */
type Input = { actor: Actor; memberId: number; reason: string; until: number };

/** Suspends a person from now on, instead of an earlier term that still runs; the person is told why and whom to ask. */
export function suspend({ store, now, calendar, ownerIds }: Deps) {
  return (input: Input): Promise<Result<SuspensionMessages['suspension.done'], Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const { actor, memberId, reason, until } = input;
      const right = await rightToSuspend({ store, actor, ownerIds, at }, memberId);
      if (!right.ok) return right;
      if (until <= at) return fail({ code: 'dates-crossed' });
      const { member, path } = right.value;
      const unitId = path[0];
      const asked = askedUnit(actor, path);
      if (unitId === undefined || asked === undefined) return fail({ code: 'not-allowed' });

      const before = await store.suspensions.running(memberId, at);
      if (before !== undefined) {
        await store.suspensions.end(before.id, at);
        await forgetEnd({ store, at }, before.id);
      }
      const term = { fromAt: at, untilAt: until };
      const row = { memberId, unitId, askedUnitId: asked, reason, ...term, byId: actor.memberId };
      const id = await store.suspensions.add(row);
      await store.members.update(memberId, { suspendedUntil: until });
      await keepAudit(
        store,
        { actor, unitId, at },
        {
          kind: 'block.added',
          object: `block:${id}`,
          from: before === undefined ? null : String(before.untilAt),
          to: String(until),
        },
      );
      await tellOfEnd({ store, calendar, at }, { id, telegramId: member.telegramId, untilAt: until });
      const told = { until: endOf(until), reason };
      if (member.telegramId !== null) {
        const to = { chatId: member.telegramId, lane: 'person', coalesceKey: 'suspension' } as const;
        const values = { ...told, unit: (await store.units.find(asked))?.name ?? '' };
        const notBefore = afterQuietHours(calendar, at);
        await leave({ store, at }, { ...to, notBefore }, { kind: 'notice.suspended', values });
      }
      const unit = member.unitId === null ? '' : await unitName(store, member.unitId);
      return ok({ ...told, name: member.fullName ?? '', unit });
    });
}
