import { randomDecimal } from '../../world/numbers.ts';
import type { Message } from '../../world/telegram.ts';
import type { SendKind } from '../access.ts';
import { type AttachmentKind, attach } from '../attachments.ts';
import type { Call, Method } from '../call.ts';
import { isObject, type Json, stringField } from '../fields.ts';
import { format, formatCaption } from '../formatting.ts';
import { findPlace, type Place } from '../placing.ts';
import { badRequest } from '../refusals.ts';

const MAX_TEXT = 4096;
const MAX_ALBUM = 10;

function linkPreview({ parameters }: Call): Partial<Message> {
  const value = parameters.json('link_preview_options', "Can't parse link preview options JSON object");
  if (value !== undefined && !isObject(value)) return badRequest('Object expected as link preview options');
  if (isObject(value)) return { link_preview_options: value };
  return parameters.boolean('disable_web_page_preview')
    ? { link_preview_options: { is_disabled: true } }
    : {};
}

/** The text parameter, parsed and measured. */
export function textContent(call: Call): Partial<Message> {
  const { parameters, world } = call;
  const source = parameters.text('text');
  if (source === '') badRequest('Message text is empty');
  const entities = parameters.json('entities');
  const { text, entities: found } = format(
    { text: source, parseMode: parameters.text('parse_mode'), entities },
    world,
  );
  if (text === '') badRequest('Text must be non-empty');
  if (text.length > MAX_TEXT) badRequest('Message is too long');
  return { text, ...(found.length === 0 ? {} : { entities: found }), ...linkPreview(call) };
}

/** The caption parameter; nothing when there is none. */
export function captionContent({ parameters, world }: Call): Partial<Message> {
  const entities = parameters.json('caption_entities');
  const source = { text: parameters.text('caption'), parseMode: parameters.text('parse_mode'), entities };
  return {
    ...formatCaption(source, world),
    ...(parameters.boolean('show_caption_above_media') ? { show_caption_above_media: true } : {}),
  };
}

const sendMessage: Method = (call) => {
  const content = textContent(call);
  return findPlace(call, 'text messages').post(content);
};

function sendAttachment(kind: AttachmentKind, right: SendKind): Method {
  return (call) => {
    const caption = captionContent(call);
    const missing = `There is no ${kind} in the request`;
    const place = findPlace(call, right);
    return place.post({ ...attach(call, kind, { value: call.parameters.text(kind), missing }), ...caption });
  };
}

type AlbumItem = { kind: AttachmentKind; value: string; caption: Partial<Message> };

function albumItem(call: Call, item: unknown): AlbumItem {
  const within = "Can't parse InputMedia: ";
  if (!isObject(item)) return badRequest(`${within}expected an Object`);
  const read = (name: string, object: Json = item) => stringField({ in: object, name, within }) ?? '';
  const type = read('type');
  if (type !== 'photo' && type !== 'video' && type !== 'document')
    return badRequest(`${within}type "${type}" is unsupported`);
  const source = { text: read('caption'), parseMode: read('parse_mode'), entities: item['caption_entities'] };
  return { kind: type, value: read('media'), caption: formatCaption(source, call.world) };
}

function albumItems(call: Call): AlbumItem[] {
  const media = call.parameters.json('media', "Can't parse media JSON object");
  if (media === undefined) return badRequest('Parameter "media" is required');
  if (!Array.isArray(media)) return badRequest('Expected an Array of InputMedia');
  const items = media.map((item: unknown) => albumItem(call, item));
  if (items.length === 0) badRequest('There are no messages to send');
  if (items.length > MAX_ALBUM) badRequest('Too many messages to send as an album');
  const papers = items.filter(({ kind }) => kind === 'document').length;
  if (papers > 0 && papers < items.length) {
    badRequest("Document can't be mixed with other media types");
  }
  return items;
}

const sendMediaGroup: Method = (call) => {
  const items = albumItems(call);
  const right: SendKind = items[0]?.kind === 'document' ? 'documents' : 'photos';
  const place: Place = findPlace(call, right, items.length);
  const missing = "Can't parse InputMedia: media not found";
  const contents = items.map(({ kind, value, caption }) => ({
    ...attach(call, kind, { value, missing }),
    ...caption,
  }));
  // A lone picture is no album.
  const group = contents.length > 1 ? { media_group_id: randomDecimal(call.world.random) } : {};
  return contents.map((content) => place.post({ ...content, ...group }));
};

export const SENDING: Record<string, Method> = {
  sendMessage,
  sendPhoto: sendAttachment('photo', 'photos'),
  sendDocument: sendAttachment('document', 'documents'),
  sendVideo: sendAttachment('video', 'videos'),
  sendMediaGroup,
};
