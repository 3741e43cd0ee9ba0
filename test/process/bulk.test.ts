import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { sliceOf } from '../../src/domain/bulk.ts';
import { summaryDay } from '../../src/domain/summary.ts';
import { openStore } from '../../src/store/open.ts';
import { ask } from '../databases.ts';
import { chooseFrom, createOfficer } from './people.ts';
import {
  botToken,
  openTelegram,
  type Program,
  runProgram,
  type Telegram,
  temporaryFolder,
} from './program.ts';
import { depsOver, foundUnion, nameOf, noonZone, officerId, ownerId } from './union.ts';

const many = 500;
const authorIds = [701, 702, 703, 704, 705];
const day = 24 * 60 * 60_000;

/** Its officer and its authors are registered, and the initiatives 1 to `many` of theirs wait; no program runs yet. */
async function prepare({ world }: Telegram, url: string, zone: string): Promise<{ signed: string }> {
  for (const id of [ownerId, officerId, ...authorIds]) {
    world.addUser({ id, firstName: nameOf(id), languageCode: 'vi' });
    world.start(id);
  }
  const store = await openStore(url);
  const deps = depsOver(store, zone);
  await foundUnion(deps, authorIds);
  const { calendar } = deps;
  const at = deps.now();
  // The officer has had today's line on what waits.
  const today = summaryDay(calendar, at);
  if (today !== undefined) await store.summaries.finishDay(today, at);
  await store.close();
  await ask(
    url,
    `insert into initiatives (code_year, code_number, member_id, unit_id, state, submitted_at, created_at, updated_at)
     with recursive n(i) as (select 1 union all select i + 1 from n where i < ${many})
     select ${calendar.civil(at).year}, i,
       (select id from members where telegram_id = ${authorIds[0]} + i % ${authorIds.length}),
       (select id from units where code = 'MAYTHU'), 'submitted', ${at - day} + i, ${at - day}, ${at - day} from n`,
  );
  await ask(
    url,
    `insert into answers (initiative_id, key, value, at)
     select id, key, case key when 'title' then '"Tên số ' || code_number || '"' else '"Ít lỗi hơn"' end, ${at - day}
     from initiatives, (select 'title' as key union all select 'result')`,
  );
  const signed = calendar.civil(at - day);
  return { signed: `${signed.day}/${signed.month}/${signed.year}` };
}

/** Looks at the file of a program, running or dead, and leaves its write-ahead log to the next one. */
function countIn(file: string, command: string): number {
  const database = new Database(file, { readonly: true });
  try {
    return Number(database.prepare<[], { count: number }>(command).get()?.count);
  } finally {
    database.close();
  }
}

/** How many moves of this kind there are, and of how many initiatives. */
function movesIn(file: string, kind: string): { moves: number; initiatives: number } {
  const of = (what: string): number =>
    countIn(file, `select count(${what}) as count from moves where kind = '${kind}'`);
  return { moves: of('*'), initiatives: of('distinct initiative_id') };
}

/** Kills it after what the press itself did, while the job is at work on the rest. */
async function expectKilledMidway(program: Program, file: string, kind: string): Promise<void> {
  const done = (): number => movesIn(file, kind).moves;
  for (const end = Date.now() + 20_000; done() <= sliceOf && Date.now() < end; ) await delay(3);
  expect(await program.kill('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });
  expect(done()).toBeGreaterThan(sliceOf);
  expect(done()).toBeLessThan(many);
}

test(`a decision on ${many} at once, and its undo, go on by themselves after a kill, and do each once`, async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'bot.sqlite');
  const url = `file:${file}`;
  const zone = noonZone();
  const telegram = await openTelegram({ limits: { enforced: false } });
  const { world } = telegram;
  const { signed } = await prepare(telegram, url, zone);
  const programs: Program[] = [];
  const start = (): Program => {
    const settings = { OWNER_IDS: String(ownerId), DATABASE_URL: url, TZ_NAME: zone };
    const program = runProgram(folder, { ...telegram.env, ...settings });
    programs.push(program);
    return program;
  };
  const calledOff = new AbortController();
  onTestFinished(() => calledOff.abort());
  const crew = { world, acts: new EventEmitter<{ act: [] }>(), signal: calledOff.signal };
  const { hands } = createOfficer({ ...crew, choose: chooseFrom(1) }, officerId);
  const once = { moves: many, initiatives: many };

  const first = start();
  hands.says(`/congnhan 1-${many} số 45/QĐ ngày ${signed}`);
  const confirm = await hands.seesButton(/^bu:take:/);
  /** What the bot said since the command: one message. */
  const said = (): (string | undefined)[] =>
    world
      .messages(officerId)
      .filter(({ message_id, from }) => message_id >= confirm.message && from?.id === world.bot.id)
      .map(({ text }) => text);
  expect(said()).toEqual([
    expect.stringContaining(`Công nhận ${many} sáng kiến theo Quyết định số 45/QĐ ngày ${signed}`),
  ]);
  hands.presses(confirm);
  await expectKilledMidway(first, file, 'recognise');

  const second = start();
  const undo = await hands.seesButton(/^bu:undo:/);
  expect(said()).toEqual([expect.stringContaining(`Đã công nhận ${many} sáng kiến`)]);
  expect(movesIn(file, 'recognise')).toEqual(once);
  const recognised = `select count(*) as count from initiatives where state = 'recognised' and decision_number = '45/QĐ'`;
  expect(countIn(file, recognised)).toBe(many);
  hands.presses(undo);
  await expectKilledMidway(second, file, 'undo');

  const third = start();
  await hands.sees('that all is taken back', ({ text }) => text?.startsWith('Đã hoàn tác') || undefined);
  expect(said()).toEqual([expect.stringContaining(`Đã hoàn tác ${many} sáng kiến`)]);
  expect(await third.kill('SIGTERM')).toEqual({ code: 0, signal: null });
  expect([movesIn(file, 'recognise'), movesIn(file, 'undo')]).toEqual([once, once]);
  const waiting = `select count(*) as count from initiatives
    where state = 'submitted' and decision_number is null and decided_at is null`;
  expect(countIn(file, waiting)).toBe(many);

  // No author heard of it, and nothing that waits to be sent would tell one.
  const notices = (where: string): number =>
    countIn(file, `select count(*) as count from outbox where subject like 'move:%' and ${where}`);
  expect([notices(`state = 'replaced'`), notices(`state <> 'replaced'`)]).toEqual([many, 0]);
  for (const id of authorIds)
    expect(world.messages(id).filter(({ text }) => text?.includes('SK-'))).toEqual([]);
  const output = programs.map((one) => one.output()).join('');
  expect(output).not.toMatch(/"level":[56]0/);
  for (const secret of [botToken, 'Người Thử', 'Tên số']) expect(output).not.toContain(secret);
}, 90_000);
