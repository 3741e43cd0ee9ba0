import { fingerprint } from '../../domain/fingerprint.ts';
import { endless, endOf, isSuspended } from '../../domain/suspension.ts';
import type { SuspensionMessages } from '../../domain/suspension-messages.ts';
import type { Store } from '../../store/store.ts';
import type { FormState } from '../form/state.ts';
import { unitName } from '../unit-name.ts';

/** What the form has come to: `at` is when the end was reckoned; both epoch ms. */
export function suspensionIn({ answers }: FormState): { reason: string; until: number; at: number } {
  const { suspendReason, suspendUntil, suspendAt } = answers;
  return {
    reason: typeof suspendReason === 'string' ? suspendReason : '',
    until: typeof suspendUntil === 'number' ? suspendUntil : endless,
    at: typeof suspendAt === 'number' ? suspendAt : 0,
  };
}

/** Tells one preview from another: the button under it does what it shows, and nothing else. */
export function previewMark(state: FormState): string {
  const { reason, until } = suspensionIn(state);
  return fingerprint([reason, until]);
}

/** What a suspension would do, before it is confirmed. */
export async function previewSuspension(
  store: Store,
  state: FormState,
): Promise<{ kind: 'suspension.preview'; values: SuspensionMessages['suspension.preview'] }> {
  const { form, subject } = state;
  const { reason, until, at } = suspensionIn(state);
  const member = await store.members.find(subject);
  const held = await store.grants.listOf(subject, at);
  const roles = await Promise.all(
    held.map(async ({ role, unitId }) => ({ role, unit: await unitName(store, unitId) })),
  );
  const running =
    member !== undefined && isSuspended(member, at)
      ? { until: endOf(member.suspendedUntil ?? endless) }
      : null;
  return {
    kind: 'suspension.preview',
    values: {
      ...{ form, subject, reason, roles },
      name: member?.fullName ?? '',
      unit: member?.unitId == null ? '' : await unitName(store, member.unitId),
      until: endOf(until),
      mark: previewMark(state),
      now: running,
    },
  };
}
