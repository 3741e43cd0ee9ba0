import { isAdministrator, isPresent } from '../world/rights.ts';
import type { Room } from '../world/rooms.ts';
import type { Call } from './call.ts';
import { badRequest, forbidden, refuse, tooManyRequests } from './refusals.ts';

type Access = 'read' | 'edit' | 'write';

function checkPrivate(room: Room, access: Access): void {
  if (access === 'read') return;
  if (room.deactivated) forbidden('user is deactivated');
  if (room.blocked) forbidden('bot was blocked by the user');
  if (!room.started) forbidden("bot can't initiate conversation with a user");
}

function checkGroup({ room, access, botId }: { room: Room; access: Access; botId: number }): void {
  const member = room.members.get(botId);
  if (member === undefined) badRequest('Chat not found');
  const isSuper = room.chat.type === 'supergroup';
  if (access === 'read' && !isSuper) return;
  if (room.migratedTo !== undefined) {
    refuse({
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: room.migratedTo },
    });
  }
  const where = isSuper ? 'supergroup' : 'group';
  if (member.status === 'kicked') forbidden(`bot was kicked from the ${where} chat`);
  if (!isPresent(member)) forbidden(`bot is not a member of the ${where} chat`);
}

/** The chat a call is about, if the bot may do there what it wants. */
export function findRoom({ world, parameters }: Call, access: Access, name = 'chat_id'): Room {
  const id = parameters.text(name);
  if (id === '') badRequest(`${name} is empty`);
  if (/^\s*\d+\s*$/.test(id) && world.rooms.findUser(Number(id))?.is_bot === true) {
    forbidden("bot can't send messages to bots");
  }
  const room = world.rooms.find(parameters.integer(name, 0));
  if (room === undefined) return badRequest('Chat not found');
  if (room.chat.type === 'private') checkPrivate(room, access);
  else checkGroup({ room, access, botId: world.self.id });
  return room;
}

export type SendKind = 'text messages' | 'photos' | 'documents' | 'videos' | 'voice notes' | 'stickers';

const RIGHTS: Record<SendKind, string> = {
  'text messages': 'can_send_messages',
  photos: 'can_send_photos',
  documents: 'can_send_documents',
  videos: 'can_send_videos',
  'voice notes': 'can_send_voice_notes',
  stickers: 'can_send_other_messages',
};

export function checkSending({ world }: Call, room: Room, kind: SendKind): void {
  const member = room.members.get(world.self.id);
  if (room.chat.type === 'private' || isAdministrator(member)) return;
  const may = member?.status === 'restricted' ? member[RIGHTS[kind]] === true : room.canSend;
  if (!may) badRequest(`Not enough rights to send ${kind} to the chat`);
}

/** Counts `cost` messages against the limits. */
export function spend({ limits }: Call, room: Room, cost = 1): void {
  const seconds = limits.spend(room.chat, cost);
  if (seconds > 0) tooManyRequests(seconds);
}
