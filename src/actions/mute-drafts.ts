import type { Member } from '../store/store.ts';
import type { Deps } from './deps.ts';

/** No more reminders of the drafts a member has now; the warning before they are erased still comes. */
export function muteDrafts({ store }: Pick<Deps, 'store'>) {
  return ({ member }: { member: Member }): Promise<void> =>
    store.transaction(async (store) => {
      const drafts = await store.initiatives.draftsOf(member.id);
      await store.draftChecks.mute(drafts.map(({ id }) => id));
    });
}
