/** The shapes that travel over the Bot API, as far as the stand-in knows them. Dates are epoch seconds. */

export type User = {
  id: number;
  is_bot: boolean;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
};

export type Chat = {
  id: number;
  type: 'private' | 'group' | 'supergroup';
  title?: string;
  username?: string;
  first_name?: string;
  last_name?: string;
  is_forum?: true;
};

/** Offsets and lengths count UTF-16 units. */
export type Entity = {
  type: string;
  offset: number;
  length: number;
  url?: string;
  language?: string;
  user?: User;
  custom_emoji_id?: string;
};

export type InlineButton = {
  text: string;
  callback_data?: string;
  url?: string;
  [action: string]: unknown;
};

export type InlineKeyboard = { inline_keyboard: InlineButton[][] };

export type FileRef = {
  file_id: string;
  file_unique_id: string;
  file_size: number;
};

export type PhotoSize = FileRef & { width: number; height: number };

export type Attachment = FileRef & {
  file_name?: string;
  mime_type?: string;
  width?: number;
  height?: number;
  duration?: number;
  emoji?: string;
  type?: string;
  is_animated?: boolean;
  is_video?: boolean;
};

export type ForwardOrigin =
  | { type: 'user'; date: number; sender_user: User }
  | { type: 'hidden_user'; date: number; sender_user_name: string };

export type Message = {
  message_id: number;
  message_thread_id?: number;
  is_topic_message?: true;
  from?: User;
  sender_chat?: Chat;
  date: number;
  edit_date?: number;
  chat: Chat;
  text?: string;
  entities?: Entity[];
  caption?: string;
  caption_entities?: Entity[];
  show_caption_above_media?: true;
  photo?: PhotoSize[];
  document?: Attachment;
  sticker?: Attachment;
  voice?: Attachment;
  video?: Attachment;
  media_group_id?: string;
  reply_to_message?: Message;
  forward_origin?: ForwardOrigin;
  has_protected_content?: true;
  link_preview_options?: Record<string, unknown>;
  reply_markup?: InlineKeyboard;
  new_chat_members?: User[];
  new_chat_member?: User;
  new_chat_participant?: User;
  left_chat_member?: User;
  left_chat_participant?: User;
  migrate_to_chat_id?: number;
  migrate_from_chat_id?: number;
  group_chat_created?: true;
  forum_topic_created?: { name: string; icon_color: number };
  forum_topic_closed?: Record<string, never>;
  forum_topic_reopened?: Record<string, never>;
};

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';

/** Status-dependent rights (can_send_messages, can_delete_messages, …) sit next to the two fixed fields. */
export type ChatMember = { user: User; status: MemberStatus } & Record<string, unknown>;

type ChatMemberUpdated = {
  chat: Chat;
  from: User;
  date: number;
  old_chat_member: ChatMember;
  new_chat_member: ChatMember;
};

type CallbackQuery = {
  id: string;
  from: User;
  message?: Message;
  chat_instance: string;
  data?: string;
};

export type Update = {
  update_id: number;
  message?: Message;
  edited_message?: Message;
  callback_query?: CallbackQuery;
  my_chat_member?: ChatMemberUpdated;
  chat_member?: ChatMemberUpdated;
} & Record<string, unknown>;

export type BotCommand = { command: string; description: string };

export type CommandScope = { type: string; chat_id?: number; user_id?: number };
