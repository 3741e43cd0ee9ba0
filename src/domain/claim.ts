import type { Answers } from './answers.ts';
import { formatDate } from './dates.ts';

/** A decision that went before, as the author tells it. */
export type Claim = { readonly number: string | null; readonly day: string | null };

/** What the author says about a decision; undefined when nothing is said. */
export function claimIn({ decisionNumber, decisionDay }: Answers): Claim | undefined {
  const number = typeof decisionNumber === 'string' ? decisionNumber : null;
  const isDate = typeof decisionDay === 'object' && decisionDay !== null && 'precision' in decisionDay;
  const day = isDate ? formatDate(decisionDay) : null;
  return number === null && day === null ? undefined : { number, day };
}

/** The other answers. */
export function withoutClaim(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([key]) => key !== 'decisionNumber' && key !== 'decisionDay'),
  );
}
