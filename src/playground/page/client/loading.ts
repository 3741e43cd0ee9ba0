import { api } from './api.ts';
import { goTo, readLocation } from './location.ts';
import type { Store } from './state.ts';

export type Loading = ReturnType<typeof createLoading>;

/** Brings the state from the server; the server's word always replaces the page's. */
export function createLoading(store: Store) {
  let happened = 0;
  let newest = 0;
  let timer = 0;

  /** Marks the open chat as read, then fetches the lists that show what is not. */
  const refresh = async () => {
    const { me, chat, messages } = store.get();
    const last = messages.findLast((message) => message.chat === chat);
    if (chat !== undefined && last !== undefined && document.visibilityState === 'visible') {
      await api.read({ as: me, chat, message: last.id });
    }
    const [opening, chats] = await Promise.all([api.people(), api.chats(me)]);
    if (store.get().me === me) store.set({ opening, chats });
  };

  return {
    /** An event has changed messages: an answer on its way may be older. */
    touch: () => {
      happened += 1;
    },
    refresh,
    refreshSoon(): void {
      clearTimeout(timer);
      timer = setTimeout(() => refresh().catch(() => undefined), 80);
    },
    /** Shows whom and what the address names. */
    async follow(): Promise<void> {
      newest += 1;
      const turn = newest;
      const { opening, me: before, chat: chatBefore } = store.get();
      const wanted = readLocation();
      const known = opening.people.find((person) => person.id === wanted.me);
      const me = known?.id ?? opening.people[0]?.id ?? 0;
      const chat = known === undefined ? undefined : wanted.chat;
      const isSame = me === before && chat === chatBefore;
      // Another person's chats are gone at once: a tap on one of them would lead astray.
      const others = me === before ? {} : { chats: [] };
      store.set({ me, chat, ...others, ...(isSame ? {} : { draft: {}, messages: [], isLoaded: false }) });
      const chats = await api.chats(me);
      if (turn !== newest) return;
      if (chat !== undefined && chats.every((own) => own.id !== chat)) {
        // A chat of somebody else: the own chat with the bot instead.
        goTo(me, me);
        return;
      }
      const messages = chat === undefined ? [] : await load(me, chat);
      if (turn !== newest) return;
      store.set({ chats, messages, isLoaded: true });
      await refresh();
    },
  };

  async function load(as: number, chat: number) {
    for (;;) {
      const before = happened;
      const messages = await api.messages({ as, chat });
      if (before === happened) return messages;
    }
  }
}
