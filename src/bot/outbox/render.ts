import type { MessageKind, MessageValues } from '../../domain/messages.ts';
import { type Html, plainText } from '../../i18n/html.ts';
import type { Words } from '../../i18n/words.ts';
import type { Keyboard } from '../kit/button.ts';
import { keyboards } from '../kit/keyboards.ts';
import { type PicturedDigest, picturedIn } from './pictured.ts';
import type { Job } from './queue.ts';
import type { LeftRow } from './release.ts';

/** A call of the Bot API. `file`: the kept file that goes with it; `picture`: the digest whose picture does. */
export type Call = { method: string; payload: object; file?: number; picture?: PicturedDigest };

export type Changes = {
  /** The message id to edit; null sends a new one. */
  edits: number | null;
  changes: Job['changes'];
};

/** UTF-16 units of a message after its markup is parsed. */
const longestText = 4096;
const longestCaption = 1024;

const fileMethods = { photo: 'sendPhoto', document: 'sendDocument', video: 'sendVideo' } as const;

type AnyText = (values: unknown) => Html;
type AnyKeyboard = (values: unknown, facts: { words: Words; botUsername: string }) => Keyboard;

/** Cuts as Telegram counts: in UTF-16 units, of which an emoji has two. */
function cutUnits(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A text under its parameter's name, within its limit. */
function bodyOf(text: Html, { name, most, plain }: { name: string; most: number; plain: boolean }): object {
  const bare = plainText(text);
  // Cut as plain text: a cut in the middle of a tag would be refused.
  if (plain || bare.length > most) return { [name]: cutUnits(bare, most) };
  return { [name]: text.html, parse_mode: 'HTML' };
}

/** Makes the call for an outbox row in a language. */
export function renderCall(
  row: LeftRow,
  { edits, changes }: Changes,
  facts: { words: Words; botUsername: string },
): Call {
  const kind = row.kind as MessageKind;
  const general = changes.includes('general');
  const target = {
    chat_id: row.chatId,
    // The General topic is reached without a thread.
    ...(row.threadId != null && row.threadId !== 1 && !general && { message_thread_id: row.threadId }),
  };
  if (kind === 'file') {
    const file = row.values as MessageValues['file'];
    return {
      method: fileMethods[file.kind],
      payload: {
        ...target,
        [file.kind]: file.fileId,
        caption: cutUnits(plainText(facts.words.messages.file(file)), longestCaption),
      },
    };
  }
  if (kind === 'album') {
    const { files } = row.values as MessageValues['album'];
    const media = files.map((file) => ({
      type: file.kind,
      media: file.fileId,
      caption: cutUnits(plainText(facts.words.messages.file(file)), longestCaption),
    }));
    return { method: 'sendMediaGroup', payload: { ...target, media } };
  }
  const text = (facts.words.messages[kind] as AnyText)(row.values);
  const plain = changes.includes('plain');
  if (kind === 'document') {
    const { file } = row.values as MessageValues['document'];
    const caption = bodyOf(text, { name: 'caption', most: longestCaption, plain });
    return { method: 'sendDocument', payload: { ...target, ...caption }, file };
  }
  const keyboard = (keyboards[kind] as AnyKeyboard | undefined)?.(row.values, facts).filter(
    (buttons) => buttons.length > 0,
  );
  const markup = keyboard !== undefined &&
    keyboard.length > 0 && { reply_markup: { inline_keyboard: keyboard } };
  const reply = row.replyTo != null && {
    reply_parameters: { message_id: row.replyTo, allow_sending_without_reply: true },
  };
  const picture = edits === null ? picturedIn(row, changes) : undefined;
  if (picture !== undefined) {
    const caption = bodyOf(text, { name: 'caption', most: longestCaption, plain });
    return { method: 'sendPhoto', payload: { ...target, ...caption, ...markup, ...reply }, picture };
  }
  const payload = {
    ...bodyOf(text, { name: 'text', most: longestText, plain }),
    link_preview_options: { is_disabled: true },
    ...markup,
  };
  if (edits !== null && !changes.includes('anew')) {
    return { method: 'editMessageText', payload: { chat_id: row.chatId, message_id: edits, ...payload } };
  }
  return {
    method: 'sendMessage',
    payload: {
      ...target,
      ...payload,
      ...reply,
    },
  };
}
