import type { Message } from '../world/telegram.ts';
import { nameOf } from './names.ts';

/** The words of a message that nobody wrote: who came, who left, what became of the group. */
export function describeService(message: Message): string | undefined {
  const by = nameOf(message.from);
  const came = message.new_chat_members;
  const left = message.left_chat_member;
  if (came !== undefined) {
    const names = came.map(nameOf).join(', ');
    return came.length === 1 && came[0]?.id === message.from?.id
      ? `${by} đã vào nhóm`
      : `${by} đã thêm ${names} vào nhóm`;
  }
  if (left !== undefined)
    return left.id === message.from?.id ? `${by} đã rời nhóm` : `${by} đã đưa ${nameOf(left)} ra khỏi nhóm`;
  if (message.group_chat_created) return `${by} đã tạo nhóm`;
  if (message.migrate_to_chat_id !== undefined) return 'Nhóm đã được nâng cấp thành siêu nhóm';
  if (message.migrate_from_chat_id !== undefined) return 'Nhóm này được nâng cấp từ một nhóm thường';
  if (message.forum_topic_created) return `Chủ đề mới: ${message.forum_topic_created.name}`;
  if (message.forum_topic_closed) return 'Chủ đề đã đóng';
  if (message.forum_topic_reopened) return 'Chủ đề đã mở lại';
  return undefined;
}
