import { setTimeout as delay } from 'node:timers/promises';
import type { Member, Officer } from './people.ts';

/** Members tell and the officer decides, until they are told that this one is the last; then all is decided. */
export function setToWork(members: readonly Member[], officer: Officer, signal: AbortSignal) {
  let last = false;
  const writing = Promise.all(
    members.map(async ({ write }) => {
      do await write();
      while (!last);
    }),
  );
  const nextCode = (): number | undefined => {
    const codes = members.flatMap(({ told }) => told.map(({ code }) => code)).filter((code) => code > 0);
    return codes.find((code) => !officer.decided.some((one) => one.code === code));
  };
  let written = false;
  async function decide(): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const code = nextCode();
      if (code !== undefined) await officer.decide(code);
      else if (written) return;
      else await delay(20);
    }
  }
  const deciding = decide();
  const ended = Promise.all([writing.then(() => (written = true)), deciding]);
  return {
    ended,
    finish: async () => {
      last = true;
      await ended;
    },
  };
}
