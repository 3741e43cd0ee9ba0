import { Piscina } from 'piscina';
import type { ListFault } from '../../domain/list-fault.ts';
import type { LogFileLine } from '../../domain/log-export.ts';
import type { Result } from '../../domain/result.ts';
import type { AwardFile } from './read-awards.ts';
import type { TargetFile } from './read-targets.ts';
import type {
  ApplicationTask,
  AwardProblemsTask,
  AwardsTask,
  Checked,
  CheckTask,
  DossierTask,
  LogTask,
  ReadProgress,
  ReceiptTask,
  TargetsTask,
  TargetTemplateTask,
  TemplateTask,
} from './tasks.ts';

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
  /** A file of the lines that come, some at a time; rejects with an AbortError when it is stopped. */
  log(
    task: Without<LogTask>,
    run: { readonly signal: AbortSignal; readonly lines: AsyncIterable<readonly LogFileLine[]> },
  ): Promise<Uint8Array>;
  /** A list of commendations as it was written. */
  awards(task: Without<AwardsTask>): Promise<Result<AwardFile, ListFault>>;
  /** A list of targets, held against what stands. */
  targets(task: Without<TargetsTask>): Promise<Result<TargetFile, ListFault>>;
  targetTemplate(task: Without<TargetTemplateTask>): Promise<Uint8Array>;
  awardProblems(task: Without<AwardProblemsTask>): Promise<Uint8Array>;
  /** Word files: the paper form of an initiative; a list of initiatives. */
  application(task: Pick<ApplicationTask, 'paper'>): Promise<Uint8Array>;
  dossier(task: Pick<DossierTask, 'paper'>): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** MB of memory that one book may take before its thread, not the program, is ended. */
const mostMemory = 1024;
/** A thread is kept this long for the next book, ms. */
const keptFor = 30_000;

/** Gives lines over as they are taken: what waits between the threads stays small. */
async function hand(
  port: MessagePort,
  lines: AsyncIterable<readonly LogFileLine[]>,
  signal: AbortSignal,
): Promise<void> {
  let taken = (): void => {};
  port.addEventListener('message', () => taken());
  signal.addEventListener('abort', () => taken());
  port.start();
  for await (const some of lines) {
    if (signal.aborted) return;
    const answered = new Promise<void>((resolve) => {
      taken = resolve;
    });
    port.postMessage(some);
    await answered;
  }
  port.postMessage(null);
}

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
    log: async (task, { signal, lines }) => {
      const { port1, port2 } = new MessageChannel();
      const failed = new AbortController();
      const given = { ...task, zone, port: port2 };
      const stop = AbortSignal.any([signal, failed.signal]);
      const made = pool.run(given, { name: 'log', signal: stop, transferList: [port2] as never });
      try {
        const [bytes] = await Promise.all([made as Promise<Uint8Array>, hand(port1, lines, stop)]);
        return bytes;
      } finally {
        failed.abort();
        port1.close();
      }
    },
    awards: (task) =>
      pool.run({ ...task, zone }, { name: 'awards' }) as Promise<Result<AwardFile, ListFault>>,
    targets: (task) =>
      pool.run({ ...task, zone }, { name: 'targets' }) as Promise<Result<TargetFile, ListFault>>,
    targetTemplate: (task) => pool.run({ ...task, zone }, { name: 'targetTemplate' }) as Promise<Uint8Array>,
    awardProblems: (task) => pool.run({ ...task, zone }, { name: 'awardProblems' }) as Promise<Uint8Array>,
    application: (task) =>
      pool.run({ ...task, zone, language: 'vi' }, { name: 'application' }) as Promise<Uint8Array>,
    dossier: (task) =>
      pool.run({ ...task, zone, language: 'vi' }, { name: 'dossier' }) as Promise<Uint8Array>,
    close: () => pool.close({ force: true }),
  };
}
