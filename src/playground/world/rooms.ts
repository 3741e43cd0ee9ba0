import type { NewGroup } from './inputs.ts';
import type { RoomMemory, Topic, WorldMemory } from './memory.ts';
import { LEAP, randomDecimal } from './numbers.ts';
import type { Chat, ChatMember, Message, User } from './telegram.ts';

/** A chat with all that happens in it. */
export type Room = {
  chat: Chat;
  members: Map<number, ChatMember>;
  messages: Map<number, Message>;
  /** Ids in order of arrival; deleted ones stay until the list is cut. */
  order: number[];
  /** Topics by thread id; 1 is General. */
  topics: Map<number, Topic>;
  instance: string;
  /** Message id the supergroup gave last; other chats share the bot's own count. */
  lastId: number;
  /** What members may do in a basic group or by default; `false` mutes a bot that is no administrator. */
  canSend: boolean;
  /** Private chats: whether the person has written to the bot. */
  started: boolean;
  blocked: boolean;
  /** The account is gone. */
  deactivated: boolean;
  replyKeyboard?: Record<string, unknown>;
  migratedTo?: number;
};

export type Rooms = ReturnType<typeof createRooms>;

const GENERAL: Topic = { name: 'General', closed: false };

function memoriseRoom({ order: _order, ...room }: Room): RoomMemory {
  return {
    ...room,
    members: [...room.members.values()],
    messages: [...room.messages.values()],
    topics: [...room.topics],
  };
}

function recallRoom(memory: RoomMemory): Room {
  return {
    ...memory,
    members: new Map(memory.members.map((member) => [member.user.id, member])),
    messages: new Map(memory.messages.map((message) => [message.message_id, message])),
    order: memory.messages.map((message) => message.message_id),
    topics: new Map(memory.topics),
    lastId: memory.lastId + LEAP,
  };
}

/** Ids have ten and more digits, as in Telegram today: 32 bits are not enough for them. */
export function createRooms(deps: { random: (bytes: number) => Uint8Array; bot: User }) {
  const users = new Map<number, User>([[deps.bot.id, deps.bot]]);
  const rooms = new Map<number, Room>();
  let userId = 7_000_000_000;
  let groupId = -4_000_000_000;
  let supergroupId = -1_002_000_000_000;

  function open(chat: Chat): Room {
    const room: Room = {
      chat,
      members: new Map(),
      messages: new Map(),
      order: [],
      topics: new Map(chat.is_forum === true ? [[1, { ...GENERAL }]] : []),
      instance: randomDecimal(deps.random),
      lastId: 0,
      canSend: true,
      started: false,
      blocked: false,
      deactivated: false,
    };
    rooms.set(chat.id, room);
    return room;
  }

  function user(id: number): User {
    const found = users.get(id);
    if (found === undefined) throw new Error(`no user ${id} in this world`);
    return found;
  }

  return {
    user,
    findUser: (id: number): User | undefined => users.get(id),
    users: (): User[] => [...users.values()].filter((one) => !one.is_bot),
    addUser(input: Omit<User, 'id' | 'is_bot'>, id?: number): User {
      if (id === undefined) userId += 1;
      const added: User = { id: id ?? userId, is_bot: false, ...input };
      if (users.has(added.id)) throw new Error(`user ${added.id} is there already`);
      users.set(added.id, added);
      const { first_name, last_name, username } = added;
      open({
        id: added.id,
        type: 'private',
        first_name,
        ...(last_name === undefined ? {} : { last_name }),
        ...(username === undefined ? {} : { username }),
      });
      return added;
    },
    addGroup(input: Pick<NewGroup, 'title' | 'kind' | 'forum' | 'id'>): Room {
      const isSuper = input.kind === 'supergroup' || input.forum === true;
      if (input.id === undefined && isSuper) supergroupId -= 1;
      if (input.id === undefined && !isSuper) groupId -= 1;
      const id = input.id ?? (isSuper ? supergroupId : groupId);
      if (rooms.has(id)) throw new Error(`chat ${id} is there already`);
      return open({
        id,
        type: isSuper ? 'supergroup' : 'group',
        title: input.title,
        ...(input.forum === true ? { is_forum: true as const } : {}),
      });
    },
    find: (id: number): Room | undefined => rooms.get(id),
    need(id: number): Room {
      const found = rooms.get(id);
      if (found === undefined) throw new Error(`no chat ${id} in this world`);
      return found;
    },
    all: (): Room[] => [...rooms.values()],
    memorise: () => ({
      users: [...users.values()],
      rooms: [...rooms.values()].map(memoriseRoom),
      lastIds: { user: userId, group: groupId, supergroup: supergroupId },
    }),
    recall(memory: Pick<WorldMemory, 'users' | 'rooms' | 'lastIds'>): void {
      for (const one of memory.users) if (!users.has(one.id)) users.set(one.id, one);
      for (const one of memory.rooms) rooms.set(one.chat.id, recallRoom(one));
      userId = memory.lastIds.user;
      groupId = memory.lastIds.group;
      supergroupId = memory.lastIds.supergroup;
    },
  };
}
