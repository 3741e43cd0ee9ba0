import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readMarks } from './page/reading.ts';
import { type Contents, worldMemory } from './world/memory.ts';

/** Raised when older files cannot be understood any more. */
const version = 1;

/** Ms from a change until it is written: changes that come together are written once. */
const delay = 200;

const state = z.object({
  version: z.literal(version),
  /** Ms the clock was moved on. */
  ahead: z.number().nonnegative(),
  world: worldMemory,
  read: readMarks,
  /** The name of a content by file id. */
  contents: z.array(z.tuple([z.string(), z.string().regex(/^[0-9a-f]{64}$/)])),
});

type State = Omit<z.output<typeof state>, 'version' | 'contents'>;

export type Remembered = State & { contents: Contents };

/**
 * The chats in `playground-world.json` and the files sent there in `playground-files/`, each named by what it holds.
 * Both are only ever replaced whole, so a kill at any moment leaves the last state that was written.
 */
export function createMemory(folder: string, complain: (words: string) => void) {
  const file = join(folder, 'playground-world.json');
  const shelf = join(folder, 'playground-files');
  const names = new WeakMap<Uint8Array, string>();
  let shelved: Set<string> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let take: (() => Remembered) | undefined;
  let turn = Promise.resolve();
  let hasFailed = false;

  function nameOf(bytes: Uint8Array): string {
    const name = names.get(bytes) ?? createHash('sha256').update(bytes).digest('hex');
    names.set(bytes, name);
    return name;
  }

  async function replace(path: string, data: string | Uint8Array): Promise<void> {
    await writeFile(`${path}.new`, data, { mode: 0o600, flush: true });
    await rename(`${path}.new`, path);
  }

  async function write({ contents, ...rest }: Remembered): Promise<void> {
    const named = [...contents].map(([id, bytes]) => [id, nameOf(bytes)] as const);
    const text = JSON.stringify({ version, ...rest, contents: named });
    const bytesOf = new Map([...contents.values()].map((bytes) => [nameOf(bytes), bytes]));
    await mkdir(shelf, { recursive: true, mode: 0o700 });
    shelved ??= new Set(await readdir(shelf));
    for (const [name, bytes] of bytesOf) {
      if (shelved.has(name)) continue;
      await replace(join(shelf, name), bytes);
      shelved.add(name);
    }
    await replace(file, text);
    for (const name of shelved) {
      if (bytesOf.has(name)) continue;
      await rm(join(shelf, name), { force: true });
      shelved.delete(name);
    }
  }

  async function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const taken = take;
    take = undefined;
    if (taken === undefined) return;
    try {
      await write(taken());
      hasFailed = false;
    } catch (error) {
      if (!hasFailed) complain(`The chats of the playground cannot be kept: ${(error as Error).message}`);
      hasFailed = true;
    }
  }

  async function readContents(named: readonly (readonly [string, string])[]): Promise<Contents> {
    const found = new Map<string, Uint8Array>();
    for (const name of new Set(named.map(([, one]) => one))) {
      const bytes = await readFile(join(shelf, name)).catch(() => undefined);
      // A content that is not what its name says is as good as lost.
      if (bytes !== undefined && nameOf(bytes) === name) found.set(name, bytes);
    }
    return new Map(
      named.flatMap(([id, name]) => {
        const bytes = found.get(name);
        return bytes === undefined ? [] : [[id, bytes] as const];
      }),
    );
  }

  return {
    /** Undefined when there is nothing, or nothing that can be read: then everything begins anew. */
    async read(): Promise<Remembered | undefined> {
      try {
        const {
          version: _version,
          contents,
          ...rest
        } = state.parse(JSON.parse(await readFile(file, 'utf8')));
        return { ...rest, contents: await readContents(contents) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        complain(`${file} is damaged or of another version: the chats of the playground begin anew.`);
        return undefined;
      }
    },
    /** Writes soon what `remember` gives then. */
    keep(remember: () => Remembered): void {
      take = remember;
      timer ??= setTimeout(() => {
        turn = turn.then(save);
      }, delay);
    },
    /** Writes now what still waits. */
    async settle(): Promise<void> {
      turn = turn.then(save);
      await turn;
    },
  };
}
