import type { BotRights } from './inputs.ts';
import type { ChatMember, MemberStatus, User } from './telegram.ts';

const ADMINISTRATOR: BotRights = {
  can_manage_chat: true,
  can_change_info: true,
  can_delete_messages: true,
  can_invite_users: true,
  can_restrict_members: true,
  can_pin_messages: true,
  can_manage_topics: true,
  can_promote_members: false,
  can_manage_video_chats: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  is_anonymous: false,
};

const SENDING = [
  'can_send_messages',
  'can_send_audios',
  'can_send_documents',
  'can_send_photos',
  'can_send_videos',
  'can_send_video_notes',
  'can_send_voice_notes',
  'can_send_polls',
  'can_send_other_messages',
  'can_add_web_page_previews',
];
const OTHER = [
  'can_react_to_messages',
  'can_change_info',
  'can_invite_users',
  'can_pin_messages',
  'can_manage_topics',
];

/** What a plain member may do, `canSend` switching all kinds of messages together. */
export function permissions(canSend: boolean): Record<string, boolean> {
  return Object.fromEntries([
    ...SENDING.map((right) => [right, canSend]),
    ...OTHER.map((right) => [right, right === 'can_invite_users']),
  ]);
}

type Fields = Record<string, unknown>;

const FIELDS: Record<MemberStatus, (rights: BotRights) => Fields> = {
  creator: (rights) => ({ is_anonymous: rights.is_anonymous ?? false }),
  administrator: (rights) => ({ can_be_edited: false, ...ADMINISTRATOR, ...rights }),
  member: () => ({}),
  restricted: (rights) => ({ is_member: true, ...permissions(false), ...rights, until_date: 0 }),
  left: () => ({}),
  kicked: () => ({ until_date: 0 }),
};

/** A ChatMember with the fields that belong to its status. */
export function memberOf(input: {
  user: User;
  status: MemberStatus;
  rights?: BotRights | undefined;
}): ChatMember {
  return { user: input.user, status: input.status, ...FIELDS[input.status](input.rights ?? {}) };
}

export function isPresent(member: ChatMember | undefined): boolean {
  return member !== undefined && member.status !== 'left' && member.status !== 'kicked';
}

export function isAdministrator(member: ChatMember | undefined): boolean {
  return member?.status === 'administrator' || member?.status === 'creator';
}
