import type { Answers } from './answers.ts';
import { addMonths, type CivilDate, compareDates } from './calendar.ts';
import { claimIn } from './claim.ts';
import { dateEnd, dateStart } from './dates.ts';
import { inAYear, isLarge, isMoney } from './money.ts';

/** What an officer should see before deciding. `until`: the last day of the year since the first application. */
export type LawNote =
  | { readonly code: 'applied-late' | 'not-applied' | 'no-result' | 'no-paper' }
  | { readonly code: 'year-ends'; readonly until: CivilDate };

/** A solution in use is applied for within so many months of its first application: Nghị định 13/2012/NĐ-CP, Điều 5. */
const limit = 12;
/** When that comes near is a rule of the program. */
const near = 10;

type Facts = { answers: Answers; files: number; submitted: CivilDate; today: CivilDate };

/** Of a month or a year as a first application, its last day counts for the author and its first one warns. */
function noteOnDates({ answers: { applied }, submitted, today }: Facts): LawNote[] {
  // It has to be applied, or tried, where it is to be recognised: Điều 3.
  if (applied === 'not-yet') return [{ code: 'not-applied' }];
  if (typeof applied !== 'object' || applied === null || !('precision' in applied)) return [];
  if (compareDates(submitted, addMonths(dateEnd(applied), limit)) > 0) return [{ code: 'applied-late' }];
  const until = addMonths(dateStart(applied), limit);
  const isNear = compareDates(today, addMonths(dateStart(applied), near)) >= 0;
  return isNear && compareDates(today, until) <= 0 ? [{ code: 'year-ends', until }] : [];
}

/** What the law, or prudence, asks of an initiative that waits for a decision. */
export function lawNotes(facts: Facts): readonly LawNote[] {
  const { answers, files } = facts;
  const { result, benefit } = answers;
  const isLargeSum = isMoney(benefit) && isLarge(inAYear(benefit));
  const isBare = files === 0 && claimIn(answers) === undefined;
  return [
    ...noteOnDates(facts),
    // Recognition needs a practical benefit: Điều 3.
    ...(typeof result === 'string' && result.trim() !== '' ? [] : [{ code: 'no-result' } as const]),
    ...(isLargeSum && isBare ? [{ code: 'no-paper' } as const] : []),
  ];
}
