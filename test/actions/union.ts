import type { Deps } from '../../src/actions/deps.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import type { Actor, GrantedRole } from '../../src/domain/permissions.ts';
import type { Store } from '../../src/store/store.ts';

export const calendar = createCalendar();
/** 15/3/2026, 09h00 in Vietnam. */
export const start = calendar.at({ year: 2026, month: 3, day: 15, hour: 9, minute: 0 });
export const day = 24 * 60 * 60_000;
export const ownerId = 9_000_001;

/** What actions need, over a clock that tests move; tokens are 'token-1', 'token-2', … */
export function depsOver(store: Store): { deps: Deps; clock: { at: number } } {
  const clock = { at: start };
  let tokens = 0;
  const deps: Deps = {
    store,
    now: () => clock.at,
    calendar,
    token: () => `token-${++tokens}`,
    ownerIds: new Set([ownerId]),
    botUsername: 'sangkien_test_bot',
  };
  return { deps, clock };
}

/** Runs a test in a unit of work that is taken back, as actions join the one of an update: one database for many tests. */
export async function undone(store: Store, work: (store: Store) => Promise<void>): Promise<void> {
  const undo = new Error('Taken back after the test.');
  await store
    .transaction(async (store) => {
      await work(store);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
}

/** A registered member, and the owner when the Telegram id is the owner's. */
export async function join(
  store: Store,
  telegramId: number,
  registered = true,
): Promise<Actor & { memberId: number }> {
  const memberId = await store.members.add({ telegramId, language: 'vi', now: start });
  if (registered)
    await store.members.update(memberId, { fullName: `Người Thử ${telegramId}`, registeredAt: start });
  return { memberId, owner: telegramId === ownerId, grants: [] };
}

/** The actor as holder of a role, which is stored too. */
export async function appoint(
  store: Store,
  actor: Actor & { memberId: number },
  grant: { role: GrantedRole; unitId: number },
): Promise<Actor & { memberId: number }> {
  await store.grants.add({ memberId: actor.memberId, grantedBy: actor.memberId, now: start, ...grant });
  return { ...actor, grants: [...actor.grants, grant] };
}

/** TINH above HUYEN (with XA below it) and KCN; ids by code. */
export async function plantTree(
  store: Store,
): Promise<{ TINH: number; HUYEN: number; XA: number; KCN: number }> {
  const add = (code: string, parentId: number | null) =>
    store.units.add({ code, name: `Công đoàn ${code}`, parentId, block: 'other', now: start });
  const TINH = await add('TINH', null);
  const HUYEN = await add('HUYEN', TINH);
  return { TINH, HUYEN, XA: await add('XA', HUYEN), KCN: await add('KCN', TINH) };
}

/** A programme over the whole year 2026. */
export function runProgramme(store: Store, unitId: number): Promise<number> {
  return store.programmes.add({
    name: 'Chương trình thử 2026',
    unitId,
    fromAt: calendar.startOfDay({ year: 2026, month: 1, day: 1 }),
    toAt: calendar.startOfDay({ year: 2027, month: 1, day: 1 }),
    createdAt: start,
  });
}
