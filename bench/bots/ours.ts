import { Agent } from 'undici';
import { createApp } from '../../src/app.ts';
import { type LimitSettings, telegramLimits } from '../../src/bot/outbox/limits.ts';
import { openStore } from '../../src/store/open.ts';
import { watchProcess } from '../exporting.ts';
import { token } from '../people.ts';

/** As many calls at a time as grammY's runner handles updates. */
const inFlight = 500;

const noLimits: LimitSettings = {
  all: { count: 1_000_000, windowMs: 1_000 },
  group: [{ count: 1_000_000, windowMs: 1_000 }],
  person: { burst: 1_000_000, everyMs: 1 },
  inFlight,
};

export type OursInput = {
  apiRoot: string;
  database: string;
  /** Keeps Telegram's limits, with as many connections as the program has; else they are lifted. */
  limited?: boolean;
  /** How far its clock is ahead of the machine's, ms. */
  ahead?: number;
};

/** The whole program on a database. */
export async function startOurs({ apiRoot, database, limited = false, ahead = 0 }: OursInput) {
  const troubles: string[] = [];
  const store = await openStore(`file:${database}`);
  const app = await createApp({
    store,
    token,
    apiRoot,
    dispatcher: new Agent({ connections: limited ? 100 : inFlight, pipelining: 1 }),
    ownerIds: new Set([1]),
    zone: 'Asia/Ho_Chi_Minh',
    now: () => Date.now() + ahead,
    oneTimeToken: () => '',
    log: {
      info: () => {},
      warn: (facts, words) => troubles.push(`${words} ${JSON.stringify(facts)}`),
      error: (facts, words) => troubles.push(`${words} ${JSON.stringify(facts)}`),
    },
    limits: limited ? telegramLimits : noLimits,
  });
  await app.start();
  let watched: ReturnType<typeof watchProcess> | undefined;
  return {
    /** What the process went through since it was asked last; from then on it is watched. */
    watch: async () => {
      const lived = watched?.();
      watched = watchProcess();
      return lived;
    },
    end: async () => {
      await app.stop();
      await store.close();
      if (troubles.length > 0) throw new Error(troubles.slice(0, 3).join('\n'));
    },
  };
}
