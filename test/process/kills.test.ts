import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFailed, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { ask } from '../databases.ts';
import { checkDecisions, checkInitiatives, checkRepeats, checkTraffic, type Sent } from './ledger.ts';
import { createMoments } from './moments.ts';
import { chooseFrom, createMember, createOfficer } from './people.ts';
import {
  botToken,
  openTelegram,
  type Program,
  runProgram,
  type Telegram,
  temporaryFolder,
} from './program.ts';
import { settleDigest } from './settle-digest.ts';
import { depsOver, foundUnion, linkToUnit, nameOf, noonZone, officerId, ownerId } from './union.ts';
import { setToWork } from './work.ts';

const kills = Number(process.env['KILLS'] ?? 25);
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000_007);
const memberIds = [701, 702, 703, 704, 705, 706];
const twoWeeks = 14 * 24 * 60 * 60_000;
/** At every fifth start a digest is due. */
const digestEvery = 5;
const longest = 60_000 + kills * 10_000;

/** Everybody has begun to talk to the bot, is registered, and the unit's groups are linked; no program runs yet. */
async function prepare({ world }: Telegram, url: string, zone: string): Promise<number[]> {
  for (const id of [ownerId, officerId, ...memberIds]) {
    world.addUser({ id, firstName: nameOf(id), languageCode: 'vi' });
    world.start(id);
  }
  const store = await openStore(url);
  const deps = depsOver(store, zone);
  await foundUnion(deps, memberIds);
  const groups: number[] = [];
  for (let number = 1; number <= kills / digestEvery; number += 1) {
    const title = `Nhóm thử ${number}`;
    const { id } = world.addGroup({ title, creator: officerId });
    world.addBotToGroup(id, officerId);
    await linkToUnit(deps, { id, title });
    groups.push(id);
  }
  await store.close();
  return groups;
}

test(
  `${kills} kills at random moments lose nothing and double nothing`,
  async () => {
    onTestFailed(() => console.error(`KILL_SEED=${seed} chooses the same again`));
    const folder = await temporaryFolder();
    const url = `file:${join(folder, 'bot.sqlite')}`;
    const zone = noonZone();
    const telegram = await openTelegram({ limits: { enforced: false } });
    const { world } = telegram;
    const groups = await prepare(telegram, url, zone);

    const programs: Program[] = [];
    const start = (): Program => {
      const settings = { OWNER_IDS: String(ownerId), DATABASE_URL: url, TZ_NAME: zone };
      const program = runProgram(folder, { ...telegram.env, ...settings });
      programs.push(program);
      return program;
    };
    const sent: Sent[] = [];
    world.subscribe((event) => {
      if (event.kind !== 'message' || event.message.from?.id !== world.bot.id) return;
      sent.push({ run: programs.length, message: event.message });
    });

    const calledOff = new AbortController();
    onTestFinished(() => calledOff.abort());
    const acts = new EventEmitter<{ act: [] }>();
    const crew = { world, acts, signal: calledOff.signal };
    const members = memberIds.map((id) => createMember({ ...crew, choose: chooseFrom(seed + id) }, id));
    const officer = createOfficer({ ...crew, choose: chooseFrom(seed + officerId) }, officerId);
    const work = setToWork(members, officer, calledOff.signal);
    work.ended.catch(() => calledOff.abort());

    const moment = createMoments({ telegram, choose: chooseFrom(seed), acts });
    for (let kill = 1; kill <= kills && !calledOff.signal.aborted; kill += 1) {
      const group = kill % digestEvery === 0 ? groups[kill / digestEvery - 1] : undefined;
      if (group !== undefined)
        await ask(url, `update groups set linked_at = linked_at - ${twoWeeks} where chat_id = ${group}`);
      const program = start();
      await moment(group);
      expect(await program.kill('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });
    }

    const program = start();
    await work.finish();
    for (const group of groups) await settleDigest({ world, url, officer, group });
    expect(await program.kill('SIGTERM')).toEqual({ code: 0, signal: null });

    const store = await openStore(url);
    onTestFinished(() => store.close());
    await checkTraffic(store, world);
    await checkInitiatives(store, members);
    await checkDecisions(store, officer.decided);
    checkRepeats(sent);
    const output = programs.map((one) => one.output()).join('');
    expect(output).not.toMatch(/"level":[56]0/);
    for (const secret of [botToken, 'Người Thử', 'xưởng thử', 'lệch mép'])
      expect(output).not.toContain(secret);
  },
  longest,
);
