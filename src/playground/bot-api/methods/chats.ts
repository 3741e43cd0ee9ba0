import { changeMember } from '../../world/membership.ts';
import { isAdministrator, memberOf, permissions } from '../../world/rights.ts';
import { findRoom } from '../access.ts';
import type { Method } from '../call.ts';
import { badRequest } from '../refusals.ts';

const GIFTS = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
};

const getChat: Method = (call) => {
  const room = findRoom(call, 'read');
  const isGroup = room.chat.type !== 'private';
  if (!isGroup && !room.started) badRequest('Chat not found');
  return {
    ...room.chat,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: GIFTS,
    ...(isGroup ? { permissions: permissions(room.canSend) } : {}),
  };
};

const getChatMember: Method = (call) => {
  const { world, parameters } = call;
  const userId = parameters.integer('user_id', 0);
  if (userId <= 0) badRequest('Invalid user_id specified');
  const room = findRoom(call, 'edit');
  const user = world.rooms.findUser(userId) ?? badRequest('Member not found');
  if (room.chat.type === 'private') {
    const isParty = [room.chat.id, world.self.id].includes(userId);
    return isParty ? memberOf({ user, status: 'member' }) : badRequest('Member not found');
  }
  return room.members.get(userId) ?? memberOf({ user, status: 'left' });
};

const getChatAdministrators: Method = (call) => {
  const room = findRoom(call, 'edit');
  if (room.chat.type === 'private') badRequest('There are no administrators in the private chat');
  const others = [...room.members.values()].filter((member) => !member.user.is_bot);
  return others.filter(isAdministrator);
};

const leaveChat: Method = (call) => {
  const { world } = call;
  const room = findRoom(call, 'edit');
  if (room.chat.type === 'private') badRequest("Chat member status can't be changed in private chats");
  changeMember(world, room, { user: world.self.id, status: 'left', by: world.self.id });
  return true;
};

export const CHATS: Record<string, Method> = { getChat, getChatMember, getChatAdministrators, leaveChat };
