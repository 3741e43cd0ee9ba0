import { setImmediate } from 'node:timers/promises';
import type { Deps } from '../actions/deps.ts';
import { followUnitDate } from '../actions/programmes/unit-dates.ts';
import { createDurable, type Durable, insist } from './intake/durable.ts';

/** Lets initiatives follow a unit's date some at a time: everybody else has a turn in between, a start goes on with it. */
export function createDateFollower({ store }: Pick<Deps, 'store'>): Durable {
  const follow = followUnitDate({ store });
  return createDurable({
    goOn: async (id, signal) => {
      while (!signal.aborted && (await insist(() => follow(id)))) await setImmediate();
    },
    interrupted: async () => (await store.dateFollows.open()).map(({ id }) => ({ id })),
  });
}
