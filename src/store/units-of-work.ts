import { AsyncLocalStorage } from 'node:async_hooks';
import type { Backend } from './backend.ts';
import { createRepositories } from './repositories.ts';
import type { OpenStore, Repositories, Store } from './store.ts';
import type { Db } from './tables.ts';

type Call = (...args: readonly unknown[]) => Promise<unknown>;
type Calls = Readonly<Record<string, Readonly<Record<string, Call>>>>;

/** The same functions, each call a unit of work of its own. */
function eachAlone(repositories: Repositories, transaction: Store['transaction']): Repositories {
  const alone = Object.entries(repositories as unknown as Calls).map(([table, calls]) => [
    table,
    Object.fromEntries(
      Object.keys(calls).map((name) => [
        name,
        (...args: readonly unknown[]) =>
          transaction(async (store) => (store as unknown as Calls)[table]?.[name]?.(...args)),
      ]),
    ),
  ]);
  return Object.fromEntries(alone) as Repositories;
}

/** The store over a database: outside, every call is a unit of work; inside `transaction`, all are one. */
export function storeOver(backend: Backend, url: string): OpenStore {
  const inner = new WeakMap<Db, Store>();
  const running = new AsyncLocalStorage<{ open: boolean }>();
  const begun = new Set<Promise<unknown>>();
  let closed = false;

  function innerOver(db: Db): Store {
    let store = inner.get(db);
    if (store === undefined) {
      store = { ...createRepositories(db, backend.engine), transaction: (work) => work(innerOver(db)) };
      inner.set(db, store);
    }
    return store;
  }

  async function transaction<T>(work: (store: Store) => Promise<T>): Promise<T> {
    // It would wait for the unit that waits for it.
    if (running.getStore()?.open === true)
      throw new Error('Inside a unit of work use the store it was given.');
    if (closed) throw new Error('The store is closed.');
    const done = backend.transaction((db) => {
      const unit = { open: true };
      return running.run(unit, () => work(innerOver(db))).finally(() => (unit.open = false));
    });
    begun.add(done);
    return done.finally(() => begun.delete(done));
  }

  async function close(): Promise<void> {
    closed = true;
    await Promise.allSettled(begun);
    await backend.close();
  }

  return {
    ...eachAlone(createRepositories(backend.db, backend.engine), transaction),
    transaction,
    engine: backend.engine,
    url,
    close,
  };
}
