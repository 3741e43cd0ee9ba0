import { quoted } from '../world/messages.ts';
import type { Room } from '../world/rooms.ts';
import type { Message } from '../world/telegram.ts';
import { checkSending, findRoom, type SendKind, spend } from './access.ts';
import type { Call } from './call.ts';
import { booleanField, isObject, requiredInteger } from './fields.ts';
import { type ReplyMarkup, replyMarkup } from './keyboard.ts';
import { badRequest } from './refusals.ts';

type Reply = { messageId: number; optional: boolean };

/** reply_parameters, or the older reply_to_message_id. */
function replyOf({ parameters }: Call): Reply | undefined {
  const value = parameters.json('reply_parameters', "Can't parse reply parameters JSON object");
  if (value === undefined) {
    const messageId = parameters.integer('reply_to_message_id', 0);
    return messageId > 0
      ? { messageId, optional: parameters.boolean('allow_sending_without_reply') }
      : undefined;
  }
  if (!isObject(value)) return badRequest('Object expected as reply parameters');
  if (Object.keys(value).length === 0) return undefined;
  return {
    messageId: requiredInteger({ in: value, name: 'message_id', within: '' }),
    optional: booleanField({ in: value, name: 'allow_sending_without_reply', within: '' }),
  };
}

function targetOf(room: Room, reply: Reply | undefined): Message | undefined {
  if (reply === undefined) return undefined;
  const target = room.messages.get(reply.messageId);
  if (target === undefined && !reply.optional) badRequest('Message to be replied not found');
  return target;
}

function topicFields(call: Call, room: Room): Partial<Message> {
  const thread = call.parameters.integer('message_thread_id', 0);
  // General goes by no number when one sends into it.
  const topic = room.topics.get(thread > 0 ? thread : 1);
  if (thread > 0 && (thread === 1 || topic === undefined)) badRequest('Message thread not found');
  const member = room.members.get(call.world.self.id);
  if (topic?.closed === true && member?.['can_manage_topics'] !== true) badRequest('TOPIC_CLOSED');
  if (thread <= 0) return {};
  return {
    message_thread_id: thread,
    is_topic_message: true,
    ...(topic?.created === undefined ? {} : { reply_to_message: quoted(topic.created) }),
  };
}

function rememberKeyboard(room: Room, markup: ReplyMarkup): void {
  if (markup === undefined || 'inline' in markup) return;
  if (markup.shown['remove_keyboard'] === true) delete room.replyKeyboard;
  else room.replyKeyboard = markup.shown;
}

/** A place for new messages: the chat, what every one of them carries, and how they are put there. */
export type Place = { room: Room; post(content: Partial<Message>): Message };

/** Checks all that Telegram checks of a chat before it takes `cost` messages of a kind. */
export function findPlace(call: Call, kind: SendKind, cost = 1): Place {
  const { world, parameters } = call;
  const reply = replyOf(call);
  const markup = replyMarkup(parameters);
  const room = findRoom(call, 'write');
  const target = targetOf(room, reply);
  const topic = topicFields(call, room);
  checkSending(call, room, kind);
  spend(call, room, cost);
  const isThreaded = room.chat.type === 'supergroup' && room.chat.is_forum !== true && target !== undefined;
  return {
    room,
    post(content) {
      rememberKeyboard(room, markup);
      return world.messages.add(room, {
        from: world.self,
        ...(isThreaded ? { message_thread_id: target.message_thread_id ?? target.message_id } : {}),
        ...topic,
        ...(target === undefined ? {} : { reply_to_message: quoted(target) }),
        ...content,
        ...(parameters.boolean('protect_content') ? { has_protected_content: true as const } : {}),
        ...(markup !== undefined && 'inline' in markup ? { reply_markup: markup.inline } : {}),
      });
    },
  };
}
