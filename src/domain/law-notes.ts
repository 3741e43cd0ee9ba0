import type { Answers } from './answers.ts';
import { addMonths, type CivilDate, compareDates } from './calendar.ts';
import { claimIn } from './claim.ts';
import { dateEnd, dateStart } from './dates.ts';
import { inAYear, isLarge, isMoney } from './money.ts';

/** What an officer should see before deciding. `until`: the last day of the term since the first application. */
export type LawNote =
  | { readonly code: 'not-applied' | 'no-result' | 'no-paper' }
  | { readonly code: 'applied-late'; readonly months: number }
  | { readonly code: 'term-ends'; readonly months: number; readonly until: CivilDate };

/**
 * Months since the first application: within `limit` a solution in use is submitted (Nghị định 13/2012/NĐ-CP, Điều 5),
 * from `near` on its end is pointed out.
 */
export type ApplyTerms = { readonly limit: number; readonly near: number };

type Facts = {
  answers: Answers;
  files: number;
  submitted: CivilDate;
  today: CivilDate;
  terms: ApplyTerms;
};

/** Of a month or a year as a first application, its last day counts for the author and its first one warns. */
function noteOnDates({ answers: { applied }, submitted, today, terms }: Facts): LawNote[] {
  const { limit: months, near } = terms;
  // It has to be applied, or tried, where it is to be recognised: Điều 3.
  if (applied === 'not-yet') return [{ code: 'not-applied' }];
  if (typeof applied !== 'object' || applied === null || !('precision' in applied)) return [];
  if (compareDates(submitted, addMonths(dateEnd(applied), months)) > 0)
    return [{ code: 'applied-late', months }];
  const until = addMonths(dateStart(applied), months);
  const isNear = compareDates(today, addMonths(dateStart(applied), near)) >= 0;
  return isNear && compareDates(today, until) <= 0 ? [{ code: 'term-ends', months, until }] : [];
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
