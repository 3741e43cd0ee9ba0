import type { AlikeView, MarkedRef } from '../domain/alike.ts';
import { canBeDuplicate } from '../domain/initiative.ts';
import { type Actor, can } from '../domain/permissions.ts';
import type { Initiative, Store } from '../store/store.ts';
import { mayDecide } from './decide-initiative.ts';
import { codeOf } from './decision.ts';
import type { Deps } from './deps.ts';
import { findBurst } from './find-burst.ts';
import { similarInitiatives } from './similar-initiatives.ts';
import { standingOf } from './standing-of.ts';

const shownDuplicates = 3;

type Reading = { actor: Actor; initiative: Initiative; decides: boolean };

/**
 * What an initiative may be the same as: the marks for its author and for whoever decides on it, like titles for
 * the latter only. Undefined when there is nothing to say or to do.
 */
export function viewAlike({ store }: Deps) {
  return async (input: { actor: Actor; initiativeId: number }): Promise<AlikeView | undefined> => {
    const { actor } = input;
    const initiative = await store.initiatives.find(input.initiativeId);
    if (initiative === undefined || initiative.codeNumber === null) return undefined;
    const mine = initiative.memberId !== null && initiative.memberId === actor.memberId;
    const decides = (await mayDecide(store, actor, initiative)).ok;
    if (!mine && !decides) return undefined;
    const { duplicateOf, duplicates } = await marksOf(store, { actor, initiative, decides });
    const titles = decides
      ? await store.answers.valuesOf('title', [initiative.id])
      : new Map<number, unknown>();
    const title = titles.get(initiative.id);
    const similar = await similarInitiatives(store, { initiative, title, actor, standing: true });
    const mark = duplicateOf !== null ? 'clear' : canBeDuplicate(initiative.state) ? 'set' : null;
    const burst = decides ? await findBurst(store, initiative) : [];
    const again = burst.length === 0 ? {} : { burst };
    return { similar, duplicateOf, duplicates, mark: decides ? mark : null, ...again };
  };
}

async function marksOf(
  store: Store,
  { actor, initiative, decides }: Reading,
): Promise<Pick<AlikeView, 'duplicateOf' | 'duplicates'>> {
  const refOf = async (other: Initiative): Promise<MarkedRef> => ({
    id: other.id,
    code: codeOf(other),
    opens: can(actor, 'decide', await store.units.path(other.unitId)),
    // What was decided on others' work is not an author's to know, unless the library shows it anyway.
    standing: decides || other.state === 'recognised' ? await standingOf(store, other) : null,
  });
  const earlier =
    initiative.duplicateOf === null ? undefined : await store.initiatives.find(initiative.duplicateOf);
  const later = await store.initiatives.duplicatesOf(initiative.id, { limit: shownDuplicates });
  return {
    duplicateOf: earlier === undefined ? null : await refOf(earlier),
    duplicates: await Promise.all(later.map(refOf)),
  };
}
