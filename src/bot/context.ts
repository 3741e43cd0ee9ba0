import { type Context, Scenes } from 'telegraf';
import type { Deps } from '../actions/deps.ts';
import type { Envelope } from '../actions/leave.ts';
import type { Message } from '../domain/messages.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Words } from '../i18n/words.ts';
import type { Workbooks } from '../reports/workbooks/workbooks.ts';
import type { Dialogue, Member } from '../store/store.ts';
import type { AccountMark } from './account-mark.ts';
import type { Api } from './api/call.ts';
import type { Download } from './api/download.ts';
import type { Durable } from './intake/durable.ts';
import type { Job } from './intake/jobs.ts';

/** Who wrote or pressed. `member` is undefined before consent. */
export type Person = {
  telegramId: number;
  member: Member | undefined;
  language: string;
  /** Roles are read when something asks for them. */
  actor(): Promise<Actor>;
};

export type BotContext = Context & {
  /** When the update came in, epoch ms. */
  receivedAt: number;
  /** Its store is this update's unit of work. */
  deps: Deps;
  api: Api;
  download: Download;
  workbooks: Workbooks;
  imports: Durable;
  /** Decisions on many at once. */
  bulks: Durable;
  logExports: Durable;
  /** Files of initiatives. */
  exporter: Durable;
  /** Word files. */
  papers: Durable;
  /** Initiatives follow dates of units. */
  dateFollower: Durable;
  /** By what an account is known again once all else of it is erased. */
  accountMark: AccountMark;
  /** For names of files; what is said goes out as values. */
  words: (language: string) => Words;
  /** Hands updates that are new again to the lanes. */
  resumeInbox: () => Promise<void>;
  /** Leaves work that waits for the network: it begins when the unit is committed. */
  after: (job: Job) => void;
  /** Does what a button with this data does, where its name was typed. */
  press: (data: string) => Promise<void>;
  /** The press has its answer: Telegram takes one. */
  isPressAnswered?: boolean;
  person: Person;
  /** The open dialogue of this private chat as the update found it. */
  dialogue: Dialogue | undefined;
  session: { __scenes: { current?: string } };
  scene: Scenes.SceneContextScene<BotContext & Scenes.SceneContext>;
  match?: RegExpExecArray;
};

type Saying = Partial<Envelope> & {
  /** Edit the message whose button was pressed. */
  edit?: boolean;
};

/** The topic of a forum in which this was written or pressed. */
export function threadOf(ctx: BotContext): number | null {
  const message = ctx.message ?? ctx.callbackQuery?.message;
  return message !== undefined && 'is_topic_message' in message ? (message.message_thread_id ?? null) : null;
}

/** The message whose button was pressed. */
export function pressedMessage(ctx: BotContext): number | null {
  return ctx.callbackQuery?.message?.message_id ?? null;
}

/** Under a picture there is no text to edit: what is said there comes as a new message. */
function isPicture(ctx: BotContext): boolean {
  const message = ctx.callbackQuery?.message;
  return message !== undefined && 'photo' in message;
}

/** A group that is linked to no unit has no language: it is answered in that of whoever asks. */
function askedIn({ chat, person }: BotContext): { askedIn?: string } {
  return chat === undefined || chat.type === 'private' ? {} : { askedIn: person.language };
}

/** Leaves a message for this chat in the outbox, within the update's unit of work; returns its row. */
export function say(ctx: BotContext, message: Message, saying: Saying = {}): Promise<number> {
  const { edit, ...envelope } = saying;
  const edits = edit === true && !isPicture(ctx) ? pressedMessage(ctx) : null;
  return ctx.deps.store.outbox.add({
    chatId: ctx.chat?.id ?? ctx.person.telegramId,
    threadId: threadOf(ctx),
    ...envelope,
    ...(edits !== null && { edits }),
    kind: message.kind,
    values: { ...message.values, ...askedIn(ctx) },
    createdAt: ctx.deps.now(),
  });
}

/** Stops the button's spinner; best effort, outside the outbox: nothing important is said only here. */
export function answerPress(ctx: BotContext, text?: string): void {
  const id = ctx.callbackQuery?.id;
  if (id === undefined || ctx.isPressAnswered === true) return;
  ctx.isPressAnswered = true;
  void ctx.api('answerCallbackQuery', {
    callback_query_id: id,
    ...(text !== undefined && { text: text.slice(0, 200) }),
  });
}
