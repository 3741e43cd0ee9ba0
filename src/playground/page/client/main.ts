import { createActions } from './actions.ts';
import { api } from './api.ts';
import { showChatHead } from './chat-head.ts';
import { showChats } from './chats.ts';
import { createClock, showClockButtons } from './clock.ts';
import { showComposer } from './composer.ts';
import { showConversation } from './conversation.ts';
import { listen } from './events.ts';
import { showHelp } from './help.ts';
import { createLoading } from './loading.ts';
import { goTo, readLocation } from './location.ts';
import { run } from './notice.ts';
import { showPeople } from './people.ts';
import { createStore } from './state.ts';

async function start(): Promise<void> {
  const opening = await api.people();
  const isWide = matchMedia('(min-width: 720px)').matches;
  const store = createStore({
    opening,
    me: 0,
    chat: undefined,
    chats: [],
    messages: [],
    isLoaded: false,
    isOnline: true,
    pressing: new Set(),
    action: undefined,
    draft: {},
    isHelpOpen: matchMedia('(min-width: 1100px)').matches && opening.story !== undefined,
  });
  const first = opening.people[0]?.id;
  if (readLocation().me === undefined && first !== undefined) goTo(first, isWide ? first : undefined);

  const loading = createLoading(store);
  const actions = createActions(store, loading);
  const clock = createClock(opening.now, opening.timeZone);
  await loading.follow();

  showPeople(store, actions);
  showChats(store, actions, clock);
  showChatHead(store, actions);
  showConversation(store, actions, clock);
  showComposer(store, actions);
  showClockButtons(clock, opening.canMoveClock);
  showHelp(store, actions, opening.story);

  window.addEventListener('hashchange', () => run(loading.follow));
  document.addEventListener('visibilitychange', () => run(loading.refresh));
  listen({
    store,
    loading,
    clock,
    answer: ({ person, answer }) => {
      if (person === store.get().me) run(() => actions.take(answer));
    },
  });
}

run(start);
