import type { Entity, Message } from './telegram.ts';

/** What tests and the chat page hand to the world when a person does something. */

export type NewUser = {
  firstName: string;
  lastName?: string;
  username?: string;
  languageCode?: string;
  id?: number;
};

export type NewGroup = {
  title: string;
  creator: number;
  members?: number[];
  kind?: 'group' | 'supergroup';
  /** Topics on; makes it a supergroup. */
  forum?: boolean;
  id?: number;
};

/** Who acts and where; without `chat` the private chat with the bot. */
type Place = {
  from: number;
  chat?: number;
  thread?: number;
};

type Posting = Place & {
  replyTo?: number;
  /** A user id, or the shown name of somebody who hides the account. */
  forwardedFrom?: number | string;
  /** An administrator writing in the group's own name. */
  anonymous?: boolean;
};

export type Saying = Posting & {
  text: string;
  /** Added to those Telegram finds by itself (bot_command, mention, url, …). */
  entities?: Entity[];
};

export type FileKind = 'photo' | 'document' | 'sticker' | 'voice' | 'video';

export type FileContent = {
  kind: FileKind;
  bytes?: Uint8Array;
  /** Pretended size in bytes where sending that many would be a waste. */
  size?: number;
  fileName?: string;
  mimeType?: string;
  caption?: string;
  captionEntities?: Entity[];
  width?: number;
  height?: number;
  /** Seconds. */
  duration?: number;
  emoji?: string;
};

export type SendingFile = Posting & FileContent & { mediaGroupId?: string };

export type SendingAlbum = Posting & { items: FileContent[] };

/** A message of any other kind: contact, location, poll, dice, … as Telegram spells them. */
export type SendingContent = Posting & { content: Record<string, unknown> };

/** A message of a chat of theirs, sent on to `chat` (without it the private chat with the bot). */
export type Forwarding = Place & { message: { chat: number; id: number } };

export type Editing = {
  chat: number;
  message: number;
  text: string;
  entities?: Entity[];
};

/**
 * Names the button by its data, its text or its place. Without `message` the newest message in the chat that has it.
 * `forge` presses data that is not there (with `message`, or the newest message of the bot).
 */
export type Pressing = {
  from: number;
  chat?: number;
  message?: number;
  data?: string;
  text?: string;
  at?: [row: number, column: number];
  forge?: boolean;
};

export type BotRights = Partial<Record<`can_${string}` | 'is_anonymous', boolean>>;

export type Answer = {
  queryId: string;
  text?: string;
  showAlert: boolean;
  url?: string;
  cacheTime: number;
  /** Epoch ms. */
  at: number;
};

/**
 * One call of the bot as it was received and answered; `payload` holds parameters as read, files by size. Status 200: it
 * had its effect (whatever a fault then did to the answer); 4xx: refused; 0: a fault struck before anything was done.
 */
export type ApiCall = {
  method: string;
  payload: Record<string, unknown>;
  /** Epoch ms. */
  at: number;
  status: number;
  result?: unknown;
  error?: string;
};

export type WorldEvent =
  | { kind: 'message'; chatId: number; message: Message }
  | { kind: 'edited'; chatId: number; message: Message }
  | { kind: 'deleted'; chatId: number; messageId: number }
  | { kind: 'answered'; chatId: number; userId: number; answer: Answer }
  | { kind: 'action'; chatId: number; thread?: number; action: string }
  | { kind: 'member'; chatId: number; userId: number; from: string; to: string }
  | { kind: 'chat'; chatId: number }
  | { kind: 'menu' };
