import { defineConfig } from 'vitest/config';

const seconds = 1_000;
const store = filesOf('store', 'actions', 'reports');
const dialogue = filesOf('bot', 'scenes', 'dialogue', 'playground');
const process = filesOf('process');

function filesOf(...folders: string[]) {
  return folders.map((folder) => `test/${folder}/**/*.test.ts`);
}

/**
 * Modules keep no state and nothing is mocked, so the files of one worker share what they import.
 * Processes are killed and a browser is driven at the end, one file after the other, with nothing beside it.
 * A test in a folder that is not named above runs with the rules, so that none is ever forgotten.
 */
export default defineConfig({
  test: {
    allowOnly: false,
    globalSetup: ['test/folder.ts', 'test/postgres.ts'],
    isolate: false,
    // One more than the cores of a small machine: many tests wait for a timer.
    maxWorkers: 3,
    testTimeout: 20 * seconds,
    hookTimeout: 60 * seconds,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: [...store, ...dialogue, ...process],
        },
      },
      { extends: true, test: { name: 'store', include: store } },
      { extends: true, test: { name: 'dialogue', include: dialogue } },
      {
        extends: true,
        test: {
          name: 'process',
          include: process,
          isolate: true,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 300 * seconds,
          hookTimeout: 120 * seconds,
        },
      },
    ],
  },
});
