import {
  bulkShare,
  createBurst,
  createPace,
  createSteadyClock,
  createWindow,
  type Rate,
  type Window,
} from './windows.ts';

/** Telegram's limits, with headroom. Rates are messages per `windowMs`. */
export type LimitSettings = {
  all: Rate;
  group: readonly Rate[];
  person: { burst: number; everyMs: number };
  /** Calls that may run at the same time. */
  inFlight: number;
};

/** 30 a second in all, 20 a minute and 1 a second in a group, in a private chat 1 a second after a burst. */
export const telegramLimits: LimitSettings = {
  all: { count: 29, windowMs: 1_000 },
  group: [
    { count: 1, windowMs: 1_050 },
    { count: 19, windowMs: 60_000 },
  ],
  person: { burst: 5, everyMs: 1_050 },
  inFlight: 60,
};

export type Lane = 'person' | 'bulk';

export type Limits = {
  /** Milliseconds for which all pause. */
  paused(): number;
  /** Milliseconds until a message may go to this chat; 0 is now. */
  waitFor(chatId: number): number;
  /** Milliseconds until a message of this lane may go to anybody. */
  waitForAll(lane: Lane): number;
  take(chatId: number, lane: Lane): void;
  pause(chatId: number, ms: number): void;
  /** Telegram said 429 in this chat: it pauses; said in several chats at once, everybody does. */
  limited(chatId: number, ms: number): void;
};

type Chat = { windows: readonly Window[]; pausedUntil: number };

/** When several chats are told to wait within a second, all pause and the rate goes down for a while. */
const massPause = { chats: 3, withinMs: 1_000, slower: 1.25, recoverMs: 60_000 };
const keptChats = 1_000;
/** Messages of bulk that that go at once after the program was busy: those of about 0.2 s. */
const madeUpFor = 6;

export function createLimits(settings: LimitSettings, now: () => number): Limits {
  const clock = createSteadyClock(now);
  const chats = new Map<number, Chat>();
  const all = createWindow(settings.all);
  const evenly = settings.all.windowMs / settings.all.count;
  const most = bulkShare(settings.all);
  const bulk = createWindow(most);
  // Evenly; what the program could not send while it was busy is made up for.
  const pace = createPace({ late: madeUpFor, everyMs: most.windowMs / most.count });
  let pausedUntil = 0;
  let slow = { gapMs: 0, until: 0 };
  let last = Number.NEGATIVE_INFINITY;
  let told: { chatId: number; at: number; ms: number }[] = [];
  let sweepAt = keptChats;

  function forgetIdle(at: number): void {
    for (const [chatId, { windows, pausedUntil: until }] of chats) {
      if (until <= at && windows.every((window) => window.isIdle(at))) chats.delete(chatId);
    }
    sweepAt = Math.max(chats.size * 2, keptChats);
  }

  function chatOf(chatId: number): Chat {
    const known = chats.get(chatId);
    if (known !== undefined) return known;
    if (chats.size >= sweepAt) forgetIdle(clock());
    const windows = chatId < 0 ? settings.group.map(createWindow) : [createBurst(settings.person)];
    const fresh = { windows, pausedUntil: 0 };
    chats.set(chatId, fresh);
    return fresh;
  }

  function pause(chatId: number, ms: number): void {
    chatOf(chatId).pausedUntil = clock() + ms;
  }

  function pauseAll(at: number, ms: number): void {
    pausedUntil = at + ms;
    const gapMs = Math.min(Math.max(slow.gapMs, evenly) * massPause.slower, settings.all.windowMs);
    slow = { gapMs, until: pausedUntil + massPause.recoverMs };
    told = [];
  }

  return {
    paused: () => Math.max(pausedUntil - clock(), 0),
    waitFor: (chatId) => {
      const chat = chatOf(chatId);
      const at = clock();
      return Math.max(chat.pausedUntil - at, ...chat.windows.map((window) => window.wait(at)), 0);
    },
    waitForAll: (lane) => {
      const at = clock();
      if (at >= slow.until) slow = { gapMs: 0, until: 0 };
      const gap = slow.gapMs === 0 ? 0 : last + slow.gapMs - at;
      const ofLane = lane === 'bulk' ? [bulk.wait(at), pace.wait(at)] : [];
      return Math.max(pausedUntil - at, all.wait(at), gap, ...ofLane, 0);
    },
    take: (chatId, lane) => {
      const at = clock();
      last = at;
      all.take(at);
      if (lane === 'bulk') {
        bulk.take(at);
        pace.take(at);
      }
      for (const window of chatOf(chatId).windows) window.take(at);
    },
    pause,
    limited: (chatId, ms) => {
      const at = clock();
      pause(chatId, ms);
      told = told.filter((one) => at - one.at < massPause.withinMs && one.chatId !== chatId);
      told.push({ chatId, at, ms });
      if (told.length >= massPause.chats) pauseAll(at, Math.min(...told.map((one) => one.ms)));
    },
  };
}
