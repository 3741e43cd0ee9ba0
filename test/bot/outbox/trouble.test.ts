import { describe, expect, it, onTestFinished } from 'vitest';
import { releasing } from '../../../src/bot/outbox/release.ts';
import { createSettler } from '../../../src/bot/outbox/settler.ts';
import { databases, type OpenDatabase } from '../../databases.ts';
import { eventually, leaveNote, note, ownerId, pause, startProgram } from '../program.ts';
import { breakTable, cutConnections, lockFile } from '../trouble.ts';

const isSqlite = ({ name }: { name: string }): boolean => name === 'sqlite';

async function opened(open: () => Promise<OpenDatabase>): Promise<OpenDatabase> {
  const database = await open();
  onTestFinished(() => database.close());
  return database;
}

describe.each(databases)('what came of sends, recorded on $name', ({ open }) => {
  async function start() {
    const { store } = await opened(open);
    const errors: string[] = [];
    const settled: number[] = [];
    const settler = createSettler({
      store,
      now: () => 1,
      log: { info: () => {}, warn: () => {}, error: (_, words) => errors.push(words) },
      onSettled: (ids) => settled.push(...ids),
    });
    const leave = () => store.outbox.add({ chatId: 7, ...note('x'), createdAt: 1 });
    const stateOf = async (id: number) => (await store.outbox.messageOf(id))?.state;
    return { store, settler, settled, errors, leave, stateOf };
  }

  it('is kept even when what follows from one of them can never be done', async () => {
    const { settler, settled, errors, leave, stateOf } = await start();
    const [first, poisoned, last] = [await leave(), await leave(), await leave()];
    await Promise.all([
      settler.record({ row: { id: first, state: 'sent', messageId: 1 } }),
      settler.record({
        row: { id: poisoned, state: 'uncertain' },
        follow: () => Promise.reject(new TypeError('a bug of ours')),
      }),
      settler.record({ row: { id: last, state: 'dead', error: 'x' } }),
      settler.record({ follow: () => Promise.reject(new TypeError('another')) }),
    ]);
    expect([await stateOf(first), await stateOf(poisoned), await stateOf(last)]).toEqual([
      'sent',
      'uncertain',
      'dead',
    ]);
    expect(settled.toSorted((a, b) => a - b)).toEqual([first, poisoned, last]);
    expect(errors).toEqual(['what follows from a delivery failed', 'what follows from a delivery failed']);
  });

  it('commits a row together with what follows from it, or neither', async () => {
    const { settler, store, leave, stateOf } = await start();
    const id = await leave();
    let tries = 0;
    await settler.record({
      row: { id, state: 'uncertain' },
      follow: async (inner) => {
        tries += 1;
        await inner.outbox.add({ chatId: 8, ...note('asked'), createdAt: 1 });
        if (tries === 1) throw Object.assign(new Error('not now'), { code: '40001' });
      },
    });
    expect(await stateOf(id)).toBe('uncertain');
    expect((await store.outbox.due(1, 10)).map(({ chatId }) => chatId)).toEqual([8]);
  });

  it('knows the message ids of earlier rows, those of an earlier run too', async () => {
    const { settler, store, leave } = await start();
    const [early, late, lost] = [await leave(), await leave(), await leave()];
    await store.outbox.settle([{ id: early, state: 'sent', messageId: 5 }], 1);
    void settler.record({ row: { id: late, state: 'sent', messageId: 6 } });
    const ids = [early, late, lost, 99_999].map((id) => settler.messageIdOf(id));
    expect(await Promise.all(ids)).toEqual([5, 6, null, null]);
    await settler.flushed();
  });
});

describe.each(databases)('messages left in a transaction on $name', ({ open }) => {
  it('are handed over when it is committed, in their order, and never when it is rolled back', async () => {
    const { store } = await opened(open);
    const released: string[] = [];
    const watched = releasing(store, (rows) =>
      released.push(rows.map(({ values }) => (values as { code: string }).code).join(' ')),
    );
    const row = (code: string) => ({ chatId: 7, ...note(code), createdAt: 1 });
    await watched.transaction(async (inner) => {
      await inner.outbox.add(row('a'));
      await inner.transaction((joined) => joined.outbox.add(row('b')));
      expect(released).toEqual([]);
    });
    await watched
      .transaction(async (inner) => {
        await inner.outbox.add(row('lost'));
        throw new Error('no');
      })
      .catch(() => {});
    await watched.outbox.add(row('c'));
    await watched.transaction(() => Promise.resolve());
    expect(released).toEqual(['a b', 'c']);
  });
});

describe.each(databases)('a handler that fails, on $name', ({ open }) => {
  it('leaves the person an apology with a code, and nothing of what it wanted to say', async () => {
    const program = await startProgram(open);
    program.world.addUser({ id: ownerId, firstName: 'Người Thử' });
    program.world.start(ownerId);
    await eventually(() => expect(program.texts(ownerId)).toHaveLength(1));
    const mend = await breakTable(program.database.url, 'consents');
    const agree = (): void => {
      program.world.press({ from: ownerId, text: 'Tôi đồng ý' });
    };
    agree();
    await eventually(() => expect(program.notes(ownerId)).toHaveLength(1));
    expect(program.texts(ownerId)).toHaveLength(2);
    expect(program.errors()).toMatchObject([{ facts: { code: program.notes(ownerId)[0] } }]);
    await mend();
    agree();
    await eventually(() => expect(program.texts(ownerId).length).toBeGreaterThan(2));
    expect(program.notes(ownerId)).toHaveLength(1);
  });
});

describe.each(databases.filter(isSqlite))(
  'sends while somebody else has locked the database, on $name',
  ({ open }) => {
    it('are recorded later, and not repeated', async () => {
      const program = await startProgram(open);
      const chat = program.person(700);
      program.fault({ chatId: chat, fault: { kind: 'delay', ms: 100 } });
      const row = await leaveNote(program, chat, 'once');
      await pause(30);
      const release = lockFile(program.database.url);
      await eventually(() => expect(program.errors().length).toBeGreaterThan(0), 15_000);
      release();
      await eventually(async () =>
        expect(await program.store().outbox.messageOf(row)).toMatchObject({ state: 'sent' }),
      );
      await program.passes(31_000);
      await pause(50);
      expect(program.notes(chat)).toEqual(['once']);
    });
  },
);

describe.each(databases.filter((database) => !isSqlite(database)))(
  'sends while the connections break, on $name',
  ({ open }) => {
    it('are all done, each once and in order', async () => {
      const program = await startProgram(open);
      const chats = [700, 701, 702, 703].map((id) => program.person(id));
      const codes = Array.from({ length: 60 }, (_, index) => `n${index}`);
      await program.store().transaction(async (store) => {
        for (const code of codes) {
          for (const chatId of chats) {
            const row = { chatId, ...note(code), createdAt: program.now() };
            // Every third is claimed before it is sent.
            await store.outbox.add(
              Number(code.slice(1)) % 3 === 0 ? { ...row, subject: `move:${code}` } : row,
            );
          }
        }
      });
      for (let times = 0; times < 3; times += 1) {
        await pause(100);
        await cutConnections(program.database.url);
      }
      await pause(1_200);
      await program.passes(60_000);
      for (const chatId of chats)
        await eventually(() => expect(program.notes(chatId)).toEqual(codes), 10_000);
    });
  },
);
