import { randomBytes } from 'node:crypto';
import { Agent } from 'undici';
import { createApp } from '../../src/app.ts';
import { openStore } from '../../src/store/open.ts';
import type { Order, Settings } from './elsewhere.ts';
import { noLimits } from './limits.ts';

/** The program in a process of its own; its clock is moved by its parent, together with the Bot API's. */
const settings = JSON.parse(process.argv[2] ?? '') as Settings;
let { ahead } = settings;
const quiet = (): void => {};
const store = await openStore(settings.databaseUrl);
const dispatcher = new Agent({ connections: 50 });
const app = await createApp({
  store,
  token: settings.token,
  apiRoot: settings.apiRoot,
  dispatcher,
  ownerIds: new Set(settings.ownerIds),
  zone: 'Asia/Ho_Chi_Minh',
  now: () => Date.now() + ahead,
  oneTimeToken: () => randomBytes(16).toString('base64url'),
  log: { info: quiet, warn: quiet, error: (facts, words) => console.error(words, JSON.stringify(facts)) },
  limits: noLimits,
});

async function obey(order: Order): Promise<void> {
  if (order.kind === 'clock') {
    ahead = order.ahead;
    await app.wake();
  } else {
    await app.stop();
    await store.close();
    await dispatcher.close();
  }
  process.send?.('done');
  if (order.kind === 'stop') process.disconnect?.();
}

process.on('message', (order: Order) => void obey(order));
await app.start();
process.send?.('done');
