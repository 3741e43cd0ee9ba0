import { Piscina } from 'piscina';
import type { Checked, CheckTask, ReadProgress, ReceiptTask, TemplateTask } from './tasks.ts';

type Without<Task> = Omit<Task, 'zone' | 'port'>;

/** Workbooks, read and written in another thread: the event loop stays free. */
export type Workbooks = {
  template(task: Without<TemplateTask>): Promise<Uint8Array>;
  /** Rejects with an AbortError when it is stopped. */
  check(
    task: Without<CheckTask>,
    run: { readonly signal: AbortSignal; readonly onProgress: (progress: ReadProgress) => void },
  ): Promise<Checked>;
  receipt(task: Without<ReceiptTask>): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** MB of memory that one book may take before its thread, not the program, is ended. */
const mostMemory = 1024;
/** A thread is kept this long for the next book, ms. */
const keptFor = 30_000;

/** One book at a time; a thread is there only while it is needed. */
export function createWorkbooks(zone: string): Workbooks {
  const pool = new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: keptFor,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  return {
    template: (task) => pool.run({ ...task, zone }, { name: 'template' }) as Promise<Uint8Array>,
    check: async (task, { signal, onProgress }) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', ({ data }) => onProgress(data as ReadProgress));
      port1.start();
      try {
        const given = { ...task, zone, port: port2 };
        return (await pool.run(given, { name: 'check', signal, transferList: [port2] as never })) as Checked;
      } finally {
        port1.close();
      }
    },
    receipt: (task) => pool.run({ ...task, zone }, { name: 'receipt' }) as Promise<Uint8Array>,
    close: () => pool.close({ force: true }),
  };
}
