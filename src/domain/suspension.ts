import type { AnswerValue } from './answers.ts';
import type { Calendar } from './calendar.ts';
import { dateStart } from './dates.ts';

/** How long at most a block is known of an account whose owner has erased all data, ms. */
const markedFor = 365 * 24 * 60 * 60_000;

/** When a block ends whose owner erases all data at a moment: by then nothing is left of it. */
export function endOfMark(until: number, at: number): number {
  return Math.min(until, at + markedFor);
}

/**
 * «Chặn»: for a while a person neither submits, writes, types for others nor decides. Suspension in code, since a block
 * is what units are counted in, and who has blocked the bot is another matter still.
 */
type Suspendable = { readonly suspendedUntil: number | null };

/** Stands for the end of what ends only when somebody ends it, epoch ms. */
export const endless = Number.MAX_SAFE_INTEGER;

/** First moment after the end, epoch ms; null: no end. */
export function endOf(until: number): number | null {
  return until >= endless ? null : until;
}

export function isSuspended({ suspendedUntil }: Suspendable, at: number): boolean {
  return suspendedUntil !== null && suspendedUntil > at;
}

const days: Readonly<Record<string, number>> = { 'one-week': 7, 'one-month': 30 };

/** The first moment after the end that was answered: a button's term counts from today, and a last day counts whole. */
export function endAnswered(calendar: Calendar, term: AnswerValue | undefined, at: number): number {
  const today = calendar.civil(at);
  const afterDay = (day: Parameters<Calendar['addDays']>[0]) => calendar.startOfDay(calendar.addDays(day, 1));
  if (typeof term === 'object' && term !== null && 'precision' in term) return afterDay(dateStart(term));
  if (term === 'one-year') return afterDay(calendar.addMonths(today, 12));
  const count = typeof term === 'string' ? days[term] : undefined;
  return count === undefined ? endless : afterDay(calendar.addDays(today, count));
}
