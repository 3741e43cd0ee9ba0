import type { Group, Store } from '../store/store.ts';

/** A chat with all its topics, or (with `threadId`, null being the chat itself) one linked place in it. */
export type Place = { readonly chatId: number; readonly threadId?: number | null };

/** What is linked at a place, paused ones too. */
export async function groupsAt(store: Store, { chatId, threadId }: Place): Promise<Group[]> {
  if (threadId !== undefined)
    return [await store.groups.byChat(chatId, threadId)].filter((group) => group !== undefined);
  const groups: Group[] = [];
  for (const id of await store.figures.groupsOf(chatId)) {
    const group = await store.groups.find(id);
    if (group !== undefined) groups.push(group);
  }
  return groups;
}
