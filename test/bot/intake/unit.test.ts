import type { Update } from 'telegraf/types';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Deps } from '../../../src/actions/deps.ts';
import { createJobs } from '../../../src/bot/intake/jobs.ts';
import { createLanes } from '../../../src/bot/intake/lanes.ts';
import { createUnit, type UnitOfWork } from '../../../src/bot/intake/unit.ts';
import { depsOver } from '../../actions/union.ts';
import { databases, type OpenDatabase } from '../../databases.ts';
import { eventually, type Logged, note, pause } from '../program.ts';
import { cutConnections, lockFile } from '../trouble.ts';

const chatId = 7_000_000_001;

function message(updateId: number, chat: object = { id: chatId, type: 'private' }): Update {
  return { update_id: updateId, message: { message_id: 1, chat, text: 'x' } } as unknown as Update;
}

async function start(
  open: () => Promise<OpenDatabase>,
  handle: (unit: UnitOfWork, deps: Deps) => Promise<void>,
) {
  const database = await open();
  onTestFinished(() => database.close());
  const { deps } = depsOver(database.store);
  const logged: Logged[] = [];
  const say = (level: Logged['level']) => (facts: object, words: string) => {
    logged.push({ level, facts, words });
  };
  const log = { info: say('info'), warn: say('warn'), error: say('error') };
  const jobs = createJobs({ deps, log });
  const unit = createUnit({ deps, handle: (work) => handle(work, deps), jobs, log });
  const lanes = createLanes(unit, 100);
  const { inbox, outbox } = database.store;
  return {
    database,
    deps,
    logged,
    jobs,
    /** Stores an update and hands it to its lane. */
    take: async (updateId: number, chat?: object) => {
      const update = message(updateId, chat);
      await inbox.addBatch([{ updateId, lane: chatId, payload: JSON.stringify(update) }], 1);
      lanes.push({ updateId, lane: chatId, update, receivedAt: 0 });
    },
    handOver: (updateId: number) =>
      lanes.push({ updateId, lane: chatId, update: message(updateId), receivedAt: 0 }),
    handOverBeside: (updateId: number) =>
      unit({ updateId, lane: chatId, update: message(updateId), receivedAt: 0 }),
    idle: async () => {
      await lanes.idle();
      await jobs.idle();
    },
    /** What is left to be sent. */
    left: async () =>
      (await outbox.due(Number.MAX_SAFE_INTEGER, 100)).map(({ chatId: to, kind, values }) => ({
        to,
        kind,
        code: (values as { code?: string }).code,
      })),
    pending: async () => (await inbox.pending()).map(({ updateId }) => updateId),
    failed: async () => (await inbox.failed()).map(({ updateId, errorCode }) => ({ updateId, errorCode })),
    members: async () => {
      let count = 0;
      for (let id = 1; id <= 300; id += 1) count += (await database.store.members.byTelegramId(id)) ? 1 : 0;
      return count;
    },
  };
}

function answer({ deps }: UnitOfWork, code: string): Promise<number> {
  return deps.store.outbox.add({ chatId, ...note(code), createdAt: 1 });
}

describe.each(databases)('one update, one unit of work, on $name', ({ open }) => {
  it('keeps its effects, its messages and its end together', async () => {
    const { take, idle, left, pending } = await start(open, async (unit) => {
      await answer(unit, 'answer');
    });
    await take(1);
    await idle();
    expect(await left()).toEqual([{ to: chatId, kind: 'apology', code: 'answer' }]);
    expect(await pending()).toEqual([]);
  });

  it('takes everything back when its handler fails, and apologises with the code the log has', async () => {
    let jobsRun = 0;
    const { take, idle, left, failed, pending, members, logged } = await start(open, async (unit) => {
      await unit.deps.store.members.add({ telegramId: 5, language: 'vi', now: 1 });
      await answer(unit, 'not to be said');
      unit.after(() => {
        jobsRun += 1;
        return Promise.resolve();
      });
      throw new TypeError(`of ${chatId}`);
    });
    await take(77);
    await idle();
    expect(await left()).toEqual([{ to: chatId, kind: 'apology', code: 'U25' }]);
    expect(await failed()).toEqual([{ updateId: 77, errorCode: 'U25' }]);
    expect(await pending()).toEqual([]);
    expect(await members()).toBe(0);
    expect(jobsRun).toBe(0);
    expect(logged).toMatchObject([{ level: 'error', facts: { code: 'U25' } }]);
    expect(JSON.stringify(logged)).not.toContain(String(chatId));
  });

  it('is quiet about a failure in a group', async () => {
    const { take, idle, left, failed } = await start(open, () => Promise.reject(new TypeError('no')));
    await take(1, { id: -100, type: 'supergroup', title: 'Nhóm thử' });
    await idle();
    expect(await left()).toEqual([]);
    expect(await failed()).toHaveLength(1);
  });

  it('goes on with the chat after a failure', async () => {
    const { take, idle, left } = await start(open, async (unit) => {
      if (unit.update.update_id === 1) throw new TypeError('no');
      await answer(unit, 'next');
    });
    await take(1);
    await take(2);
    await idle();
    expect((await left()).map(({ code }) => code)).toEqual(['U1', 'next']);
  });

  it('has its effect once, however often it is handed over', async () => {
    const program = await start(open, async (unit) => {
      await pause(5);
      await answer(unit, `u${unit.update.update_id}`);
    });
    await program.take(1);
    for (let times = 0; times < 5; times += 1) program.handOver(1);
    await Promise.all([1, 2, 3].map(() => program.handOverBeside(1)));
    await program.idle();
    expect((await program.left()).map(({ code }) => code)).toEqual(['u1']);
    program.handOver(1);
    await program.idle();
    expect(await program.left()).toHaveLength(1);
  });

  it('begins its jobs when it is committed', async () => {
    const seen: unknown[] = [];
    const program = await start(open, async (unit, outer) => {
      unit.after(async (deps) => {
        seen.push(deps === outer, await deps.store.inbox.pending());
      });
      await answer(unit, 'first');
    });
    await program.take(1);
    await program.idle();
    expect(seen).toEqual([true, []]);
  });
});

describe.each(databases)('a job on $name', ({ open }) => {
  it('that fails tells the person a code, which the log has too, and nothing of what was said', async () => {
    const program = await start(open, async ({ after }) => {
      after(() => Promise.reject(new Error('a secret')));
    });
    await program.take(1);
    await program.idle();
    const [told, ...more] = await program.left();
    expect(told).toMatchObject({
      to: chatId,
      kind: 'apology',
      code: expect.stringMatching(/^J[0-9A-Z]+$/) as unknown,
    });
    expect(more).toEqual([]);
    expect(program.logged).toMatchObject([{ level: 'error', facts: { code: told?.code } }]);
    expect(JSON.stringify(program.logged)).not.toContain('a secret');
    expect(await program.failed()).toEqual([]);
  });

  it('that fails for nobody in particular is in the log only', async () => {
    const program = await start(open, () => Promise.resolve());
    program.jobs.run(undefined, () => Promise.reject(new Error('no')));
    await program.idle();
    expect(await program.left()).toEqual([]);
    expect(program.logged).toHaveLength(1);
  });

  it('is waited for', async () => {
    const program = await start(open, () => Promise.resolve());
    let isOver = false;
    program.jobs.run(undefined, async () => {
      await pause(30);
      isOver = true;
    });
    await program.jobs.idle();
    expect(isOver).toBe(true);
  });
});

async function addMember(unit: UnitOfWork): Promise<void> {
  await unit.deps.store.members.add({ telegramId: unit.update.update_id, language: 'vi', now: 1 });
  await answer(unit, `u${unit.update.update_id}`);
}

describe.each(databases.filter(({ name }) => name === 'sqlite'))(
  'a database in trouble on $name',
  ({ open }) => {
    it('that somebody else has locked loses nothing', async () => {
      const program = await start(open, addMember);
      for (let updateId = 1; updateId <= 5; updateId += 1) await program.take(updateId);
      await program.idle();
      await program.database.store.inbox.addBatch([{ updateId: 6, lane: chatId, payload: '{}' }], 1);
      const release = lockFile(program.database.url);
      program.handOver(6);
      // SQLite waits five seconds for the lock before it says so.
      await eventually(() => expect(program.logged).toHaveLength(1), 12_000);
      release();
      await program.idle();
      expect((await program.left()).map(({ code }) => code)).toEqual(['u1', 'u2', 'u3', 'u4', 'u5', 'u6']);
      expect(await program.members()).toBe(6);
      expect(program.logged).toMatchObject([
        { level: 'error', words: 'the database could not take an update; trying again' },
      ]);
    });

    it('whose disk is full for a while loses nothing', async () => {
      let failures = 3;
      const program = await start(open, async (unit) => {
        await addMember(unit);
        failures -= 1;
        // Filling a disk for real is the group commit's own test.
        if (failures >= 0) throw Object.assign(new Error('disk is full'), { code: 'SQLITE_FULL' });
      });
      await program.take(9);
      await program.idle();
      expect((await program.left()).map(({ code }) => code)).toEqual(['u9']);
      expect(await program.failed()).toEqual([]);
      expect(program.logged).toHaveLength(3);
    });
  },
);

describe.each(databases.filter(({ name }) => name === 'postgres'))(
  'a database in trouble on $name',
  ({ open }) => {
    it('that cuts its connections loses nothing and does nothing twice', async () => {
      const program = await start(open, async (unit) => {
        await addMember(unit);
        await pause(2);
      });
      const taking = (async () => {
        for (let updateId = 1; updateId <= 120; updateId += 1) {
          // As polling does: asked again until it is stored.
          await vi.waitFor(
            () => program.database.store.inbox.addBatch([{ updateId, lane: chatId, payload: '{}' }], 1),
            { timeout: 10_000, interval: 5 },
          );
          await program.handOverBeside(updateId);
        }
      })();
      for (let times = 0; times < 4; times += 1) {
        await pause(120);
        await cutConnections(program.database.url);
      }
      await taking;
      expect(await program.members()).toBe(120);
      expect(await program.left()).toHaveLength(100);
      expect(await program.failed()).toEqual([]);
      expect(await program.pending()).toEqual([]);
    });
  },
);
