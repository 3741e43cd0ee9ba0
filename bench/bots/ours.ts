import { Agent } from 'undici';
import { createApp } from '../../src/app.ts';
import type { LimitSettings } from '../../src/bot/outbox/limits.ts';
import { openStore } from '../../src/store/open.ts';
import { token } from '../people.ts';

/** As many calls at a time as grammY's runner handles updates. */
const inFlight = 500;

const noLimits: LimitSettings = {
  all: { count: 1_000_000, windowMs: 1_000 },
  group: [{ count: 1_000_000, windowMs: 1_000 }],
  person: { burst: 1_000_000, everyMs: 1 },
  inFlight,
};

/** The whole program on a database; only Telegram's limits are lifted. */
export async function startOurs({ apiRoot, database }: { apiRoot: string; database: string }) {
  const troubles: string[] = [];
  const store = await openStore(`file:${database}`);
  const app = await createApp({
    store,
    token,
    apiRoot,
    dispatcher: new Agent({ connections: inFlight, pipelining: 1 }),
    ownerIds: new Set([1]),
    zone: 'Asia/Ho_Chi_Minh',
    now: Date.now,
    oneTimeToken: () => '',
    log: {
      info: () => {},
      warn: (_facts, words) => troubles.push(words),
      error: (facts, words) => troubles.push(`${words} ${JSON.stringify(facts)}`),
    },
    limits: noLimits,
  });
  await app.start();
  return {
    end: async () => {
      await app.stop();
      await store.close();
      if (troubles.length > 0) throw new Error(troubles.slice(0, 3).join('\n'));
    },
  };
}
