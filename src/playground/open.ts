import Fastify from 'fastify';
import type { Deps } from '../actions/deps.ts';
import { createCalendar } from '../domain/calendar.ts';
import { createBotApi } from './bot-api/server.ts';
import { createPage } from './page/page.ts';
import { people, seed, story } from './seed.ts';
import { createWorld } from './world/world.ts';

export type Playground = {
  url: string;
  apiRoot: string;
  token: string;
  ownerIds: ReadonlySet<number>;
  /** Puts the union, its programme and its officers there, if they are not. */
  begin(deps: Deps): Promise<void>;
  close(): Promise<void>;
};

type Options = {
  now: () => number;
  zone: string;
  port: number;
  random: (bytes: number) => Uint8Array;
  /** Moves the clock of the program and of the Bot API on to this moment. */
  moveClockTo: (moment: number) => Promise<void>;
};

const mondayMorning = { days: 7, hour: 8 };
const minute = 60_000;

/** The stand-in for Telegram: a Bot API on loopback, the people of a small union, and a chat page in the browser. */
export async function openPlayground({ now, zone, port, random, moveClockTo }: Options): Promise<Playground> {
  const bot = {
    id: 7_000_000_001,
    username: 'sangkien_choithu_bot',
    firstName: 'Sáng kiến (chơi thử)',
    token: `7000000001:${Buffer.from(random(27)).toString('base64url').slice(0, 35)}`,
  };
  const world = createWorld({ now, random, bot });
  for (const { id, name, languageCode } of people) world.addUser({ id, firstName: name, languageCode });
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
        await moveClockTo(targets[to]());
        return now();
      },
    }),
  );
  const url = await page.listen({ host: '127.0.0.1', port });

  return {
    url: `${url}/`,
    apiRoot,
    token: bot.token,
    ownerIds: new Set(people.filter(({ isOwner }) => isOwner).map(({ id }) => id)),
    begin: (deps) => seed(deps, world),
    close: async () => {
      await page.close();
      await botApi.close();
    },
  };
}
