import type { Actor } from '../domain/permissions.ts';
import type { Member, Store } from '../store/store.ts';

/** `at`: the moment for which roles are read, epoch ms. */
type Context = { store: Store; ownerIds: ReadonlySet<number>; at: number };

/** A member as the holder of the roles he or she has at this moment. */
export async function actorOf({ store, ownerIds, at }: Context, member: Member): Promise<Actor> {
  const owner = member.telegramId !== null && ownerIds.has(member.telegramId);
  return { memberId: member.id, owner, grants: await store.grants.of(member.id, at) };
}
