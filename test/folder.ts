import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { codeOf } from '../src/store/errors.ts';
import { openStore } from '../src/store/open.ts';

const memory = '/dev/shm';
const prefix = 'sangkien-tests-';
/** Bytes; a run needs some hundred MB. */
const room = 2 ** 30;

/**
 * In memory, where a machine has it as a folder with room: a commit flushes what it wrote, and most of the time of the
 * tests would go by in waiting for the disk. What a killed process leaves is there all the same.
 */
function place(): string {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > room ? memory : tmpdir();
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** A database with all tables and no rows, to be copied; it lies in the folder of the run. */
export const sqliteTemplate = 'migrated.db';

/**
 * Makes the folder of a whole run, in which all databases lie; returns what removes it. What a killed run left is
 * removed by the next one.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const parent = place();
  for (const name of readdirSync(parent)) {
    const isLeft = name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)));
    if (isLeft) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const folder = join(parent, `${prefix}${process.pid}`);
  mkdirSync(folder, { recursive: true });
  // PostgreSQL runs as another user when the tests run as root.
  chmodSync(folder, 0o711);
  const store = await openStore(`file:${join(folder, sqliteTemplate)}`);
  await store.close();
  project.provide('folder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
