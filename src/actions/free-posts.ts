import { postSubject, readPostSubject } from '../domain/schedule.ts';
import type { Group, OutboxRow, Store } from '../store/store.ts';

/** A post that was refused with its whole chat: its weeks are owed again, and told when the group is back. */
export async function freePost(
  store: Store,
  { id, subject = null }: { readonly id: number; readonly subject?: string | null },
): Promise<void> {
  const place = readPostSubject(subject);
  if (place !== undefined) await store.posts.drop(place.groupId, id);
}

function isPostOf(group: Group, { kind, subject }: OutboxRow): boolean {
  return kind === 'digest' && readPostSubject(subject)?.groupId === group.id;
}

/** Takes back the posts of a group that wait to be sent; what is being sent right now goes out. */
export async function freePosts(store: Store, group: Group, at: number): Promise<void> {
  const waiting = (await store.outbox.plannedFor(group.chatId)).filter((row) => isPostOf(group, row));
  for (const { id, subject } of waiting) {
    const week = readPostSubject(subject)?.week ?? '';
    if ((await store.outbox.cancel(postSubject(group.id, week), at)) > 0)
      await store.posts.drop(group.id, id);
  }
}

/** Posts of a former unit that may not have arrived are nobody's question any more. */
export async function forgetUncertain(store: Store, group: Group, at: number): Promise<void> {
  const rows = (await store.outbox.uncertain()).filter((row) => isPostOf(group, row));
  const over = { state: 'dead', error: 'linked to another unit' } as const;
  await store.outbox.settle(
    rows.map(({ id }) => ({ id, ...over })),
    at,
  );
}
