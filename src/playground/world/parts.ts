import { type Calls, createCalls } from './calls.ts';
import type { WorldOptions } from './contract.ts';
import { createEvents, type Events } from './events.ts';
import { createFiles, type Files } from './files.ts';
import { createMenus, type Menus } from './menus.ts';
import { createMessages, type Messages } from './messages.ts';
import { createQueries, type Queries } from './queries.ts';
import { createRooms, type Rooms } from './rooms.ts';
import type { User } from './telegram.ts';
import { createUpdates, type Updates } from './updates.ts';

/** The state of the world, part by part. */
export type Parts = {
  self: User;
  privacy: boolean;
  now: () => number;
  random: (bytes: number) => Uint8Array;
  events: Events;
  rooms: Rooms;
  messages: Messages;
  updates: Updates;
  files: Files;
  queries: Queries;
  menus: Menus;
  calls: Calls;
};

const RETAIN = { calls: 10_000, messagesPerChat: 1000, fileBytes: 256 * 1024 * 1024, queries: 10_000 };

/** Telegram promises nothing exact: presses have been answerable for 15 s at least and 10 min at most. */
const QUERY_TIMEOUT = 60_000;

export function createParts(options: WorldOptions): Parts {
  const { now, random } = options;
  const retain = { ...RETAIN, ...options.retain };
  const self: User = {
    id: options.bot.id,
    is_bot: true,
    first_name: options.bot.firstName,
    username: options.bot.username,
  };
  const events = createEvents();
  return {
    self,
    privacy: options.privacy ?? true,
    now,
    random,
    events,
    rooms: createRooms({ random, bot: self }),
    messages: createMessages({ now, events, perChat: retain.messagesPerChat }),
    updates: createUpdates({ now, random }),
    files: createFiles({ random, limit: retain.fileBytes }),
    queries: createQueries({
      now,
      random,
      timeout: options.queryTimeout ?? QUERY_TIMEOUT,
      limit: retain.queries,
    }),
    menus: createMenus(),
    calls: createCalls(retain.calls),
  };
}
