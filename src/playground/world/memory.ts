import { z } from 'zod';
import type { BotCommand, Chat, ChatMember, FileRef, Message, Update, User } from './telegram.ts';

export type StoredFile = FileRef & { file_path: string; fileName?: string; mimeType?: string };

export type Topic = { name: string; closed: boolean; created?: Message };

/** Takes over what has the given fields as it is; the rest of it was written by this program too. */
function having<T>(shape: z.ZodType): z.ZodType<T> {
  return z.custom<T>((value) => shape.safeParse(value).success);
}

const identified = z.looseObject({ id: z.int() });
const record = z.record(z.string(), z.unknown());
const chat = having<Chat>(z.looseObject({ id: z.int(), type: z.string() }));
const message = having<Message>(
  z.looseObject({ message_id: z.int(), date: z.int(), chat: identified, from: identified.optional() }),
);

const room = z.object({
  chat,
  members: z.array(having<ChatMember>(z.looseObject({ user: identified, status: z.string() }))),
  messages: z.array(message),
  topics: z.array(
    z.tuple([z.int(), having<Topic>(z.looseObject({ name: z.string(), closed: z.boolean() }))]),
  ),
  instance: z.string(),
  lastId: z.int(),
  canSend: z.boolean(),
  started: z.boolean(),
  blocked: z.boolean(),
  deactivated: z.boolean(),
  replyKeyboard: record.exactOptional(),
  migratedTo: z.int().exactOptional(),
});

/** What of a world outlives its process, without the contents of files. */
export const worldMemory = z.object({
  users: z.array(having<User>(z.looseObject({ id: z.int(), first_name: z.string() }))),
  rooms: z.array(room),
  lastIds: z.object({ user: z.int(), group: z.int(), supergroup: z.int(), message: z.int() }),
  updates: z.object({
    nextId: z.int(),
    lastPush: z.number(),
    queue: z.array(
      z.object({
        update: having<Update>(z.looseObject({ update_id: z.int() })),
        expiresAt: z.number(),
      }),
    ),
  }),
  files: z.object({
    count: z.int(),
    files: z.array(
      having<StoredFile>(
        z.looseObject({ file_id: z.string(), file_unique_id: z.string(), file_path: z.string() }),
      ),
    ),
  }),
  menus: z.object({
    commands: z.array(
      z.tuple([z.string(), z.array(having<BotCommand>(z.looseObject({ command: z.string() })))]),
    ),
    texts: z.array(z.tuple([z.string(), z.string()])),
    buttons: z.array(z.tuple([z.int(), record])),
  }),
});

export type WorldMemory = z.output<typeof worldMemory>;
export type RoomMemory = WorldMemory['rooms'][number];

/** Contents by file id. */
export type Contents = ReadonlyMap<string, Uint8Array>;
