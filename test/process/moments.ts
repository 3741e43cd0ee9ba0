import type { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Choose } from './people.ts';
import type { Telegram } from './program.ts';

const longestMoment = 20_000;

function rest(ms: number): Promise<unknown> {
  return delay(ms, undefined, { ref: false });
}

type Moments = { telegram: Telegram; choose: Choose; acts: EventEmitter<{ act: [] }> };

/** The moments at which a program is killed: waits for the next one, in its start or in the middle of its work. */
export function createMoments({ telegram, choose, acts }: Moments) {
  async function whilePosting(group: number): Promise<void> {
    const fault = choose(2) === 0 ? ({ kind: 'delay', ms: 250 } as const) : ({ kind: 'silence' } as const);
    const posting = telegram.called('sendPhoto', group);
    const forget = telegram.botApi.faults.add({ fault, method: 'sendPhoto', chatId: group });
    await Promise.race([posting, rest(longestMoment)]);
    await delay(choose(400));
    forget();
  }

  async function whileStarting(): Promise<void> {
    await delay(choose(1_000));
  }

  async function afterAnAct(): Promise<void> {
    await Promise.race([telegram.called('getUpdates'), rest(longestMoment)]);
    const act = new Promise<void>((resolve) => acts.once('act', () => resolve()));
    await Promise.race([act, rest(2_000)]);
    await delay(choose(400));
  }

  /** With a group whose digest is due: mostly in the middle of posting it. */
  return (group: number | undefined): Promise<void> => {
    const dice = choose(4);
    if (group !== undefined && dice > 0) return whilePosting(group);
    return dice === 0 ? whileStarting() : afterAnAct();
  };
}
