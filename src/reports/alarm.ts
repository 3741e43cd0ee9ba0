import { createTask } from 'node-cron';

/** Every minute: what is due is decided by rows, so a wake that was skipped or comes twice changes nothing. */
const everyMinute = '* * * * *';

const silent = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };

export type Alarm = {
  /** Wakes at once, for what came due while nobody looked, then by the clock. */
  start(): Promise<void>;
  /** Wakes now, or once more when a wake runs; resolves when nothing is asked any more. */
  ring(): Promise<void>;
  /** No wake begins any more; the running one is told by its signal and waited for. */
  stop(): Promise<void>;
};

/** The clock of the reports. Wakes never overlap: what rings meanwhile is one more wake afterwards. */
export function createAlarm(options: {
  wake: (signal: AbortSignal) => Promise<unknown>;
  zone: string;
  onError: (error: unknown) => void;
  /** A cron expression. */
  pattern?: string;
}): Alarm {
  const stopping = new AbortController();
  let asked = false;
  let running: Promise<void> | undefined;

  async function wakeWhileAsked(): Promise<void> {
    while (asked && !stopping.signal.aborted) {
      asked = false;
      try {
        await options.wake(stopping.signal);
      } catch (error) {
        options.onError(error);
      }
    }
    running = undefined;
  }

  function ring(): Promise<void> {
    asked = true;
    running ??= wakeWhileAsked();
    return running;
  }

  const task = createTask(options.pattern ?? everyMinute, () => void ring(), {
    timezone: options.zone,
    logger: silent,
    suppressMissedWarning: true,
  });

  return {
    ring,
    start: async () => {
      await task.start();
      void ring();
    },
    stop: async () => {
      stopping.abort();
      await task.destroy();
      await running;
    },
  };
}
