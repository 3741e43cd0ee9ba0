import { nextNotice, stageOf } from '../domain/role-dates.ts';
import type { GrantRow, Store } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { leave } from './leave.ts';
import { afterQuietHours } from './quiet-hours.ts';

/** Roles that one run looks at; what is more waits for the next one. */
const pageSize = 200;

type RoleDeps = Pick<Deps, 'store' | 'now' | 'calendar'>;

/** The holder, and whoever appointed: each once, as far as they can be written to. */
async function hearersOf(store: Store, { memberId, grantedBy }: GrantRow) {
  const holder = await store.members.find(memberId);
  const appointer = grantedBy === memberId ? undefined : await store.members.find(grantedBy);
  const name = holder?.fullName ?? '—';
  return [
    { chatId: holder?.telegramId ?? null, name: null },
    { chatId: appointer?.telegramId ?? null, name },
  ];
}

/** Tells of one role what is due, unless another process was quicker. */
async function tell({ store, calendar }: Omit<RoleDeps, 'now'>, grant: GrantRow, at: number): Promise<void> {
  const stage = stageOf(grant, at);
  if (!(await store.grants.moveNotice(grant, nextNotice(grant, at))) || stage === undefined) return;
  const { role, unitId, memberId } = grant;
  const unit = (await store.units.find(unitId))?.name ?? '';
  if (stage === 'ended') {
    const ended = { kind: 'role.ended', object: `member:${memberId}`, from: role, to: null } as const;
    await store.audit.add({ ...ended, memberId: null, role, unitId, at });
  }
  for (const { chatId, name } of await hearersOf(store, grant)) {
    // Whoever appointed need not hear that it began.
    if (chatId === null || (name !== null && stage === 'began')) continue;
    const to = { chatId, lane: 'bulk', notBefore: afterQuietHours(calendar, at) } as const;
    const values = { stage, role, unit, name, to: grant.toAt };
    await leave({ store, at }, to, { kind: 'notice.role-stage', values });
  }
}

/**
 * Tells of roles that began on their day, end within a week, or have ended. The role itself ends by its date, whether
 * this runs or not; decided by rows, so it may be called at any time, by any number of processes.
 */
export function tellOfRoles({ store, now, calendar }: RoleDeps) {
  return async (signal?: AbortSignal): Promise<void> => {
    const at = now();
    for (const grant of await store.grants.due(at, pageSize)) {
      if (signal?.aborted === true) return;
      await store.transaction((store) => tell({ store, calendar }, grant, at));
    }
  };
}
