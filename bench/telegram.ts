import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createBotApi } from '../src/playground/bot-api/server.ts';
import type { ApiCall } from '../src/playground/world/inputs.ts';
import { createWorld } from '../src/playground/world/world.ts';
import { chatId, groupId, ownerId, sentence, token } from './people.ts';

/** Sends that are still missing after this long, ms, will not come. */
const patience = 600_000;
const second = 1_000;

export type TelegramInput = {
  groups: number;
  /** They write in turn. */
  writers: number;
  /** How long a message takes to be sent, ms; getUpdates is not held back. */
  sendMs: number;
  /** How far its clock is ahead of the machine's, ms. */
  ahead: number;
};

type Conversation = {
  /** How long each message waited for its reply to be accepted, ms. */
  waited: number[];
};

export type Delivered = Conversation & {
  /** From the given moment until the last post was accepted. */
  ms: number;
  /** Until the first was. */
  firstMs: number;
  /** Accepted in that time, replies and posts. */
  sends: number;
  pictures: number;
};

/** The local Bot API with Telegram's limits, people who answer one after the other, and groups that are written to. */
export async function startTelegram({ groups, writers, sendMs, ahead }: TelegramInput) {
  const now = () => Date.now() + ahead;
  const bot = { id: 42, username: 'sangkien_bench_bot', firstName: 'Sáng kiến', token };
  const retain = { calls: 100, messagesPerChat: 50, fileBytes: 20_000_000 };
  const world = createWorld({ now, random: randomBytes, bot, retain });
  const botApi = createBotApi({ world, log: notice });
  for (let index = 0; index < writers; index += 1)
    world.addUser({ id: chatId(index), firstName: `Người ${index}`, languageCode: 'vi' });
  for (let index = 1; index <= groups; index += 1) {
    const members = [world.self.id];
    world.addGroup({ id: groupId(index), title: `Công đoàn ${index}`, creator: chatId(0), members });
  }
  for (const method of ['sendMessage', 'sendPhoto'])
    botApi.faults.add({ fault: { kind: 'delay', ms: sendMs }, method, times: Infinity });
  // The owner hears of what no officer is there for.
  world.addUser({ id: ownerId, firstName: 'Lê Văn Nháp', languageCode: 'vi' });
  world.start(ownerId);
  const { url } = await botApi.listen();

  const saidAt = new Map<number, number>();
  const posts = new Map<number, number>();
  let waited: number[] = [];
  let accepted: { at: number; isPost: boolean }[] = [];
  let pictures = 0;
  let refusals = 0;
  let written = 0;

  function notice({ method, status, payload }: ApiCall): void {
    if (!method.startsWith('send') || method === 'sendChatAction') return;
    if (status === 429) refusals += 1;
    if (status !== 200) return;
    const chat = Number(payload['chat_id']);
    const at = Date.now();
    accepted.push({ at, isPost: chat < 0 });
    if (method === 'sendPhoto') pictures += 1;
    if (chat < 0) posts.set(chat, (posts.get(chat) ?? 0) + 1);
    const from = saidAt.get(chat);
    if (from !== undefined) waited.push(at - from);
    saidAt.delete(chat);
  }

  /** Somebody writes each second, until it is over and all have their reply. */
  async function converse(isOver: () => boolean): Promise<Conversation> {
    waited = [];
    const begun = Date.now();
    for (let said = 0; !isOver(); said += 1) {
      const due = begun + said * second - Date.now();
      if (due > 0) await wait(due);
      const chat = chatId(written % writers);
      if (saidAt.has(chat)) {
        const facts = JSON.stringify({ said, posts: posts.size, refusals });
        throw new Error(`a member was not answered before writing again: ${facts}`);
      }
      saidAt.set(chat, Date.now());
      world.say({ from: chat, text: sentence(Math.floor(written / writers)) });
      written += 1;
    }
    for (let tries = 0; saidAt.size > 0; tries += 1) {
      if (tries > 1_000) throw new Error(`${saidAt.size} replies never came`);
      await wait(10);
    }
    return { waited };
  }

  return {
    url: async () => url,

    /** Somebody writes each second, until a moment of the machine's clock. */
    idle: ({ until }: { until: number }): Promise<Conversation> => converse(() => Date.now() >= until),

    /** The same from a moment on until each group has its post. */
    deliver: async ({ from }: { from: number }): Promise<Delivered> => {
      accepted = [];
      await wait(Math.max(from - Date.now(), 0));
      const conversation = await converse(() => {
        if (Date.now() > from + patience) throw new Error(`${posts.size} of ${groups} groups have a post`);
        return posts.size === groups;
      });
      if ([...posts.values()].some((times) => times !== 1)) throw new Error('a group has two posts');
      const moments = accepted.filter(({ isPost }) => isPost).map(({ at }) => at);
      const last = Math.max(...moments);
      const sends = accepted.filter(({ at }) => at >= from && at <= last).length;
      return { ...conversation, ms: last - from, firstMs: Math.min(...moments) - from, sends, pictures };
    },

    /** How many sends were too many, up to now. */
    refused: async () => refusals,

    end: async () => {},
  };
}
