import Fastify from 'fastify';
import type { Deps } from '../actions/deps.ts';
import { createCalendar } from '../domain/calendar.ts';
import { createBotApi } from './bot-api/server.ts';
import { createMemory } from './memory.ts';
import { createPage } from './page/page.ts';
import { createReading } from './page/reading.ts';
import { people, seed, story } from './seed.ts';
import { createWorld } from './world/world.ts';

export type Playground = {
  url: string;
  apiRoot: string;
  token: string;
  ownerIds: ReadonlySet<number>;
  /** The time of program and world, epoch ms. */
  now: () => number;
  /** Puts the union, its programme and its officers there, if they are not. */
  begin(deps: Deps): Promise<void>;
  close(): Promise<void>;
};

type Options = {
  /** The time of the machine, epoch ms. */
  realNow: () => number;
  zone: string;
  port: number;
  random: (bytes: number) => Uint8Array;
  /** Where the chats are kept over a restart. */
  folder: string;
  /** Whether the bot's database is new: chats it knows nothing of begin anew with it. */
  isNew: boolean;
  /** The clock has moved on. */
  wake: () => Promise<void>;
  complain: (words: string) => void;
};

const mondayMorning = { days: 7, hour: 8 };
const minute = 60_000;

/** The stand-in for Telegram: a Bot API on loopback, the people of a small union, and a chat page in the browser. */
export async function openPlayground(options: Options): Promise<Playground> {
  const { realNow, zone, port, random, folder, wake } = options;
  const memory = createMemory(folder, options.complain);
  const remembered = options.isNew ? undefined : await memory.read();
  let ahead = remembered?.ahead ?? 0;
  const now = (): number => realNow() + ahead;
  const bot = {
    id: 7_000_000_001,
    username: 'sangkien_choithu_bot',
    firstName: 'Sáng kiến (chơi thử)',
    token: `7000000001:${Buffer.from(random(27)).toString('base64url').slice(0, 35)}`,
  };
  const world = createWorld({ now, random, bot }, remembered);
  for (const { id, name, languageCode } of people) {
    if (world.user(id) === undefined) world.addUser({ id, firstName: name, languageCode });
  }
  const reading = createReading(world, remembered?.read);
  const keep = (): void =>
    memory.keep(() => ({
      ahead,
      world: world.memorise(),
      read: reading.marks(),
      contents: world.contents(),
    }));
  world.subscribe(keep);
  const botApi = createBotApi({ world });
  const { url: apiRoot } = await botApi.listen();

  const calendar = createCalendar(zone);
  const targets = {
    'next-monday-08:00': () => {
      const { from } = calendar.weekOf(now());
      return calendar.at({
        ...calendar.addDays(calendar.civil(from), mondayMorning.days),
        hour: mondayMorning.hour,
        minute: 0,
      });
    },
    'plus-1-minute': () => now() + minute,
  } as const;

  const page = Fastify();
  await page.register(
    createPage({
      world,
      people: people.map(({ id, name, role }) => ({ id, name, role })),
      story,
      timeZone: zone,
      moveClockTo: async (to) => {
        ahead += Math.max(targets[to]() - now(), 0);
        keep();
        // What the program does at that time is in its database at once: a kill must not put the clock back behind it.
        await memory.settle();
        await wake();
        return now();
      },
      reading,
      onRead: keep,
    }),
  );
  const url = await page.listen({ host: '127.0.0.1', port });

  return {
    url: `${url}/`,
    apiRoot,
    token: bot.token,
    ownerIds: new Set(people.filter(({ isOwner }) => isOwner).map(({ id }) => id)),
    now,
    begin: (deps) => seed(deps, world),
    close: async () => {
      await page.close();
      await botApi.close();
      await memory.settle();
    },
  };
}
