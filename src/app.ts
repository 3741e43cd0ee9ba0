import type { UserFromGetMe } from 'telegraf/types';
import type { Dispatcher } from 'undici';
import type { Deps } from './actions/deps.ts';
import { fillIndex } from './actions/search/fill-index.ts';
import { createAccountMark } from './bot/account-mark.ts';
import { createApi } from './bot/api/call.ts';
import { createDownload } from './bot/api/download.ts';
import { createDecider } from './bot/bulk/decider.ts';
import { createBot } from './bot/create-bot.ts';
import { createDateFollower } from './bot/date-follower.ts';
import { createExporter } from './bot/exports/exporter.ts';
import { createLogExporter } from './bot/exports/log-exporter.ts';
import { createPaperMaker } from './bot/exports/paper-maker.ts';
import { createImporter } from './bot/imports/importer.ts';
import { createJobs } from './bot/intake/jobs.ts';
import { createLanes } from './bot/intake/lanes.ts';
import { createPacer } from './bot/intake/pacer.ts';
import { createPolling } from './bot/intake/polling.ts';
import { createUnit } from './bot/intake/unit.ts';
import { described, type Log } from './bot/log.ts';
import { setMenus } from './bot/menus.ts';
import { createAftermath } from './bot/outbox/aftermath.ts';
import { type LimitSettings, telegramLimits } from './bot/outbox/limits.ts';
import { restsUntil } from './bot/outbox/options.ts';
import { createPhotos } from './bot/outbox/photos.ts';
import { releasing } from './bot/outbox/release.ts';
import { renderCall } from './bot/outbox/render.ts';
import { createSender, type Sender } from './bot/outbox/sender.ts';
import { createWakes } from './bot/wakes.ts';
import { whoAmI } from './bot/who-am-i.ts';
import { createCalendar } from './domain/calendar.ts';
import { createWords } from './i18n/words.ts';
import { createAlarm } from './reports/alarm.ts';
import { createExportFiles } from './reports/exports/export-files.ts';
import { createPictures } from './reports/pictures/pictures.ts';
import { createWorkbooks } from './reports/workbooks/workbooks.ts';
import { createStage } from './scenes/stage.ts';
import type { OpenStore } from './store/store.ts';

export { NotConnected } from './bot/who-am-i.ts';

export type AppOptions = {
  store: OpenStore;
  token: string;
  apiRoot: string;
  dispatcher: Dispatcher;
  ownerIds: ReadonlySet<number>;
  zone: string;
  now: () => number;
  /** A fresh one-time token of 128 random bits, base64url. */
  oneTimeToken: () => string;
  log: Log;
  limits?: LimitSettings;
  /** The deadline of every call but getUpdates. */
  callTimeoutMs?: number;
};

export type App = {
  me: UserFromGetMe;
  deps: Deps;
  start(): Promise<void>;
  /** Looks at what is due now: the clock was moved. */
  wake(): Promise<void>;
  /** Takes nothing new, lets what runs end; what waits is kept. */
  stop(): Promise<void>;
};

const defaultTimeoutMs = 20_000;
/** Units that run side by side: enough to fill the commits of SQLite. */
const laneWidth = 100;

/** Wires the floors together. Everything it needs from the world is handed in. */
export async function createApp(options: AppOptions): Promise<App> {
  const { token, apiRoot: root, dispatcher, ownerIds, now, log } = options;
  const timeoutMs = options.callTimeoutMs ?? defaultTimeoutMs;
  const calendar = createCalendar(options.zone);
  const words = createWords(calendar);
  const api = createApi({ root, token, dispatcher, timeoutMs });
  const me = await whoAmI(api);

  const store = releasing(options.store, (rows) => sender.release(rows));
  const deps: Deps = {
    store,
    now,
    calendar,
    token: options.oneTimeToken,
    ownerIds,
    botUsername: me.username,
  };

  const pictures = createPictures(options.zone);
  const sender: Sender = createSender({
    api,
    store,
    now,
    log,
    limits: options.limits ?? telegramLimits,
    render: async (row, changes) => {
      const language = await languageOf(row.chatId, row.values);
      const call = renderCall(row, changes, { words: words(language), botUsername: me.username });
      return { ...call, language };
    },
    restsUntil: (row, at) => restsUntil(calendar, row, at),
    photos: createPhotos({ store, pictures, now, log }),
    ...createAftermath(deps),
  });

  /** The receiver's language; somebody unknown is told in the one the message was made for. */
  async function languageOf(chatId: number, values: unknown): Promise<string> {
    const { language, askedIn = 'vi' } = values as { language?: unknown; askedIn?: string };
    if (typeof language === 'string') return language;
    if (chatId < 0) return (await store.groups.languageOf(chatId)) ?? askedIn;
    return (await store.members.languageOf([chatId])).get(chatId) ?? 'vi';
  }

  const jobs = createJobs({ deps, log });
  const download = createDownload({ api, root, token, dispatcher });
  const workbooks = createWorkbooks(options.zone);
  const imports = createImporter({ deps, download, workbooks, words });
  const bulks = createDecider(deps);
  const logExports = createLogExporter({ deps, workbooks, words });
  const exportFiles = createExportFiles({ url: options.store.url, zone: options.zone });
  const exporter = createExporter({ deps, files: exportFiles, words });
  const papers = createPaperMaker({ deps, workbooks });
  const dateFollower = createDateFollower(deps);
  const durables = [imports, bulks, logExports, exporter, papers, dateFollower];
  const accountMark = createAccountMark(token);
  const shared = {
    accountMark,
    api,
    download,
    workbooks,
    imports,
    bulks,
    logExports,
    exporter,
    papers,
    dateFollower,
    words,
  };
  const pacer = createPacer();
  const handle = createBot({
    ...shared,
    ...{ token, me, pacer, stage: createStage(), resumeInbox: takePending },
  });
  const lanes = createLanes(createUnit({ deps, handle, jobs, log }), laneWidth);
  const polling = createPolling({ api, store, lanes, now, log });

  async function takePending(): Promise<void> {
    for (const { updateId, lane, payload, receivedAt } of await store.inbox.pending()) {
      lanes.push({ updateId, lane, update: JSON.parse(payload), receivedAt });
    }
  }

  const alarm = createAlarm({
    zone: options.zone,
    wake: createWakes({ deps, log, pacer }),
    onError: (error) => log.error({ error: described(error) }, 'the schedule could not be looked at'),
  });
  // After an upgrade of a large database it is at work for minutes; nothing that is due waits for it.
  const indexing = createAlarm({
    zone: options.zone,
    wake: fillIndex(deps),
    onError: (error) => log.error({ error: described(error) }, 'the index of the search could not be filled'),
  });

  return {
    me,
    deps,
    start: async () => {
      // Menus are a convenience: a Telegram that keeps silent must not hold the start up.
      void setMenus(api, words);
      await sender.start();
      await takePending();
      for (const durable of durables)
        for (const { id, chatId } of await durable.interrupted()) jobs.run(chatId, () => durable.run(id));
      polling.start();
      await alarm.start();
      await indexing.start();
    },
    wake: async () => {
      await alarm.ring();
      await sender.wake();
    },
    stop: async () => {
      await polling.stop();
      await alarm.stop();
      await indexing.stop();
      await lanes.idle();
      for (const durable of durables) durable.close();
      await jobs.idle();
      await workbooks.close();
      await exportFiles.close();
      await sender.stop();
      await pictures.close();
    },
  };
}
