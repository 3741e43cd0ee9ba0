import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createMemory } from '../../src/playground/memory.ts';
import { openPlayground } from '../../src/playground/open.ts';
import { createWorld, type World } from '../../src/playground/world/world.ts';
import { temporaryFolder } from '../process/program.ts';
import { createClock, groupWithBot, newWorld, startedUser } from './local-api.ts';

async function open(given?: string) {
  const folder = given ?? (await temporaryFolder());
  const complaints: string[] = [];
  const memory = createMemory(folder, (words) => complaints.push(words));
  onTestFinished(() => memory.settle());
  const keep = (world: World, ahead = 0) =>
    memory.keep(() => ({ ahead, world: world.memorise(), read: [['1 1', 7]], contents: world.contents() }));
  return { folder, memory, complaints, keep };
}

function again(world: World, remembered: Parameters<typeof createWorld>[1]): World {
  const { now } = createClock(world.now());
  return createWorld(
    { now, random: (size) => crypto.getRandomValues(new Uint8Array(size)), bot: world.bot },
    remembered,
  );
}

test('a world is the same after a restart: people, chats, files, menus, what the bot has not heard', async () => {
  const world = newWorld();
  const user = startedUser(world);
  const { id: group } = groupWithBot(world);
  const bytes = new TextEncoder().encode('bản vẽ');
  const sent = world.sendFile({ from: user, kind: 'document', bytes, fileName: 'Bản vẽ.pdf' });
  world.inside.menus.set({ type: 'default' }, 'vi', [{ command: 'nop', description: 'Gửi' }]);
  const { folder, memory, complaints, keep } = await open();
  keep(world, 60_000);
  await memory.settle();

  const remembered = await (await open(folder)).memory.read();
  expect(remembered).toMatchObject({ ahead: 60_000, read: [['1 1', 7]] });
  const later = again(world, remembered);
  expect(later.messages(user)).toEqual(world.messages(user));
  expect(later.users()).toEqual(world.users());
  expect(later.chatsOf(user)).toEqual(world.chatsOf(user));
  expect(later.members(group)).toEqual(world.members(group));
  expect(later.pendingUpdates()).toEqual(world.pendingUpdates());
  expect(later.commands({ type: 'default' }, 'vi')).toEqual([{ command: 'nop', description: 'Gửi' }]);
  expect(Buffer.from(later.fileBytes(sent.document?.file_id ?? '') ?? [])).toEqual(Buffer.from(bytes));
  expect(complaints).toEqual([]);
});

test('no id is given out twice, though the last ones before a crash may not have been written', async () => {
  const world = newWorld();
  const user = startedUser(world);
  const { memory, keep } = await open();
  keep(world);
  await memory.settle();
  const lost = world.say({ from: user, text: 'chưa kịp ghi' });
  const lostUpdate = world.pendingUpdates().at(-1)?.update_id ?? 0;

  const later = again(world, await memory.read());
  expect(later.say({ from: user, text: 'sau' }).message_id).toBeGreaterThan(lost.message_id);
  expect(later.pendingUpdates().at(-1)?.update_id).toBeGreaterThan(lostUpdate);
});

test('a change is written within a second, without being asked', async () => {
  const world = newWorld();
  const user = startedUser(world);
  const { folder, memory, keep } = await open();
  world.subscribe(() => keep(world));
  world.say({ from: user, text: 'đầu' });
  await vi.waitFor(async () => expect((await memory.read())?.world.rooms).toHaveLength(1), { timeout: 1000 });
  world.say({ from: user, text: 'cuối' });
  await vi.waitFor(
    async () => expect(await readFile(join(folder, 'playground-world.json'), 'utf8')).toContain('cuối'),
    { timeout: 1000 },
  );
});

test('a file that nobody can fetch any more leaves the disk, and one content is kept once', async () => {
  const world = newWorld({ retain: { fileBytes: 10 } });
  const from = startedUser(world);
  const { folder, memory, keep } = await open();
  const shelf = () => readdir(join(folder, 'playground-files'));
  world.sendFile({ from, kind: 'document', bytes: new Uint8Array(4) });
  world.sendFile({ from, kind: 'document', bytes: new Uint8Array(4) });
  keep(world);
  await memory.settle();
  const [first] = await shelf();
  expect(await shelf()).toHaveLength(1);
  world.sendFile({ from, kind: 'document', bytes: new Uint8Array(9) });
  keep(world);
  await memory.settle();
  expect(await shelf()).toHaveLength(1);
  expect(await shelf()).not.toContain(first);
});

test.each([
  ['cut off', (text: string) => text.slice(0, 99)],
  ['of another version', (text: string) => text.replace('"version":1', '"version":0')],
  ['without rooms', (text: string) => text.replace('"rooms"', '"roofs"')],
])('what is %s is left aside with one line', async (_, spoil) => {
  const world = newWorld();
  startedUser(world);
  const { folder, memory, complaints, keep } = await open();
  expect(await memory.read()).toBeUndefined();
  expect(complaints).toEqual([]);
  keep(world);
  await memory.settle();
  const file = join(folder, 'playground-world.json');
  await writeFile(file, spoil(await readFile(file, 'utf8')));
  expect(await memory.read()).toBeUndefined();
  expect(complaints).toEqual([
    `${file} is damaged or of another version: the chats of the playground begin anew.`,
  ]);
});

test('a content that was lost or spoiled costs that file alone', async () => {
  const world = newWorld();
  const from = startedUser(world);
  const { folder, memory, keep } = await open();
  const sent = world.sendFile({ from, kind: 'document', bytes: new Uint8Array(9) });
  keep(world);
  await memory.settle();
  const [name = ''] = await readdir(join(folder, 'playground-files'));
  await writeFile(join(folder, 'playground-files', name), 'khác');
  const later = again(world, await memory.read());
  expect(later.messages(from)).toHaveLength(world.messages(from).length);
  expect(later.fileBytes(sent.document?.file_id ?? '')).toBeUndefined();
});

test('a clock that moved on is kept before the program looks at what is due then', async () => {
  const folder = await temporaryFolder();
  let kept = 0;
  const playground = await openPlayground({
    realNow: () => Date.UTC(2026, 10, 27),
    zone: 'Asia/Ho_Chi_Minh',
    port: 0,
    random: (size) => crypto.getRandomValues(new Uint8Array(size)),
    folder,
    isNew: true,
    wake: async () => {
      const { ahead } = JSON.parse(await readFile(join(folder, 'playground-world.json'), 'utf8')) as {
        ahead: number;
      };
      kept = ahead;
    },
    complain: () => {},
  });
  onTestFinished(() => playground.close());
  await fetch(`${playground.url}play/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: playground.url.slice(0, -1) },
    body: JSON.stringify({ to: 'plus-1-minute' }),
  });
  expect(kept).toBe(60_000);
});
