import type { Member, Store } from '../../store/store.ts';
import { viewOf } from '../decision.ts';
import { leave } from '../leave.ts';

const shown = 8;

/** An author can be written to again: is told in one message what was missed, which leaves the list of the unit. */
export async function tellMissed(
  store: Store,
  { id: memberId }: Pick<Member, 'id'>,
  { chatId, at }: { chatId: number; at: number },
): Promise<void> {
  const ids = (await store.untold.ofMember(memberId)).map(({ initiativeId }) => initiativeId);
  if (ids.length === 0) return;
  const lines = [];
  for (const id of ids.slice(0, shown)) {
    const initiative = await store.initiatives.find(id);
    if (initiative !== undefined)
      lines.push({ id, state: initiative.state, ...(await viewOf(store, initiative)) });
  }
  await store.untold.removeOfMember(memberId);
  await leave({ store, at }, { chatId }, { kind: 'untold.missed', values: { lines, ids } });
}
