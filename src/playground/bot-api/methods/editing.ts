import { seconds } from '../../world/numbers.ts';
import { isAdministrator } from '../../world/rights.ts';
import type { Room } from '../../world/rooms.ts';
import type { Message } from '../../world/telegram.ts';
import { findRoom, spend } from '../access.ts';
import type { Call, Method } from '../call.ts';
import { inlineMarkup } from '../keyboard.ts';
import { badRequest } from '../refusals.ts';
import { captionContent, textContent } from './sending.ts';

const DELETABLE = 48 * 60 * 60;

const NOT_MODIFIED =
  'Message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

type Changes = { [K in keyof Message]?: Message[K] | undefined };

function checkIdentified({ parameters }: Call): void {
  if (parameters.text('chat_id') !== '' || parameters.integer('message_id', 0) > 0) return;
  if (parameters.text('inline_message_id') === '') badRequest('Message identifier is not specified');
  badRequest('MESSAGE_ID_INVALID');
}

function ownMessage({ world, parameters }: Call, room: Room): Message {
  const message = room.messages.get(parameters.integer('message_id', 0));
  if (message === undefined) return badRequest('Message to edit not found');
  const hasContent =
    message.text !== undefined || message.photo !== undefined || message.document !== undefined;
  if (message.from?.id !== world.self.id || !hasContent) badRequest("Message can't be edited");
  return message;
}

function isSame(message: Message, changes: Changes): boolean {
  return Object.entries(changes).every(
    ([name, value]) => JSON.stringify(message[name as keyof Message]) === JSON.stringify(value),
  );
}

/** An edit of `read` fields; whatever reply_markup says (or does not say) replaces the keyboard. */
function editing(read: (call: Call) => Changes, suits: (message: Message) => void): Method {
  return (call) => {
    const content = read(call);
    checkIdentified(call);
    const changes = { ...content, reply_markup: inlineMarkup(call.parameters) };
    const room = findRoom(call, 'edit');
    const message = ownMessage(call, room);
    suits(message);
    if (isSame(message, changes)) badRequest(NOT_MODIFIED);
    spend(call, room);
    const date = 'text' in content || 'caption' in content ? { edit_date: seconds(call.world.now()) } : {};
    return call.world.messages.edit(room, message.message_id, { ...changes, ...date });
  };
}

const deleteMessage: Method = (call) => {
  const { world, parameters } = call;
  const room = findRoom(call, 'write');
  const message = room.messages.get(parameters.integer('message_id', 0));
  if (message === undefined) return badRequest('Message to delete not found');
  const isOwn = message.from?.id === world.self.id;
  const bot = room.members.get(world.self.id);
  const mayAll =
    isAdministrator(bot) && (room.chat.type === 'group' || bot?.['can_delete_messages'] === true);
  if (!isOwn && room.chat.type !== 'private' && !mayAll) badRequest("Message can't be deleted");
  const isOld = seconds(world.now()) - message.date > DELETABLE;
  if (isOld && !mayAll) badRequest("Message can't be deleted for everyone");
  world.messages.remove(room, message.message_id);
  return true;
};

export const EDITING: Record<string, Method> = {
  editMessageText: editing(
    (call) => ({ entities: undefined, link_preview_options: undefined, ...textContent(call) }),
    (message) => {
      if (message.text === undefined) badRequest('There is no text in the message to edit');
    },
  ),
  editMessageCaption: editing(
    (call) => ({ caption: undefined, caption_entities: undefined, ...captionContent(call) }),
    (message) => {
      if (message.text !== undefined) badRequest('There is no caption in the message to edit');
    },
  ),
  editMessageReplyMarkup: editing(
    () => ({}),
    () => undefined,
  ),
  deleteMessage,
};
