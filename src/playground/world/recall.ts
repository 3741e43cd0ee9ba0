import type { Contents, WorldMemory } from './memory.ts';
import type { Parts } from './parts.ts';

export function memorise({ rooms, messages, updates, files, menus }: Parts): WorldMemory {
  const { users, rooms: chats, lastIds } = rooms.memorise();
  return {
    users,
    rooms: chats,
    lastIds: { ...lastIds, message: messages.lastId() },
    updates: updates.memorise(),
    files: files.memorise(),
    menus: menus.memorise(),
  };
}

/** Puts a remembered world into a fresh one, whose bot keeps the name it has now. */
export function recall(parts: Parts, memory: WorldMemory, contents: Contents): void {
  parts.rooms.recall(memory);
  parts.messages.countFrom(memory.lastIds.message);
  parts.updates.recall(memory.updates);
  parts.files.recall(memory.files, contents);
  parts.menus.recall(memory.menus);
}
