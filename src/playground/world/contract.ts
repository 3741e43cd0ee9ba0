import type {
  Answer,
  ApiCall,
  BotRights,
  Editing,
  Forwarding,
  NewGroup,
  NewUser,
  Pressing,
  Saying,
  SendingAlbum,
  SendingContent,
  SendingFile,
  WorldEvent,
} from './inputs.ts';
import type {
  BotCommand,
  Chat,
  ChatMember,
  CommandScope,
  MemberStatus,
  Message,
  Update,
  User,
} from './telegram.ts';

export type BotIdentity = { id: number; username: string; firstName: string; token: string };

type Retention = {
  /** API calls remembered in the log. */
  calls: number;
  messagesPerChat: number;
  /** Bytes of all files together; the oldest content goes first. */
  fileBytes: number;
  /** Callback queries and their answers. */
  queries: number;
};

export type WorldOptions = {
  /** Epoch ms. */
  now: () => number;
  random: (bytes: number) => Uint8Array;
  bot: BotIdentity;
  /** How long a press may wait for its answer, ms; Telegram's is between 15 s and 10 min. Default 60,000. */
  queryTimeout?: number;
  /** Privacy mode: in groups the bot sees only commands, replies to it and mentions, unless administrator. Default true. */
  privacy?: boolean;
  retain?: Partial<Retention>;
};

/** What a test or the chat page does. A person's act that cannot happen in Telegram throws. */
export type Acts = {
  addUser(input: NewUser): User;
  addGroup(input: NewGroup): Chat;
  /** Returns the thread id. */
  addTopic(chat: number, input: { from: number; name: string }): number;
  closeTopic(chat: number, input: { from: number; thread: number }): void;
  reopenTopic(chat: number, input: { from: number; thread: number }): void;
  deleteTopic(chat: number, thread: number): void;

  say(input: Saying): Message;
  start(user: number, payload?: string): Message;
  sendFile(input: SendingFile): Message;
  sendAlbum(input: SendingAlbum): Message[];
  sendContent(input: SendingContent): Message;
  forward(input: Forwarding): Message;
  editText(input: Editing): Message;
  deleteMessage(chat: number, message: number): void;
  /** Returns the id of the callback query. */
  press(input: Pressing): string;
  /** Delivers an update of any kind as it is; returns its update_id. */
  sendRaw(update: Record<string, unknown>): number;

  join(chat: number, input: { user: number; by?: number }): void;
  leave(chat: number, input: { user: number; by?: number }): void;
  setMember(
    chat: number,
    input: { user: number; status: MemberStatus; by?: number; rights?: BotRights },
  ): void;
  addBotToGroup(chat: number, by: number): void;
  removeBot(chat: number, by: number): void;
  promote(chat: number, by: number, rights?: BotRights): void;
  demote(chat: number, by: number): void;
  muteBot(chat: number, by: number): void;
  unmuteBot(chat: number, by: number): void;
  block(user: number): void;
  unblock(user: number): void;
  /** The person deletes the account. */
  deactivate(user: number): void;
  /** Returns the id of the supergroup. */
  upgradeToSupergroup(chat: number, by: number): number;
};

export type Views = {
  user(id: number): User | undefined;
  users(): User[];
  chat(id: number): Chat | undefined;
  /** The private chat with the bot (once begun) and the groups the user is in. */
  chatsOf(user: number): Chat[];
  members(chat: number): ChatMember[];
  /** Oldest first. */
  messages(chat: number, thread?: number): Message[];
  message(chat: number, id: number): Message | undefined;
  lastMessage(chat: number): Message | undefined;
  answerOf(queryId: string): Answer | undefined;
  /** The menu set for exactly this scope and language ('' for all languages). */
  commands(scope?: CommandScope, languageCode?: string): BotCommand[];
  /** The menu this user sees in this chat, found the way Telegram finds it. */
  menuFor(user: number, chat: number): BotCommand[];
  /** The reply keyboard (or force_reply, …) the bot last left in the chat. */
  replyKeyboard(chat: number): Record<string, unknown> | undefined;
  fileBytes(fileId: string): Uint8Array | undefined;
  /** Not yet confirmed by the bot, oldest first. */
  pendingUpdates(): Update[];
  /** Oldest first, at most `retain.calls`; `method` without regard to case. */
  calls(method?: string): ApiCall[];
  clearCalls(): void;
  /** Returns the end of the subscription. */
  subscribe(listener: (event: WorldEvent) => void): () => void;
};
