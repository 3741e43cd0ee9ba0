import { sameAward, unitKey } from '../../domain/award-draft.ts';
import type { CheckedRow } from '../../domain/award-file.ts';
import type { AwardFault } from '../../domain/award-messages.ts';
import type { AwardCellFault, AwardFileRow } from '../../domain/award-rows.ts';
import { paperForm } from '../../domain/awards.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { judgeAwards } from './judge-awards.ts';

/** Rows that are looked at in one transaction: few enough that nobody notices the wait. */
const sliceRows = 25;

export type RowChecked = { row: CheckedRow } | { fault: AwardFault | AwardCellFault };

type Input = { actor: Actor; rows: readonly AwardFileRow[]; programmeId: number | null };

/** The unit that a cell names: by code, or the only one whose name has these words. */
async function unitIn(store: Store, typed: string): Promise<string | undefined> {
  const byCode = await store.units.byCode(typed.split(/\s+[–-]\s+/u)[0] ?? '');
  if (byCode !== undefined) return unitKey(byCode.id);
  const [only, ...more] = await store.units.search(typed, { limit: 2 });
  return only === undefined || more.length > 0 ? undefined : unitKey(only.id);
}

/** What would become of each row of a list in the hands of this actor; nothing is entered. */
export function checkAwardRows({ store, now, calendar }: Deps) {
  return async ({ actor, rows, programmeId }: Input): Promise<RowChecked[]> => {
    const { year } = calendar.civil(now());
    const seen = new Set<string>();
    const checkOne = async (store: Store, row: AwardFileRow): Promise<RowChecked> => {
      const { code, unit, form, number, day } = row;
      const to = code ?? (await unitIn(store, unit ?? ''));
      if (to === undefined) return { fault: 'unknown-unit' };
      const paper = { ...paperForm(form), number, day };
      const judged = await judgeAwards(store, { actor, draft: { to: [to], paper, programmeId }, year });
      const [target] = judged.targets;
      if (target === undefined) return { fault: judged.holes[0]?.why ?? 'unknown' };
      const mark = sameAward(target.key, paper, programmeId);
      if (seen.has(mark)) return { fault: 'repeated' };
      seen.add(mark);
      return { row: { to: target.unit === null ? target.about : target.key, form, number, day } };
    };
    const checked: RowChecked[] = [];
    for (let begin = 0; begin < rows.length; begin += sliceRows) {
      await store.transaction(async (store) => {
        for (const row of rows.slice(begin, begin + sliceRows)) checked.push(await checkOne(store, row));
      });
    }
    return checked;
  };
}
