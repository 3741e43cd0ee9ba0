import { defaultSchedule } from '../src/domain/schedule.ts';
import { openStore } from '../src/store/open.ts';
import { departments, units } from './archive.ts';
import { makeLedger } from './ledger.ts';
import { chatId, groupId } from './people.ts';
import { depsOver, draft } from './union.ts';

/** Monday 08:00 in Vietnam, after a whole week of the ledger: the digests of all groups are due. */
export const postingMoment = Date.UTC(2022, 9, 24, 1);

const hour = 60 * 60_000;
const initiatives = 170_324;

/**
 * Makes a database in which each unit has a group that was linked a week ago, and some members stand at the first
 * question of a draft.
 */
export async function makeLinked(path: string, { writers }: { writers: number }): Promise<void> {
  await makeLedger(path, initiatives);
  const store = await openStore(`file:${path}`);
  const linkedAt = postingMoment - 6 * 24 * hour;
  // Late enough that nobody is reminded of a draft meanwhile.
  const at = postingMoment - hour;
  await store.transaction(async (store) => {
    for (let unitId = 1; unitId <= units; unitId += 1) {
      const place = { chatId: groupId(unitId), threadId: null, title: `Công đoàn ${unitId}`, unitId };
      const how = { audience: 'general', language: 'vi', linkedBy: 1, linkedAt } as const;
      await store.groups.link({ ...place, ...how, ...defaultSchedule });
    }
    const deps = depsOver(store, () => at);
    for (let index = 0; index < writers; index += 1) {
      const unit = departments + 2 + index;
      await draft(deps, { chatId: chatId(index), unit, answered: false });
    }
    // What was submitted long ago is in the index of the search.
    await store.search.caughtUp(1);
  });
  await store.close();
}
