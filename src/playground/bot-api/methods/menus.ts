import type { BotCommand, CommandScope } from '../../world/telegram.ts';
import { findRoom } from '../access.ts';
import type { Call, Method } from '../call.ts';
import { isObject, requiredInteger, requiredString } from '../fields.ts';
import { createParameters } from '../parameters.ts';
import { badRequest } from '../refusals.ts';

const MAX_COMMANDS = 100;
const PLAIN_SCOPES = new Set(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']);
const CHAT_SCOPES = new Set(['chat', 'chat_administrators', 'chat_member']);

function scopeOf(call: Call): CommandScope {
  const value = call.parameters.json('scope', "Can't parse BotCommandScope JSON object");
  if (value === undefined) return { type: 'default' };
  const within = "Can't parse BotCommandScope: ";
  if (!isObject(value)) return badRequest(`${within}BotCommandScope must be an Object`);
  const type = requiredString({ in: value, name: 'type', within });
  if (PLAIN_SCOPES.has(type)) return { type };
  if (!CHAT_SCOPES.has(type)) badRequest(`${within}Unsupported type specified`);
  const chatId = requiredString({ in: value, name: 'chat_id', within });
  if (chatId === '') badRequest(`${within}Empty chat_id specified`);
  const room = findRoom({ ...call, parameters: createParameters({ chat_id: chatId }, new Map()) }, 'edit');
  if (type !== 'chat_member') return { type, chat_id: room.chat.id };
  const userId = requiredInteger({ in: value, name: 'user_id', within });
  if (userId <= 0) badRequest(`${within}Invalid user_id specified`);
  return { type, chat_id: room.chat.id, user_id: userId };
}

function languageOf({ parameters }: Call): string {
  const code = parameters.text('language_code');
  if (code !== '' && !/^[a-z]{2}$/.test(code)) badRequest('Invalid language code specified');
  return code;
}

function commandOf(value: unknown): BotCommand {
  const within = "Can't parse BotCommand: ";
  if (!isObject(value)) return badRequest(`${within}expected an Object`);
  const command = requiredString({ in: value, name: 'command', within }).trim().replace(/^\//, '');
  const description = requiredString({ in: value, name: 'description', within }).trim();
  if (command === '') badRequest('Command must be non-empty');
  if (command.length > 32) badRequest('Command length must not exceed 32');
  if (description === '') badRequest('Command description must be non-empty');
  if (description.length > 256) badRequest('Command description length must not exceed 256');
  if (!/^[a-z0-9_]+$/.test(command)) badRequest('BOT_COMMAND_INVALID');
  return { command, description };
}

const setMyCommands: Method = (call) => {
  const value = call.parameters.json('commands', "Can't parse commands JSON object") ?? [];
  if (!Array.isArray(value)) return badRequest('Expected an Array of BotCommand');
  const commands = value.map(commandOf);
  if (commands.length > MAX_COMMANDS) badRequest('BOT_COMMANDS_TOO_MUCH');
  call.world.menus.set(scopeOf(call), languageOf(call), commands);
  call.world.events.emit({ kind: 'menu' });
  return true;
};

const getMyCommands: Method = (call) => call.world.menus.get(scopeOf(call), languageOf(call));

const deleteMyCommands: Method = (call) => {
  call.world.menus.remove(scopeOf(call), languageOf(call));
  call.world.events.emit({ kind: 'menu' });
  return true;
};

function profileText(kind: 'description' | 'short_description', limit: number): Method {
  return (call) => {
    const text = call.parameters.text(kind);
    if (text.length > limit) badRequest(`Bot ${kind.replace('_', ' ')} is too long`);
    call.world.menus.setText(kind, languageOf(call), text);
    return true;
  };
}

const setChatMenuButton: Method = (call) => {
  const value = call.parameters.json('menu_button', "Can't parse menu button JSON object") ?? {
    type: 'default',
  };
  const within = "Can't parse menu button: ";
  if (!isObject(value)) return badRequest(`${within}MenuButton must be an Object`);
  const type = requiredString({ in: value, name: 'type', within });
  if (!['default', 'commands', 'web_app'].includes(type))
    badRequest(`${within}MenuButton has unsupported type`);
  const chatId = call.parameters.has('chat_id') ? findRoom(call, 'write').chat.id : 0;
  call.world.menus.setButton(chatId, value);
  return true;
};

export const MENUS: Record<string, Method> = {
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  setMyDescription: profileText('description', 512),
  setMyShortDescription: profileText('short_description', 120),
  setChatMenuButton,
};
