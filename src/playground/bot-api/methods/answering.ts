import { findRoom } from '../access.ts';
import type { Method } from '../call.ts';
import { badRequest } from '../refusals.ts';

const MAX_ANSWER = 200;

const ACTIONS = new Set([
  'cancel',
  'typing',
  'record_video',
  'upload_video',
  'record_audio',
  'record_voice',
  'upload_audio',
  'upload_voice',
  'upload_photo',
  'upload_document',
  'choose_sticker',
  'pick_up_location',
  'find_location',
  'record_video_note',
  'upload_video_note',
]);

const answerCallbackQuery: Method = ({ world, parameters }) => {
  const text = parameters.text('text');
  const url = parameters.text('url');
  if (text.length > MAX_ANSWER) badRequest('MESSAGE_TOO_LONG');
  // Only a bot with a game may open other addresses.
  const own = new RegExp(`^(?:https?://)?t\\.me/${world.self.username ?? ''}\\?start`, 'i');
  if (url !== '' && !own.test(url)) badRequest('URL_INVALID');
  const answered = world.queries.answer({
    queryId: parameters.text('callback_query_id'),
    showAlert: parameters.boolean('show_alert'),
    cacheTime: Math.max(0, parameters.integer('cache_time', 0)),
    ...(text === '' ? {} : { text }),
    ...(url === '' ? {} : { url }),
  });
  if (answered === undefined) {
    return badRequest('Query is too old and response timeout expired or query ID is invalid');
  }
  const { chatId, userId, answer } = answered;
  world.events.emit({ kind: 'answered', chatId, userId, answer });
  return true;
};

const sendChatAction: Method = (call) => {
  const action = call.parameters.text('action').toLowerCase();
  if (!ACTIONS.has(action)) badRequest('Wrong parameter action in request');
  const room = findRoom(call, 'write');
  const thread = call.parameters.integer('message_thread_id', 0);
  call.world.events.emit({
    kind: 'action',
    chatId: room.chat.id,
    action,
    ...(thread > 0 ? { thread } : {}),
  });
  return true;
};

export const ANSWERING: Record<string, Method> = { answerCallbackQuery, sendChatAction };
