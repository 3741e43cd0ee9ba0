import type { Actions } from './actions.ts';
import { avatar } from './avatar.ts';
import { byId } from './dom.ts';
import { run } from './notice.ts';
import { openChat, type Store } from './state.ts';

/** The line over the conversation: with whom, what they are doing, and the way back on a phone. */
export function showChatHead(store: Store, actions: Actions): void {
  const page = byId('page');
  const face = byId('chat-face');
  byId('back').addEventListener('click', actions.leave);
  byId('add-bot').addEventListener('click', () => run(actions.addBot));

  store.show((state) => {
    const { opening, action, chat, isOnline } = state;
    const open = openChat(state);
    page.dataset['view'] = chat === undefined ? 'list' : 'chat';
    byId('offline').hidden = isOnline;
    byId('nothing').hidden = chat !== undefined;
    byId('talk').hidden = chat === undefined;
    if (open === undefined) return;

    const id = open.kind === 'private' ? opening.bot.id : open.id;
    const key = `${id} ${open.title}`;
    if (face.dataset['of'] !== key) {
      face.dataset['of'] = key;
      face.replaceChildren(avatar({ id, name: open.title }, 'medium'));
    }
    byId('chat-title').textContent = open.title;
    const about = open.kind === 'private' ? 'bot' : `${open.members} thành viên`;
    const words = action?.chat === open.id ? action.words : undefined;
    byId('chat-about').textContent = words ?? about;
    byId('chat-about').classList.toggle('active', words !== undefined);
    byId('no-bot').hidden = open.hasBot;
  });
}
