import { setImmediate } from 'node:timers/promises';

type Unit = {
  readonly work: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
};

/** The one connection that all units share. */
export type Session = {
  run(command: string): void;
  /** False after SQLite rolled back by itself, as on a full disk. */
  inTransaction(): boolean;
};

/**
 * Group commit: units that wait at the same moment run one after another in one transaction, so that one flush to the
 * disk pays for all of them. Each has a savepoint: when it throws, it alone is undone. Promises settle after the commit.
 */
export function createGroupCommit(session: Session, { begin, limit }: { begin: string; limit: number }) {
  const waiting: Unit[] = [];
  let running = false;

  async function attempt({ work, resolve, reject }: Unit): Promise<() => void> {
    session.run('savepoint unit');
    try {
      const value = await work();
      session.run('release unit');
      return () => resolve(value);
    } catch (error) {
      // With the transaction gone, the units before this one are lost too: all of them fail.
      if (!session.inTransaction()) throw error;
      session.run('rollback to unit');
      session.run('release unit');
      return () => reject(error);
    }
  }

  async function runGroup(group: readonly Unit[]): Promise<void> {
    const settle: (() => void)[] = [];
    try {
      session.run(begin);
      for (const unit of group) settle.push(await attempt(unit));
      session.run('commit');
    } catch (error) {
      if (session.inTransaction()) session.run('rollback');
      for (const { reject } of group) reject(error);
      return;
    }
    for (const tell of settle) tell();
  }

  async function run(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      // Lets more units gather, and the event loop breathe between groups.
      await setImmediate();
      await runGroup(waiting.splice(0, limit));
    }
    running = false;
  }

  return function transaction<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
      if (!running) void run();
    });
  };
}
