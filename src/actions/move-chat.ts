import type { Store } from '../store/store.ts';
import { freePosts } from './free-posts.ts';

/**
 * A group became a supergroup: its links, their posts and all that waits go with it. A place that somebody linked anew in
 * the supergroup before Telegram told us stays as it is there; the old link of that place ends, or it would be posted to
 * twice.
 */
export async function moveChat(
  store: Store,
  { from, to, at }: { from: number; to: number; at: number },
): Promise<void> {
  await store.groups.remapChat(from, to);
  for (const id of await store.figures.groupsOf(from)) {
    const group = await store.groups.find(id);
    if (group === undefined) continue;
    await freePosts(store, group, at);
    await store.groups.update(id, { unlinkedAt: at });
  }
  await store.outbox.remapChat(from, to);
}
