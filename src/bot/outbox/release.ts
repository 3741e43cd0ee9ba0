import type { NewOutboxRow, Store } from '../../store/store.ts';

export type LeftRow = NewOutboxRow & { readonly id: number };

function watched(inner: Store, left: LeftRow[]): Store {
  const store: Store = {
    ...inner,
    outbox: {
      ...inner.outbox,
      add: async (row) => {
        const id = await inner.outbox.add(row);
        left.push({ ...row, id });
        return id;
      },
    },
    // Joins: the transaction is already open.
    transaction: (work) => work(store),
  };
  return store;
}

/** A store that hands the messages left by a transaction to `release` once it is committed, and only then. */
export function releasing<S extends Store>(outer: S, release: (rows: readonly LeftRow[]) => void): S {
  async function transaction<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const left: LeftRow[] = [];
    const result = await outer.transaction((inner) => {
      left.length = 0;
      return work(watched(inner, left));
    });
    if (left.length > 0) release(left);
    return result;
  }
  return {
    ...outer,
    outbox: { ...outer.outbox, add: (row) => transaction((store) => store.outbox.add(row)) },
    transaction,
  };
}
