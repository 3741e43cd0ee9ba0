import type { Acts } from './contract.ts';
import { announce } from './hearing.ts';
import type { Topic } from './memory.ts';
import type { Parts } from './parts.ts';
import type { Room } from './rooms.ts';

const ICON_COLOR = 7322096;

type Topics = Pick<Acts, 'addTopic' | 'closeTopic' | 'reopenTopic' | 'deleteTopic' | 'upgradeToSupergroup'>;

function topicIn(room: Room, thread: number): Topic {
  const topic = room.topics.get(thread);
  if (topic === undefined) throw new Error(`no topic ${thread}`);
  return topic;
}

/** How groups change their nature: topics open and close, a basic group becomes a supergroup. */
export function createTopics(parts: Parts): Topics {
  function setClosed(chat: number, input: { from: number; thread: number }, closed: boolean): void {
    const room = parts.rooms.need(chat);
    topicIn(room, input.thread).closed = closed;
    announce(parts, room, {
      from: parts.rooms.user(input.from),
      ...(input.thread === 1 ? {} : { message_thread_id: input.thread, is_topic_message: true as const }),
      ...(closed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} }),
    });
  }

  return {
    addTopic(chat, { from, name }) {
      const room = parts.rooms.need(chat);
      if (room.chat.is_forum !== true) throw new Error('topics are off in this group');
      // The thread bears the number of the message that begins it.
      const thread = room.lastId + 1;
      const created = announce(parts, room, {
        from: parts.rooms.user(from),
        message_thread_id: thread,
        is_topic_message: true,
        forum_topic_created: { name, icon_color: ICON_COLOR },
      });
      room.topics.set(thread, { name, closed: false, created });
      return thread;
    },
    closeTopic: (chat, input) => setClosed(chat, input, true),
    reopenTopic: (chat, input) => setClosed(chat, input, false),
    deleteTopic(chat, thread) {
      const room = parts.rooms.need(chat);
      topicIn(room, thread);
      room.topics.delete(thread);
      for (const message of room.messages.values()) {
        if (message.message_thread_id === thread) parts.messages.remove(room, message.message_id);
      }
    },
    upgradeToSupergroup(chat, by) {
      const old = parts.rooms.need(chat);
      if (old.chat.type !== 'group' || old.migratedTo !== undefined) throw new Error('not a basic group');
      const fresh = parts.rooms.addGroup({ title: old.chat.title ?? '', kind: 'supergroup' });
      fresh.members = new Map(old.members);
      fresh.canSend = old.canSend;
      const from = parts.rooms.user(by);
      announce(parts, old, { from, migrate_to_chat_id: fresh.chat.id });
      old.migratedTo = fresh.chat.id;
      announce(parts, fresh, { from, migrate_from_chat_id: chat });
      parts.events.emit({ kind: 'chat', chatId: chat });
      parts.events.emit({ kind: 'chat', chatId: fresh.chat.id });
      return fresh.chat.id;
    },
  };
}
