import { openStore } from '../../src/store/open.ts';

// Opens the database it is given, says so, and goes on adding members until it is killed; a line tells each id once
// it was acknowledged.
const store = await openStore(process.argv[2] ?? '');
process.stdout.write('open\n');
for (let telegramId = 1; ; telegramId += 1) {
  await store.members.add({ telegramId, language: 'vi', now: 1 });
  process.stdout.write(`${telegramId}\n`);
}
