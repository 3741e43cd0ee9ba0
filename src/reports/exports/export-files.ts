import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Piscina } from 'piscina';
import type { Exported, ExportTask } from './task.ts';

type Run<Taken> = {
  readonly signal: AbortSignal;
  readonly onProgress: (rows: number) => void;
  /** Takes the files, which are gone afterwards. */
  readonly take: (exported: Exported) => Promise<Taken>;
};

export type ExportFiles = {
  /** Rejects with an AbortError when it is stopped. */
  make<Taken>(task: Omit<ExportTask, 'url' | 'zone' | 'port' | 'folder'>, run: Run<Taken>): Promise<Taken>;
  close(): Promise<void>;
};

/** MB of memory that a file may take before its thread, not the program, is ended; what is young is collected early. */
const limits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 4 };
/** A thread is kept this long for the next file, ms. */
const keptFor = 10_000;

/** Beside the database, where there is room and nobody else looks; else where the system keeps what is passing. */
function placeFor(url: string): { folder: string; prefix: string; own: boolean } {
  if (!url.startsWith('file:')) return { folder: tmpdir(), prefix: 'sangkien-export-', own: false };
  const path = url.slice('file:'.length);
  return { folder: dirname(path), prefix: `${basename(path)}.export-`, own: true };
}

/** What a crash left there: a database in a file has one process, so nobody is writing it any more. */
async function sweep({ folder, prefix, own }: ReturnType<typeof placeFor>): Promise<void> {
  if (!own) return;
  for (const name of await readdir(folder))
    if (name.startsWith(prefix)) await rm(join(folder, name), { recursive: true, force: true });
}

/** One file of initiatives at a time, beside the workbooks, which are soon done and must not wait for it. */
export function createExportFiles({ url, zone }: Pick<ExportTask, 'url' | 'zone'>): ExportFiles {
  const pool = new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: keptFor,
    resourceLimits: limits,
  });

  const place = placeFor(url);
  let swept: Promise<void> | undefined;

  async function write(
    task: Omit<ExportTask, 'url' | 'zone' | 'port'>,
    { signal, onProgress }: Pick<Run<unknown>, 'signal' | 'onProgress'>,
  ): Promise<Exported> {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => onProgress(data as number));
    port1.start();
    try {
      const given: ExportTask = { ...task, url, zone, port: port2 };
      return (await pool.run(given, { name: 'list', signal, transferList: [port2] as never })) as Exported;
    } finally {
      port1.close();
    }
  }

  return {
    make: async (task, { take, ...run }) => {
      await (swept ??= sweep(place));
      const folder = await mkdtemp(join(place.folder, place.prefix));
      try {
        return await take(await write({ ...task, folder }, run));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    close: () => pool.close({ force: true }),
  };
}
