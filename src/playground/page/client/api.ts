import type { ClockMove, PageChat, PageMessage, PageOpening, PagePress } from '../wire.ts';

export type Spot = { as: number; chat: number };

export type Invented = 'sticker' | 'voice';

export type Outgoing = Spot & {
  kind: 'photo' | 'document';
  files: File[];
  caption: string;
  replyTo?: number;
};

/** The server's refusals are thrown in its words; so is its absence. */
export const api = {
  people: () => get<PageOpening>('/play/people'),
  chats: (as: number) => get<PageChat[]>(`/play/chats?as=${as}`),
  messages: ({ as, chat }: Spot) => get<PageMessage[]>(`/play/chats/${chat}/messages?as=${as}`),
  say: (body: Spot & { text: string; replyTo?: number }) => post<PageMessage>('/play/say', body),
  edit: (body: Spot & { message: number; text: string }) => post<PageMessage>('/play/edit', body),
  invent: (body: Spot & { kind: Invented }) => post<PageMessage>('/play/invent', body),
  forward: (body: Spot & { message: number }) => post<PageMessage>('/play/forward', body),
  press: (body: Spot & { message: number; data: string }) => post<PagePress>('/play/press', body),
  read: (body: Spot & { message: number }) => post<unknown>('/play/read', body),
  addBot: (body: Spot) => post<unknown>('/play/add-bot', body),
  moveClock: (to: ClockMove) => post<{ now: number }>('/play/clock', { to }),
  async upload({ as, chat, kind, files, caption, replyTo }: Outgoing): Promise<PageMessage[]> {
    const form = new FormData();
    const fields = { as, chat, kind, caption, ...(replyTo === undefined ? {} : { replyTo }) };
    for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
    if (kind === 'photo') form.append('sizes', JSON.stringify(await Promise.all(files.map(measure))));
    for (const file of files) form.append('file', file, file.name);
    return ask('/play/upload', { method: 'POST', body: form });
  },
};

function get<T>(path: string): Promise<T> {
  return ask<T>(path, {});
}

/** Ms after which an act that is still unanswered has certainly reached the server. */
const arrival = 300;
let before: Promise<unknown> = Promise.resolve();

/** What a person does arrives in the order in which it was done, though each request takes a way of its own. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const arrived = new Promise((resolve) => {
    setTimeout(resolve, arrival);
  });
  const sent = Promise.race([before, arrived]).then(act);
  before = sent.catch(() => undefined);
  return sent;
}

function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return inTurn(() => ask<T>(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, init).catch(() => undefined);
  if (response === undefined) throw new Error('Mất kết nối với sân chơi. Chương trình còn chạy không?');
  const body = (await response.json().catch(() => ({}))) as T & { error?: string };
  if (!response.ok) throw new Error(body.error ?? `Lỗi ${response.status}`);
  return body;
}

async function measure(file: File): Promise<[number, number]> {
  const { width, height } = await createImageBitmap(file);
  return [width, height];
}
