import type { Chat } from '../world/telegram.ts';

/** Telegram's broadcast limits (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). */
export type LimitOptions = {
  enforced: boolean;
  /** Messages a second in all. */
  perSecond: number;
  /** A chat takes one message a second, after so many at once. */
  chatBurst: number;
  /** Messages a minute into one group. */
  groupPerMinute: number;
};

export const TELEGRAM_LIMITS: LimitOptions = {
  enforced: true,
  perSecond: 30,
  chatBurst: 5,
  groupPerMinute: 20,
};

export type Limits = ReturnType<typeof createLimits>;

type Bucket = { rate: number; burst: number };

/** Takes `cost` from the bucket whose debt is `paidUntil` (ms); how long to wait instead, when it is empty. */
function waitFor(bucket: Bucket, clock: { now: number; paidUntil: number }): number {
  const interval = 1000 / bucket.rate;
  return Math.max(0, clock.paidUntil - clock.now - (bucket.burst - 1) * interval);
}

export function createLimits(deps: { now: () => number; options: LimitOptions }) {
  const { options } = deps;
  const paid = new Map<string, number>();

  function bucketsFor(chat: Chat): [key: string, bucket: Bucket][] {
    const all: [string, Bucket][] = [
      ['all', { rate: options.perSecond, burst: options.perSecond }],
      [`chat ${chat.id}`, { rate: 1, burst: options.chatBurst }],
    ];
    const group: Bucket = { rate: options.groupPerMinute / 60, burst: options.groupPerMinute };
    return chat.type === 'private' ? all : [...all, [`group ${chat.id}`, group]];
  }

  return {
    /** Seconds to wait before `cost` more messages into this chat; 0 when they may go, which is then counted. */
    spend(chat: Chat, cost = 1): number {
      if (!options.enforced) return 0;
      const now = deps.now();
      const buckets = bucketsFor(chat);
      const waits = buckets.map(([key, bucket]) => waitFor(bucket, { now, paidUntil: paid.get(key) ?? now }));
      const wait = Math.max(...waits);
      if (wait > 0) return Math.ceil(wait / 1000);
      for (const [key, bucket] of buckets) {
        paid.set(key, Math.max(now, paid.get(key) ?? now) + (cost * 1000) / bucket.rate);
      }
      return 0;
    },
  };
}
