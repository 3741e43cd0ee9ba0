import type { Deps } from '../../actions/deps.ts';
import { freePost } from '../../actions/free-posts.ts';
import { moveChat } from '../../actions/move-chat.ts';
import { pauseGroup } from '../../actions/pause-group.ts';
import { askAboutPost } from '../../actions/settle-post.ts';
import { tellLostFiles } from '../../actions/tell-lost-files.ts';
import { tellLostPost } from '../../actions/tell-lost-post.ts';
import { noteUndelivered } from '../../actions/undelivered/note-undelivered.ts';
import type { SenderOptions } from './options.ts';

type Aftermath = Pick<
  SenderOptions,
  'onUncertain' | 'onDeadChat' | 'onClosedTopic' | 'onLostFile' | 'onLostPost' | 'onMoved'
>;

/** What follows from a delivery, in the transaction that records it. */
export function createAftermath(deps: Deps): Aftermath {
  const { now } = deps;
  return {
    onUncertain: async (store, row) => {
      if (row.kind === 'digest') await askAboutPost({ ...deps, store })(row);
    },
    onDeadChat: async (store, { chatId, reason, row }) => {
      if (chatId > 0) {
        await noteUndelivered(store, { chatId, lost: row, at: now() });
        await store.members.setBlocked(chatId, now());
      } else {
        await freePost(store, row);
        await pauseGroup({ ...deps, store })({ chatId, reason: 'unreachable' });
      }
      await store.outbox.killChat(chatId, reason, now());
    },
    onClosedTopic: async (store, place) => {
      await pauseGroup({ ...deps, store })({ ...place, reason: 'topic-closed' });
    },
    onLostFile: tellLostFiles(deps),
    onLostPost: (store, row) => tellLostPost({ ...deps, store })(row),
    onMoved: (store, chat) => moveChat(store, { ...chat, at: now() }),
  };
}
