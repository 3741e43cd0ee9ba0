import { sorted, withFound } from '../world/entities.ts';
import type { Parts } from '../world/parts.ts';
import type { Entity } from '../world/telegram.ts';
import { isObject, type Json, requiredInteger, requiredString, stringField } from './fields.ts';
import { type Formatted, parseHtml } from './html.ts';
import { badRequest } from './refusals.ts';

/** Bytes of text Telegram parses at all. */
const MAX_SOURCE = 32_768;

const WRITTEN = new Set([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'code',
  'pre',
  'text_link',
  'text_mention',
  'custom_emoji',
  'blockquote',
  'expandable_blockquote',
]);
const FOUND = new Set([
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
]);

/** Control characters become spaces; carriage returns, line separators and bidi overrides disappear. */
function clean(text: string): string {
  if (!text.isWellFormed()) badRequest('Strings must be encoded in UTF-8');
  return (
    text
      .replaceAll('\r', '')
      // oxlint-disable-next-line no-control-regex -- these are what Telegram replaces
      .replaceAll(/[\u0000-\u0009\u000b-\u001f]/g, ' ')
      .replaceAll(/[\u2028-\u202e]|\u0333|\u033f|\u030a/g, '')
  );
}

function readEntity(value: unknown, parts: Parts): Entity[] {
  const within = "can't parse MessageEntity: ";
  if (!isObject(value)) return badRequest(`${within}expected an Object`);
  const span = {
    offset: requiredInteger({ in: value, name: 'offset', within }),
    length: requiredInteger({ in: value, name: 'length', within }),
  };
  const type = requiredString({ in: value, name: 'type', within });
  if (FOUND.has(type)) return [];
  if (!WRITTEN.has(type)) badRequest(`${within}Unsupported type specified`);
  if (type === 'text_link')
    return [{ type, ...span, url: requiredString({ in: value, name: 'url', within }) }];
  if (type === 'text_mention') {
    const mentioned = isObject(value['user']) ? value['user'] : {};
    const user = parts.rooms.findUser(requiredInteger({ in: mentioned, name: 'id', within }));
    return user === undefined ? [] : [{ type, ...span, user }];
  }
  const language = stringField({ in: value, name: 'language', within });
  return [{ type, ...span, ...(type === 'pre' && language !== undefined ? { language } : {}) }];
}

function trimmed({ text, entities }: Formatted): Formatted {
  const first = Math.min(text.search(/[^ \n]|$/), ...entities.map((entity) => entity.offset));
  const end = text.replace(/[ \n]+$/, '').length;
  const kept = entities
    .map((entity) => ({
      ...entity,
      offset: entity.offset - first,
      length: Math.min(entity.offset + entity.length, end) - entity.offset,
    }))
    .filter((entity) => entity.length > 0 && entity.offset >= 0);
  return { text: text.slice(first, end), entities: kept };
}

function parse(input: Source, parts: Parts): Formatted {
  if (Buffer.byteLength(input.text) > MAX_SOURCE) badRequest('Text is too long');
  const text = clean(input.text);
  const mode = input.parseMode.toLowerCase();
  if (text === '' || mode === '' || mode === 'none') {
    const given = Array.isArray(input.entities) ? input.entities : [];
    return { text, entities: sorted(given.flatMap((entity) => readEntity(entity, parts))) };
  }
  if (mode === 'html') return parseHtml(text, parts.rooms.findUser);
  // Markdown is left out on purpose: the bot speaks HTML.
  return badRequest('Unsupported parse_mode');
}

type Source = { text: string; parseMode: string; entities: unknown };

/** Text ready to be shown, with what Telegram finds in it. Lengths are counted by the caller, in UTF-16 units. */
export function format(source: Source, parts: Parts): Formatted {
  const { text, entities } = trimmed(parse(source, parts));
  return { text, entities: withFound(text, entities) };
}

/** Caption fields of a message or an InputMedia, from whatever holds them. */
export function formatCaption(source: Source, parts: Parts): Json {
  const { text, entities } = format(source, parts);
  if (text.length > 1024) badRequest('Message caption is too long');
  if (text === '') return {};
  return { caption: text, ...(entities.length === 0 ? {} : { caption_entities: entities }) };
}
