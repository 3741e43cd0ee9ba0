import type { Acts } from './contract.ts';
import { announce } from './hearing.ts';
import type { BotRights } from './inputs.ts';
import { seconds } from './numbers.ts';
import type { Parts } from './parts.ts';
import { isAdministrator, isPresent, memberOf } from './rights.ts';
import type { Room } from './rooms.ts';
import type { Chat, ChatMember, MemberStatus } from './telegram.ts';

type Change = { user: number; status: MemberStatus; by: number; rights?: BotRights | undefined };

/** Sets a status and tells the bot as Telegram does: of itself always, of others where it is an administrator. */
export function changeMember(parts: Parts, room: Room, change: Change): void {
  const user = parts.rooms.user(change.user);
  const before: ChatMember = room.members.get(user.id) ?? memberOf({ user, status: 'left' });
  const after = memberOf({ user, status: change.status, rights: change.rights });
  room.members.set(user.id, after);
  const isSelf = user.id === parts.self.id;
  if (isSelf || isAdministrator(room.members.get(parts.self.id))) {
    parts.updates.push(isSelf ? 'my_chat_member' : 'chat_member', {
      chat: room.chat,
      from: parts.rooms.user(change.by),
      date: seconds(parts.now()),
      old_chat_member: before,
      new_chat_member: after,
    });
  }
  parts.events.emit({
    kind: 'member',
    chatId: room.chat.id,
    userId: user.id,
    from: before.status,
    to: after.status,
  });
}

function setBlocked(parts: Parts, user: number, blocked: boolean): void {
  const room = parts.rooms.need(user);
  if (room.blocked === blocked) return;
  room.blocked = blocked;
  room.started = true;
  const self = parts.self.id;
  if (blocked) room.members.set(self, memberOf({ user: parts.self, status: 'member' }));
  changeMember(parts, room, { user: self, status: blocked ? 'kicked' : 'member', by: user });
}

function setMuted(parts: Parts, muted: boolean): (chat: number, by: number) => void {
  return (chat, by) => {
    const room = parts.rooms.need(chat);
    // A basic group knows no single restricted members, only what all may do.
    if (room.chat.type === 'group') room.canSend = !muted;
    else changeMember(parts, room, { user: parts.self.id, status: muted ? 'restricted' : 'member', by });
  };
}

type Membership = Pick<
  Acts,
  | 'addGroup'
  | 'join'
  | 'leave'
  | 'setMember'
  | 'addBotToGroup'
  | 'removeBot'
  | 'promote'
  | 'demote'
  | 'muteBot'
  | 'unmuteBot'
  | 'block'
  | 'unblock'
  | 'deactivate'
>;

export function createMembership(parts: Parts): Membership {
  const self = parts.self.id;

  function join(chat: number, input: { user: number; by?: number }): void {
    const room = parts.rooms.need(chat);
    const by = input.by ?? input.user;
    if (isPresent(room.members.get(input.user))) throw new Error('in the group already');
    const user = parts.rooms.user(input.user);
    changeMember(parts, room, { user: user.id, status: 'member', by });
    announce(parts, room, {
      from: parts.rooms.user(by),
      new_chat_participant: user,
      new_chat_member: user,
      new_chat_members: [user],
    });
  }

  function leave(chat: number, input: { user: number; by?: number }): void {
    const room = parts.rooms.need(chat);
    const by = input.by ?? input.user;
    const user = parts.rooms.user(input.user);
    const goodbye = { from: parts.rooms.user(by), left_chat_participant: user, left_chat_member: user };
    // A basic group still shows the bot its own removal, a supergroup does not.
    if (user.id === self && room.chat.type === 'group') announce(parts, room, goodbye);
    changeMember(parts, room, { user: user.id, status: by === user.id ? 'left' : 'kicked', by });
    if (user.id !== self) announce(parts, room, goodbye);
  }

  function setMember(
    chat: number,
    input: { user: number; status: MemberStatus; by?: number; rights?: BotRights },
  ): void {
    changeMember(parts, parts.rooms.need(chat), { ...input, by: input.by ?? input.user });
  }

  return {
    addGroup(input): Chat {
      const room = parts.rooms.addGroup(input);
      for (const id of [input.creator, ...(input.members ?? [])]) {
        const status = id === input.creator ? 'creator' : 'member';
        room.members.set(id, memberOf({ user: parts.rooms.user(id), status }));
      }
      parts.events.emit({ kind: 'chat', chatId: room.chat.id });
      return room.chat;
    },
    join,
    leave,
    setMember,
    addBotToGroup: (chat, by) => join(chat, { user: self, by }),
    removeBot: (chat, by) => leave(chat, { user: self, by }),
    promote: (chat, by, rights) =>
      setMember(chat, {
        user: self,
        status: 'administrator',
        by,
        ...(rights === undefined ? {} : { rights }),
      }),
    demote: (chat, by) => setMember(chat, { user: self, status: 'member', by }),
    muteBot: setMuted(parts, true),
    unmuteBot: setMuted(parts, false),
    block: (user) => setBlocked(parts, user, true),
    unblock: (user) => setBlocked(parts, user, false),
    deactivate(user) {
      parts.rooms.need(user).deactivated = true;
    },
  };
}
