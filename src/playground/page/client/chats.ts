import type { PageChat } from '../wire.ts';
import type { Actions } from './actions.ts';
import { avatar, badge } from './avatar.ts';
import type { Clock } from './clock.ts';
import { byId, el, renderRows } from './dom.ts';
import type { State, Store } from './state.ts';

/** The chats of the person, the newest talk first. */
export function showChats(store: Store, actions: Actions, clock: Clock): void {
  const list = byId('chats');
  store.show(({ chats, chat, action, opening }: State) => {
    const rows = chats.map((one) => {
      const when = one.last === undefined ? '' : clock.time.brief(one.last.at, clock.now());
      const doing = action?.chat === one.id ? action.words : undefined;
      const avatarId = one.kind === 'private' ? opening.bot.id : one.id;
      return {
        key: String(one.id),
        signature: JSON.stringify([one, one.id === chat, when, doing]),
        make: () =>
          chatRow(one, { isOpen: one.id === chat, when, doing, avatarId, open: () => actions.open(one.id) }),
      };
    });
    renderRows(list, rows);
  });
}

type Look = { isOpen: boolean; when: string; doing: string | undefined; avatarId: number; open: () => void };

function chatRow(chat: PageChat, { isOpen, when, doing, avatarId, open }: Look): HTMLElement {
  const last = chat.last?.name === undefined ? '' : `${chat.last.name}: `;
  const preview = doing ?? `${last}${chat.last?.text ?? 'Chưa có tin nhắn'}`;
  return el(
    'li',
    {},
    el(
      'button',
      { class: 'chat', 'aria-current': isOpen ? 'true' : undefined, onclick: open },
      avatar({ id: avatarId, name: chat.title }, 'large'),
      el(
        'span',
        { class: 'names' },
        el('span', { class: 'line' }, el('b', {}, chat.title), el('time', {}, when)),
        el('span', { class: 'line' }, el('span', { class: 'preview' }, preview), badge(chat.unread)),
      ),
    ),
  );
}
