import { fork } from 'node:child_process';
import { once } from 'node:events';

export type Settings = {
  apiRoot: string;
  token: string;
  ownerIds: readonly number[];
  databaseUrl: string;
  /** Ms its clock is ahead of the machine's. */
  ahead: number;
};

export type Order = { kind: 'clock'; ahead: number } | { kind: 'stop' };

export type Elsewhere = { movesClock(ahead: number): Promise<void>; stop(): Promise<void> };

/** Starts the program in another process; resolves when it runs. What it writes as an error fails the test. */
export async function startElsewhere(settings: Settings): Promise<Elsewhere> {
  const child = fork(new URL('program-elsewhere.ts', import.meta.url), [JSON.stringify(settings)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  async function answered(): Promise<void> {
    await Promise.race([once(child, 'message'), once(child, 'exit')]);
    if (errors !== '') throw new Error(errors);
  }
  async function order(what: Order): Promise<void> {
    child.send(what);
    await answered();
  }
  await answered();
  return {
    movesClock: (ahead) => order({ kind: 'clock', ahead }),
    stop: async () => {
      const ended = once(child, 'exit');
      await order({ kind: 'stop' });
      await ended;
    },
  };
}
