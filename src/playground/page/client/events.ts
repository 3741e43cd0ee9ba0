import type { PageEvent, PageMessage } from '../wire.ts';
import type { Clock } from './clock.ts';
import type { Loading } from './loading.ts';
import { announce } from './notice.ts';
import type { Store } from './state.ts';

const actionWords: Record<string, string> = {
  upload_photo: 'đang gửi ảnh…',
  upload_document: 'đang gửi tệp…',
};

/** Ms that «đang nhập…» stays without news, as in Telegram. */
const actionStay = 5000;

type Parts = {
  store: Store;
  loading: Loading;
  clock: Clock;
  answer: (event: PageEvent & { kind: 'answer' }) => void;
};

/** Listens to the server for as long as the page is open; after a break everything is loaded anew. */
export function listen({ store, loading, clock, answer }: Parts): void {
  let timer = 0;

  const stopAction = () => {
    clearTimeout(timer);
    if (store.get().action !== undefined) store.set({ action: undefined });
  };

  const take = (message: PageMessage) => {
    const { messages, chat, me, action } = store.get();
    if (message.from.isBot && action?.chat === message.chat) stopAction();
    if (message.chat !== chat) return;
    const index = messages.findIndex((known) => known.id === message.id);
    store.set({ messages: index === -1 ? [...messages, message] : messages.with(index, message) });
    if (index === -1 && message.from.id !== me)
      announce(`${message.from.name}: ${message.text || 'gửi một tệp'}`);
  };

  const read = (event: PageEvent) => {
    if (event.kind === 'clock') return clock.set(event.now);
    if (event.kind === 'answer') return answer(event);
    if (event.kind === 'action') {
      clearTimeout(timer);
      timer = setTimeout(stopAction, actionStay);
      return store.set({ action: { chat: event.chat, words: actionWords[event.action] ?? 'đang nhập…' } });
    }
    loading.touch();
    if (event.kind === 'message') take(event.message);
    if (event.kind === 'deleted' && event.chat === store.get().chat) {
      store.set({ messages: store.get().messages.filter((message) => message.id !== event.id) });
    }
    return loading.refreshSoon();
  };

  const connect = () => {
    const source = new EventSource('/play/events');
    let hadBreak = false;
    source.addEventListener('message', ({ data }) => read(JSON.parse(data as string) as PageEvent));
    source.addEventListener('open', () => {
      store.set({ isOnline: true });
      if (hadBreak) loading.follow().catch(() => undefined);
      hadBreak = false;
    });
    source.addEventListener('error', () => {
      hadBreak = true;
      store.set({ isOnline: false });
      // The browser tries again by itself unless the answer was not a stream at all.
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
    });
  };
  connect();
}
