import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Phase, Programme, Store } from '../../store/store.ts';

/** The programme that targets go to: the one that runs, or else the next one to begin. */
export async function targetProgramme(store: Store, now: number): Promise<Programme | undefined> {
  const running = await store.programmes.current(now);
  return running ?? (await store.programmes.list()).findLast(({ fromAt }) => fromAt > now);
}

/** The same with its phases; why there is none. */
export async function programmeForTargets(
  store: Store,
  now: number,
): Promise<Result<{ programme: Programme; phases: Phase[] }, Refusal>> {
  const programme = await targetProgramme(store, now);
  if (programme !== undefined) return ok({ programme, phases: await store.phases.of(programme.id) });
  const [last] = await store.programmes.list();
  return fail(
    last === undefined
      ? { code: 'no-programme' }
      : { code: 'programme-over', name: last.name, toAt: last.toAt },
  );
}
