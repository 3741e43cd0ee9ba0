import type { BotCommand, Entity } from '../world/telegram.ts';

/** What the page and its server say to each other, as JSON. Times are epoch ms. */

/** Where the buttons of the page move the clock. */
export const clockMoves = ['plus-1-minute', 'next-monday-08:00'] as const;
export type ClockMove = (typeof clockMoves)[number];

export type PagePerson = { id: number; name: string; role: string; unread: number };

type PageStep = { text: string; as?: number };

export type PageStory = { title: string; steps: PageStep[] };

/** What does not change while the page is open, the people's unread counts apart. */
export type PageOpening = {
  people: PagePerson[];
  bot: { id: number; name: string; username: string };
  story?: PageStory;
  now: number;
  timeZone: string;
  canMoveClock: boolean;
};

export type PageChat = {
  id: number;
  kind: 'private' | 'group';
  title: string;
  members: number;
  hasBot: boolean;
  unread: number;
  last?: { at: number; name?: string; text: string };
  commands: BotCommand[];
};

export type PageButton = { text: string; data?: string; url?: string };

export type PageFile = { id: string; name: string; size: number };

type PagePhoto = { id: string; width: number; height: number };

export type PageMessage = {
  id: number;
  chat: number;
  at: number;
  isEdited: boolean;
  from: { id: number; name: string; isBot: boolean };
  text: string;
  entities: Entity[];
  photo?: PagePhoto;
  file?: PageFile;
  /** A kind the page has no picture for: sticker, voice. */
  label?: string;
  album?: string;
  /** Who said first what is sent on here. */
  forwardedFrom?: string;
  replyTo?: { id: number; name: string; text: string };
  keyboard?: PageButton[][];
  /** A line in the middle: who came, who left. */
  service?: string;
};

export type PageAnswer = { text?: string; isAlert: boolean; url?: string };

export type PagePress = { answer: PageAnswer } | { answer?: never; isLate: boolean };

export type PageEvent =
  | { kind: 'message'; message: PageMessage }
  | { kind: 'deleted'; chat: number; id: number }
  | { kind: 'action'; chat: number; action: string }
  | { kind: 'answer'; person: number; answer: PageAnswer }
  | { kind: 'lists' }
  | { kind: 'clock'; now: number };
