import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { pino } from 'pino';
import { Agent, type Dispatcher, ProxyAgent } from 'undici';
import { type App, createApp, NotConnected } from './app.ts';
import type { Log } from './bot/log.ts';
import { type Config, parseConfig } from './config.ts';
import { openPlayground } from './playground/open.ts';
import { openStore } from './store/open.ts';

/** How long a stop may take, ms. */
const patience = 10_000;
/** What keeps the store from opening says so in its message. */
const startCodes: ReadonlySet<string> = new Set([
  'newer-database',
  'unwritable',
  'in-use',
  'unreachable',
  'unreadable',
]);
const playgroundFolder = './data';

function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: () => `,"at":"${new Date().toISOString()}"` });
}

function dispatcherFor({ proxy }: Config): Dispatcher {
  const settings = { connections: 100, pipelining: 1, allowH2: false, connect: { timeout: 10_000 } };
  return proxy === undefined ? new Agent(settings) : new ProxyAgent({ uri: proxy, ...settings });
}

function loadEnvironment(): void {
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function leaveWith(words: string): never {
  console.error(words);
  process.exit(1);
}

/** What to end when the program is told to stop, in this order; filled while it starts. */
const endings: (() => Promise<void>)[] = [];

/** Ends on a signal: drains within the time a stop may take; what waits is kept and goes on at the next start. */
function stopOnSignal(): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      setTimeout(() => process.exit(1), patience).unref();
      void end();
    });
  }
}

async function end(): Promise<never> {
  for (const ending of endings) await ending();
  return process.exit(0);
}

async function connect(make: () => Promise<App>, log: Log): Promise<App> {
  for (let wait = 1_000; ; wait = Math.min(wait * 2, 30_000)) {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof NotConnected)) throw error;
      if (error.isFinal) leaveWith(error.message);
      log.warn({}, error.message);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

async function runBot(config: Config, token: string): Promise<void> {
  const log = createLog(config.logLevel);
  const store = await openStore(config.databaseUrl);
  endings.unshift(() => store.close());
  const app = await connect(
    () =>
      createApp({
        store,
        token,
        apiRoot: config.apiRoot,
        dispatcher: dispatcherFor(config),
        ownerIds: config.ownerIds,
        zone: config.zone,
        now: Date.now,
        oneTimeToken: () => randomBytes(16).toString('base64url'),
        log,
      }),
    log,
  );
  endings.unshift(() => app.stop());
  await app.start();
  log.info({ bot: app.me.username, database: store.engine }, `@${app.me.username} is running`);
}

async function runPlayground(config: Config): Promise<void> {
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
  mkdirSync(playgroundFolder, { recursive: true, mode: 0o700 });
  const store = await openStore(`file:${playgroundFolder}/playground.sqlite`);
  const dispatcher = new Agent({ connections: 50 });
  // The page moves the clock of a program that does not run yet while the page is made.
  const running: { app?: App } = {};
  const playground = await openPlayground({
    realNow: Date.now,
    zone: config.zone,
    port: config.port,
    random: randomBytes,
    folder: playgroundFolder,
    isNew: (await store.units.root()) === undefined,
    wake: async () => running.app?.wake(),
    complain: (words) => log.warn({}, words),
  });
  const app = await createApp({
    store,
    token: playground.token,
    apiRoot: playground.apiRoot,
    dispatcher,
    ownerIds: playground.ownerIds,
    zone: config.zone,
    now: playground.now,
    oneTimeToken: () => randomBytes(16).toString('base64url'),
    log,
  });
  endings.unshift(
    () => app.stop(),
    () => playground.close(),
    () => store.close(),
  );
  running.app = app;
  await playground.begin(app.deps);
  await app.start();
  console.log(`sangkien-bot playground (no BOT_TOKEN is set): open ${playground.url}`);
}

loadEnvironment();
stopOnSignal();
const config = parseConfig(process.env);
if (!config.ok) leaveWith(`Cannot start:\n${config.error.map((mistake) => `- ${mistake}`).join('\n')}`);
const { token } = config.value;
try {
  await (token === undefined ? runPlayground(config.value) : runBot(config.value, token));
} catch (error) {
  const { code = '', message } = error as { code?: string; message: string };
  if (code === 'EADDRINUSE')
    leaveWith(`Port ${config.value.port} is in use: set PORT to another one, e.g. PORT=8081.`);
  if (startCodes.has(code)) leaveWith(message);
  throw error;
}
