import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  cpSync(join(import.meta.dirname, '../../start.js'), join(folder, 'start.js'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'src/main.ts'), "const word: string = 'started';\nconsole.log(word);\n");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs start.js, next to a stand-in for the bot, in a Node that says it is of this version. */
function startUnder(version: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
  const code = `${pretend} await import('./start.js');`;
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', code];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}

describe('npm start', () => {
  test.each(['12.22.12', '18.20.0', '20.20.2', '22.9.0', '22.17.1'])(
    'says in one sentence that Node %s is too old, and what to do',
    (version) => {
      expect(startUnder(version)).toEqual({
        status: 1,
        stdout: '',
        stderr: `Node ${version} is too old, sangkien-bot needs 22.19 or newer: \`npm ci\` brings the pinned one and \`npm start\` uses it.`,
      });
    },
  );

  test.each(['22.19.0', '23.0.0', '24.1.0', '26.10.0', '100.0.0'])(
    'starts the bot under Node %s',
    (version) => {
      expect(startUnder(version)).toEqual({ status: 0, stdout: 'started', stderr: '' });
    },
  );
});
