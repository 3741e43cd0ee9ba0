import { randomBytes } from 'node:crypto';
import { createBotApi } from '../src/playground/bot-api/server.ts';
import type { ApiCall } from '../src/playground/world/inputs.ts';
import { createWorld } from '../src/playground/world/world.ts';
import { chatId, sentence, token } from './people.ts';

/** Replies that are still missing after this long, ms, will not come. */
const patience = 180_000;

export type BotApiInput = {
  chats: number;
  /** How long a message takes to be sent, ms; getUpdates is not held back. */
  sendMs: number;
  /** The chats to which sending takes longer. */
  slow: { everyNth: number; ms: number } | undefined;
};

type Some = { first: number; chats: number };

export type Burst = {
  updates: number;
  /** From the first update handed out to the last reply accepted. */
  ms: number;
};

/** The local Bot API, without limits, and the people who write to it. */
export async function startBotApi({ chats, sendMs, slow }: BotApiInput) {
  const bot = { id: 42, username: 'sangkien_bench_bot', firstName: 'Sáng kiến', token };
  const world = createWorld({
    now: Date.now,
    random: randomBytes,
    bot,
    retain: { calls: 100, messagesPerChat: 50 },
  });
  const botApi = createBotApi({ world, limits: { enforced: false }, log: notice });
  for (let index = 0; index < chats; index += 1) {
    world.addUser({ id: chatId(index), firstName: `Người ${index}`, languageCode: 'vi' });
  }
  const isSlow = (chat: number | undefined): boolean =>
    slow !== undefined && ((chat ?? 0) - chatId(0)) % slow.everyNth === slow.everyNth >>> 1;
  if (slow !== undefined) {
    const fault = { kind: 'delay', ms: slow.ms } as const;
    botApi.faults.add({
      fault,
      method: 'sendMessage',
      times: Infinity,
      when: (target) => isSlow(target.chatId),
    });
  }
  if (sendMs > 0) {
    botApi.faults.add({ fault: { kind: 'delay', ms: sendMs }, method: 'sendMessage', times: Infinity });
  }
  const { url } = await botApi.listen();

  const replies = new Map<number, number>();
  let handedOutAt = 0;
  let missing = 0;
  let lastReplyAt = 0;
  let onReply: (chat: number, at: number) => void = () => {};
  let onLast: () => void = () => {};

  function notice({ method, status, result, payload }: ApiCall): void {
    if (method === 'getUpdates') {
      if (handedOutAt === 0 && Array.isArray(result) && result.length > 0) handedOutAt = performance.now();
      return;
    }
    if (method !== 'sendMessage' || status !== 200) return;
    const chat = Number(payload['chat_id']);
    replies.set(chat, (replies.get(chat) ?? 0) + 1);
    lastReplyAt = performance.now();
    onReply(chat, lastReplyAt);
    missing -= 1;
    if (missing === 0) onLast();
  }

  async function expectReplies(count: number): Promise<void> {
    replies.clear();
    missing = count;
    handedOutAt = 0;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(() => reject(new Error(`${missing} of ${count} replies never came`)), patience);
    onLast = resolve;
    await promise.finally(() => clearTimeout(timer));
  }

  /** One reply to each message, no more and no fewer. */
  function checkReplies({ first, chats: count }: Some, each: number): void {
    for (let index = first; index < first + count; index += 1) {
      const got = replies.get(chatId(index)) ?? 0;
      if (got !== each) throw new Error(`${got} replies to ${each} messages in one chat`);
    }
  }

  return {
    url: async () => url,

    /** Each chat writes so often, all of it at once: everybody's first message, then everybody's second, … */
    burst: async ({ each, ...some }: Some & { each: number }): Promise<Burst> => {
      const updates = some.chats * each;
      const done = expectReplies(updates);
      for (let time = 0; time < each; time += 1) {
        for (let index = some.first; index < some.first + some.chats; index += 1) {
          world.say({ from: chatId(index), text: sentence(time) });
        }
      }
      await done;
      checkReplies(some, each);
      return { updates, ms: lastReplyAt - handedOutAt };
    },

    /** Each chat writes once, at a steady rate; how long, in ms, those waited whose own sends were not slow. */
    stream: async ({ perSecond, ...some }: Some & { perSecond: number }): Promise<number[]> => {
      const saidAt = new Map<number, number>();
      const waited: number[] = [];
      onReply = (chat, at) => {
        const from = saidAt.get(chat);
        if (from !== undefined && !isSlow(chat)) waited.push(at - from);
      };
      const done = expectReplies(some.chats);
      const begun = performance.now();
      for (let sent = 0; sent < some.chats; sent += 1) {
        const due = begun + (sent * 1000) / perSecond - performance.now();
        if (due > 0) await new Promise((resolve) => setTimeout(resolve, due));
        const chat = chatId(some.first + sent);
        saidAt.set(chat, performance.now());
        world.say({ from: chat, text: sentence(0) });
      }
      await done;
      onReply = () => {};
      checkReplies(some, 1);
      return waited;
    },

    end: async () => {},
  };
}
