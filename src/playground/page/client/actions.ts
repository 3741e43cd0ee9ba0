import type { PageAnswer, PageButton, PageMessage } from '../wire.ts';
import { api, type Invented, type Spot } from './api.ts';
import { cutText, longestCaption, longestText } from './cut-text.ts';
import { readBotLink, safeAddress } from './links.ts';
import type { Loading } from './loading.ts';
import { goTo } from './location.ts';
import { alertWith, toast } from './notice.ts';
import { openChat, type Store } from './state.ts';

export type Actions = ReturnType<typeof createActions>;

/** A file and the way it goes: shown as a picture, or as it is. */
export type Attached = { file: File; kind: 'photo' | 'document' };

/** Everything the player can do. What the server refuses is thrown. */
export function createActions(store: Store, loading: Loading) {
  const spot = (): Spot => {
    const { me, chat } = store.get();
    if (chat === undefined) throw new Error('Chưa mở cuộc trò chuyện nào.');
    return { as: me, chat };
  };

  const reply = () => {
    const id = store.get().draft.replyTo?.id;
    return id === undefined ? {} : { replyTo: id };
  };

  const say = async (text: string) => {
    const place = spot();
    const [first = '', ...others] = cutText(text);
    const sent = { ...place, text: first, ...reply() };
    store.set({ draft: {} });
    await api.say(sent);
    for (const other of others) await api.say({ ...place, text: other });
  };

  const follow = async (address: string) => {
    const { opening, me } = store.get();
    const link = readBotLink(address, opening.bot.username);
    const safe = safeAddress(address);
    if (link === undefined) {
      if (safe !== undefined) window.open(safe, '_blank', 'noopener,noreferrer');
    } else if ('startGroup' in link) {
      toast('Mở một nhóm rồi bấm «Thêm bot vào nhóm».');
    } else {
      goTo(me, me);
      if (link.start !== '') await api.say({ as: me, chat: me, text: `/start ${link.start}` });
    }
  };

  const take = async ({ text, isAlert, url }: PageAnswer) => {
    if (text !== undefined) (isAlert ? alertWith : toast)(text);
    if (url !== undefined) await follow(url);
  };

  return {
    say,
    follow,
    take,
    open: (chat: number) => goTo(store.get().me, chat),
    leave: () => goTo(store.get().me),
    /** The same chat where the other person is in it too, else what they see first. */
    become(person: number): void {
      const { chat, me } = store.get();
      if (person === me) return;
      const isWide = matchMedia('(min-width: 720px)').matches;
      goTo(person, isWide ? (chat === undefined || chat === me ? person : chat) : undefined);
    },
    /** In a group a command names whom it is for. */
    command(name: string): Promise<void> {
      const suffix = openChat(store.get())?.kind === 'group' && !name.includes('@');
      return say(`/${name}${suffix ? `@${store.get().opening.bot.username}` : ''}`);
    },
    async edit(message: PageMessage, text: string): Promise<void> {
      const place = spot();
      if (text.length > longestText) throw new Error('Tin sửa dài quá 4.096 ký tự: rút ngắn rồi gửi lại.');
      store.set({ draft: {} });
      await api.edit({ ...place, message: message.id, text });
    },
    async invent(kind: Invented): Promise<void> {
      await api.invent({ ...spot(), kind });
    },
    /** Sent on to the bot, and seen there. */
    async forward(message: PageMessage): Promise<void> {
      await api.forward({ ...spot(), message: message.id });
      goTo(store.get().me, store.get().me);
    },
    /** Pictures make one album, files another; the words go with the first, or after them where they are too long. */
    async send(attached: Attached[], caption: string): Promise<void> {
      const place = { ...spot(), ...reply() };
      store.set({ draft: {} });
      const isLong = caption.length > longestCaption;
      let words = isLong ? '' : caption;
      for (const kind of ['photo', 'document'] as const) {
        const files = attached.filter((one) => one.kind === kind).map((one) => one.file);
        if (files.length === 0) continue;
        await api.upload({ ...place, kind, files, caption: words });
        words = '';
      }
      if (isLong) await say(caption);
    },
    async press(message: PageMessage, button: PageButton): Promise<void> {
      if (button.url !== undefined) return follow(button.url);
      if (button.data === undefined) return undefined;
      const key = `${message.id} ${button.data}`;
      if (store.get().pressing.has(key)) return undefined;
      store.set({ pressing: new Set([...store.get().pressing, key]) });
      try {
        const { answer } = await api.press({ ...spot(), message: message.id, data: button.data });
        if (answer !== undefined) await take(answer);
      } finally {
        store.set({ pressing: new Set([...store.get().pressing].filter((other) => other !== key)) });
      }
      return undefined;
    },
    async addBot(): Promise<void> {
      await api.addBot(spot());
      await loading.refresh();
    },
  };
}
