import { goOnWithBulk } from '../../actions/bulk/go-on.ts';
import type { Deps } from '../../actions/deps.ts';
import { createDurable, type Durable, insist } from '../intake/durable.ts';

/** Decides on many, slice by slice, so that others come in between. `deps` has the outer store. */
export function createDecider(deps: Deps): Durable {
  const goOn = goOnWithBulk(deps);
  return createDurable({
    goOn: async (id, signal) => {
      while (!signal.aborted && (await insist(() => goOn(id)))) {
        // One slice after another, until nothing is left.
      }
    },
    interrupted: () => deps.store.bulks.open(),
  });
}
