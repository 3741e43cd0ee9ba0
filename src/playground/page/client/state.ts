import type { PageChat, PageMessage, PageOpening } from '../wire.ts';

type Draft = { replyTo?: PageMessage; editing?: PageMessage };

export type State = {
  opening: PageOpening;
  /** Who the player is now. */
  me: number;
  /** The open chat; undefined while only the list shows on a phone. */
  chat: number | undefined;
  chats: PageChat[];
  /** Those of the open chat, oldest first. */
  messages: PageMessage[];
  isLoaded: boolean;
  isOnline: boolean;
  /** Pressed and not yet answered: `message data`. */
  pressing: ReadonlySet<string>;
  /** What the bot is doing in which chat. */
  action: { chat: number; words: string } | undefined;
  draft: Draft;
  isHelpOpen: boolean;
};

export type Store = ReturnType<typeof createStore>;

/** The one state of the page: views redraw themselves from it, once for all the changes of one moment. */
export function createStore(initial: State) {
  let state = initial;
  let isPlanned = false;
  const views: ((state: State) => void)[] = [];

  const draw = () => {
    isPlanned = false;
    for (const view of views) view(state);
  };

  return {
    get: () => state,
    set(change: Partial<State>): void {
      state = { ...state, ...change };
      if (isPlanned) return;
      isPlanned = true;
      queueMicrotask(draw);
    },
    show(view: (state: State) => void): void {
      views.push(view);
      view(state);
    },
  };
}

export function openChat(state: State): PageChat | undefined {
  return state.chats.find((chat) => chat.id === state.chat);
}

/** The own text the arrow key corrects: the last of the open chat. */
export function lastOwnText({ messages, me }: State): PageMessage | undefined {
  return messages.findLast(
    ({ from, text, photo, file, service, forwardedFrom }) =>
      from.id === me && text !== '' && !photo && !file && !service && !forwardedFrom,
  );
}
