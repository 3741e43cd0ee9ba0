import type { Deps } from '../../actions/deps.ts';
import { leave } from '../../actions/leave.ts';
import { described, type Log } from '../log.ts';

/** Work outside any transaction, with the outer store: a download, an import. */
export type Job = (deps: Deps) => Promise<void>;

export type Jobs = {
  /** Begins a job; if it fails, the chat is told with a code that the log has too. */
  run(chatId: number | undefined, job: Job): void;
  idle(): Promise<void>;
};

export function createJobs({ deps, log }: { deps: Deps; log: Log }): Jobs {
  const running = new Set<Promise<void>>();

  async function attempt(chatId: number | undefined, job: Job): Promise<void> {
    try {
      await job(deps);
    } catch (error) {
      const code = `J${deps.now().toString(36).toUpperCase()}`;
      log.error({ code, error: described(error) }, 'a job failed');
      if (chatId !== undefined)
        await leave({ store: deps.store, at: deps.now() }, { chatId }, { kind: 'apology', values: { code } });
    }
  }

  return {
    run: (chatId, job) => {
      const promise = attempt(chatId, job).catch((error: unknown) => {
        log.error({ error: described(error) }, 'a failed job could not be told');
      });
      running.add(promise);
      void promise.finally(() => running.delete(promise));
    },
    idle: async () => {
      await Promise.all(running);
    },
  };
}
