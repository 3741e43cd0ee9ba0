import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { decideInitiative } from '../../src/actions/decide-initiative.ts';
import type { Decision } from '../../src/actions/decision.ts';
import type { Deps } from '../../src/actions/deps.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { ask, databases, type OpenDatabase, postgres } from '../databases.ts';
import { now, sampleInitiative, sampleMember, sampleUnit } from '../store/sample.ts';
import type { Elsewhere, Turn } from './officer-elsewhere.ts';

const sideBySide = 8;
/** Initiatives that two processes are sent at a time. */
const round = 25;

/** Does the work for each number below `count`, some of them at the same time. */
async function together(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: sideBySide }, worker));
}

function depsOf(store: OpenStore, at: number): Deps {
  const calendar = createCalendar();
  return { store, now: () => at, calendar, token: () => '', ownerIds: new Set(), botUsername: 'bot' };
}

const decisions = [
  { kind: 'recognise', number: '45/QĐ', day: '10/9/2026' },
  { kind: 'decline', note: 'not-new' },
] as const satisfies readonly Decision[];
const states = ['recognised', 'declined'] as const;
const names = ['Phạm Thị Mẫu', 'Lê Văn Nháp'] as const;
type Side = 0 | 1;

type Race = { ids: readonly number[]; actors: readonly [Actor, Actor] };

/** Two officers of a unit, and initiatives that wait there, numbered from 1. */
async function prepare(store: OpenStore, count: number): Promise<Race> {
  const unitId = await sampleUnit(store);
  const actorOf = async (fullName: string): Promise<Actor> => {
    const memberId = await sampleMember(store);
    await store.members.update(memberId, { fullName });
    return { memberId, owner: false, grants: [{ role: 'officer', unitId }] };
  };
  const actors = [await actorOf(names[0]), await actorOf(names[1])] as const;
  const ids: number[] = [];
  await together(count, async (index) => {
    const { id, version } = await sampleInitiative(store, unitId);
    const code = { codeYear: 2026, codeNumber: index + 1 };
    await store.initiatives.save({ id, version, ...code, updatedAt: now });
    ids[index] = id;
  });
  return { ids, actors };
}

/** The moment of a side's clock: what the loser reads as the moment of the decision. */
const momentOf = (side: Side): number => now + side + 1;

/** All that was done to the initiatives agrees: one move each, its state and its notes, and nothing of the loser's. */
async function expectEachOnce(url: string, count: number, sides: readonly [Turn, Turn]): Promise<void> {
  const winners = new Map(sides.flatMap(({ won }, side) => won.map((id) => [id, side as Side] as const)));
  expect([winners.size, sides[0].won.length + sides[1].won.length]).toEqual([count, count]);
  const read = sides.flatMap(({ lost }) => lost).toSorted((one, other) => one.id - other.id);
  const codes = await ask(url, 'select id, code_number from initiatives order by id');
  expect(read).toEqual(
    codes.map(({ id, code_number: number }) => {
      const winner = winners.get(Number(id)) ?? 0;
      const initiative = `SK-26-${String(number).padStart(6, '0')}`;
      const first = { state: states[winner], by: names[winner], at: momentOf(winner) };
      return { id: Number(id), read: { code: 'wrong-state', initiative, ...first } };
    }),
  );
  const moves = await ask(url, 'select initiative_id from moves group by initiative_id having count(*) = 1');
  expect(moves).toHaveLength(count);
  const torn = await ask(
    url,
    `select i.id from initiatives i join moves m on m.initiative_id = i.id
     where i.state <> m.to_state or (i.decision_number is null) <> (i.state = 'declined')`,
  );
  expect(torn).toEqual([]);
  const [notes] = await ask(url, 'select count(*) as count from notes');
  expect(Number(notes?.['count'])).toBe(sides[1].won.length);
}

/** Either one is first to begin every second time. */
async function raceWithin(store: OpenStore, { ids, actors }: Race): Promise<readonly [Turn, Turn]> {
  const sides: readonly [Turn, Turn] = [
    { won: [], lost: [] },
    { won: [], lost: [] },
  ];
  await together(ids.length, async (index) => {
    const id = ids[index] ?? 0;
    const order: readonly Side[] = index % 2 === 0 ? [0, 1] : [1, 0];
    await Promise.all(
      order.map(async (side) => {
        const decide = decideInitiative(depsOf(store, momentOf(side)));
        const decided = await decide({ actor: actors[side], initiativeId: id, decision: decisions[side] });
        if (decided.ok) sides[side].won.push(id);
        else sides[side].lost.push({ id, read: decided.error });
      }),
    );
  });
  return sides;
}

/** A process with an officer; `takes` sends it initiatives and resolves with what came of them. */
async function startOfficer(facts: Elsewhere) {
  const child = fork(new URL('officer-elsewhere.ts', import.meta.url), [JSON.stringify(facts)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  const answer = async (): Promise<unknown> => {
    const [told] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
    if (child.exitCode !== null) throw new Error('The officer’s process ended.');
    return told;
  };
  await answer();
  return {
    takes: async (ids: readonly number[]): Promise<Turn> => {
      const turn = answer();
      child.send(ids);
      return (await turn) as Turn;
    },
    leaves: async (): Promise<void> => {
      child.disconnect();
      await ended;
    },
  };
}

/** Both begin each round together, so that neither gets ahead of the other for long. */
async function raceApart(url: string, { ids, actors }: Race): Promise<readonly [Turn, Turn]> {
  const start = (side: Side) =>
    startOfficer({ url, actor: actors[side], decision: decisions[side], now: momentOf(side) });
  const officers = await Promise.all([start(0), start(1)]);
  const rounds: (readonly [Turn, Turn])[] = [];
  for (let from = 0; from < ids.length; from += round) {
    const part = ids.slice(from, from + round);
    rounds.push(await Promise.all([officers[0].takes(part), officers[1].takes(part)]));
  }
  await Promise.all(officers.map((officer) => officer.leaves()));
  const whole = (side: Side): Turn => ({
    won: rounds.flatMap((turns) => turns[side].won),
    lost: rounds.flatMap((turns) => turns[side].lost),
  });
  return [whole(0), whole(1)];
}

describe('two officers who decide on the same initiatives at once', () => {
  let database: OpenDatabase | undefined;
  afterEach(() => database?.close());

  it.each(databases)('settle each once within one program on $name', async ({ open }) => {
    database = await open();
    const { store, url } = database;
    const race = await prepare(store, 100);
    await expectEachOnce(url, 100, await raceWithin(store, race));
  });

  it('settle each of 1,000 once from two processes on PostgreSQL', { timeout: 120_000 }, async () => {
    database = await postgres.open();
    const { store, url } = database;
    const sides = await raceApart(url, await prepare(store, 1000));
    await expectEachOnce(url, 1000, sides);
    expect(Math.min(sides[0].won.length, sides[1].won.length)).toBeGreaterThan(0);
  });
});
