import type { Initiative, NewMove, Store } from '../../src/store/store.ts';

/** A Monday in the middle of the tests' time. */
export const now = 1_790_000_000_000;

let lastTelegramId = 7_100_000_000;

export function sampleUnit(store: Store, code = 'LDMAU', parentId: number | null = null): Promise<number> {
  return store.units.add({ code, name: `Công đoàn Mẫu ${code}`, parentId, block: 'enterprise', now });
}

export function sampleMember(store: Store): Promise<number> {
  lastTelegramId += 1;
  return store.members.add({ telegramId: lastTelegramId, language: 'vi', now });
}

/** A submitted initiative of a new member. */
export async function sampleInitiative(store: Store, unitId: number, submittedAt = now): Promise<Initiative> {
  const memberId = await sampleMember(store);
  const id = await store.initiatives.addDraft({ memberId, unitId, now });
  await store.initiatives.save({ id, version: 1, state: 'submitted', submittedAt, updatedAt: now });
  const initiative = await store.initiatives.find(id);
  if (initiative === undefined) throw new Error('The initiative was not kept.');
  return initiative;
}

export function sampleMove({ id, unitId, memberId }: Initiative): NewMove {
  return {
    initiativeId: id,
    kind: 'submit',
    fromState: 'draft',
    toState: 'submitted',
    memberId: memberId ?? 0,
    role: 'member',
    unitId,
    block: 'enterprise',
    authorGroup: 'worker',
    noteId: null,
    undoes: null,
    at: now,
  };
}
