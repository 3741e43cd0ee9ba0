import { afterEach, describe, expect, it } from 'vitest';
import { decideInitiative } from '../../src/actions/decide-initiative.ts';
import type { Decision } from '../../src/actions/decision.ts';
import type { Deps } from '../../src/actions/deps.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { openStore } from '../../src/store/open.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { ask, databases, type OpenDatabase, postgres } from '../databases.ts';
import { now, sampleInitiative, sampleMember, sampleUnit } from '../store/sample.ts';

const sideBySide = 8;

/** Does the work for each number below `count`, some of them at the same time. */
async function together(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: sideBySide }, worker));
}

function depsOf(store: OpenStore): Deps {
  const calendar = createCalendar();
  return { store, now: () => now, calendar, token: () => '', ownerIds: new Set(), botUsername: 'bot' };
}

type Outcome = {
  decided: number;
  /** What each loser read. */
  losers: string[];
  movedOnce: number;
  /** Initiatives that do not agree with their move. */
  torn: number;
  /** Notes of decisions that were not taken. */
  strayNotes: number;
};

function eachOnce(count: number): Outcome {
  const losers = Array.from({ length: count }, () => `wrong-state ${now}`);
  return { decided: count, losers, movedOnce: count, torn: 0, strayNotes: 0 };
}

/** Two officers, each with a program of their own, decide on the same initiatives at the same moment. */
async function race(stores: readonly [OpenStore, OpenStore], url: string, count: number): Promise<Outcome> {
  const [first] = stores;
  const unitId = await sampleUnit(first);
  const actorOf = async (): Promise<Actor> => ({
    memberId: await sampleMember(first),
    owner: false,
    grants: [{ role: 'officer', unitId }],
  });
  const actors = [await actorOf(), await actorOf()] as const;
  const ids: number[] = [];
  await together(count, async (index) => {
    const { id, version } = await sampleInitiative(first, unitId);
    const code = { codeYear: 2026, codeNumber: index + 1 };
    await first.initiatives.save({ id, version, ...code, updatedAt: now });
    ids.push(id);
  });
  const decisions: readonly [Decision, Decision] = [
    { kind: 'recognise', number: '45/QĐ', day: '10/9/2026' },
    { kind: 'decline', note: 'not-new' },
  ];
  const won = [0, 0];
  const losers: string[] = [];
  await together(count, async (index) => {
    const initiativeId = ids[index] ?? 0;
    // Either one is first to begin every second time.
    const order = index % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    const results = await Promise.all(
      order.map(async (side) => {
        const decide = decideInitiative(depsOf(stores[side]));
        const decided = await decide({ actor: actors[side], initiativeId, decision: decisions[side] });
        return { side, decided };
      }),
    );
    for (const { side, decided } of results) {
      if (decided.ok) won[side] = (won[side] ?? 0) + 1;
      else losers.push(`${decided.error.code} ${'at' in decided.error ? decided.error.at : ''}`);
    }
  });
  const moves = await ask(url, 'select initiative_id from moves group by initiative_id having count(*) = 1');
  const torn = await ask(
    url,
    `select i.id from initiatives i join moves m on m.initiative_id = i.id
     where i.state <> m.to_state or (i.decision_number is null) <> (i.state = 'declined')`,
  );
  const [notes] = await ask(url, 'select count(*) as count from notes');
  const [recognised = 0, declined = 0] = won;
  return {
    decided: recognised + declined,
    losers,
    movedOnce: moves.length,
    torn: torn.length,
    strayNotes: Number(notes?.['count']) - declined,
  };
}

describe('two officers who decide on the same initiatives at once', () => {
  let database: OpenDatabase | undefined;
  afterEach(() => database?.close());

  it.each(databases)('settle each once within one program on $name', async ({ open }) => {
    database = await open();
    const { store, url } = database;
    expect(await race([store, store], url, 100)).toEqual(eachOnce(100));
  });

  it('settle each of 1,000 once from two programs on PostgreSQL', { timeout: 120_000 }, async () => {
    database = await postgres.open();
    const other = await openStore(database.url);
    try {
      expect(await race([database.store, other], database.url, 1000)).toEqual(eachOnce(1000));
    } finally {
      await other.close();
    }
  });
});
