import { z } from 'zod';
import type { Answers, AnswerValue } from '../../domain/answers.ts';
import type { Calendar, CivilDate } from '../../domain/calendar.ts';
import { closingAnswer, closingMoment } from '../../domain/closing.ts';
import type { DateValue } from '../../domain/dates.ts';

export const dayAnswer = z.object({
  year: z.int(),
  month: z.int(),
  day: z.int(),
  precision: z.literal('day'),
});
export const closingDay = dayAnswer.extend({ minute: z.int().min(0).max(1440).optional() });
export const appliedAnswers = z.object({
  appliedFirst: dayAnswer.nullish(),
  appliedLast: dayAnswer.nullish(),
});

/** A day as an answer. */
export function dayOf(moment: number, calendar: Calendar): DateValue {
  const { year, month, day } = calendar.civil(moment);
  return { year, month, day, precision: 'day' };
}

type Applied = { readonly appliedFrom: number | null; readonly appliedTo: number | null };

/** Moments in which an application counts, as answers: null where it is not said. */
export function appliedAsAnswers({ appliedFrom, appliedTo }: Applied, calendar: Calendar): Answers {
  return {
    appliedFirst: appliedFrom === null ? null : dayOf(appliedFrom, calendar),
    appliedLast: appliedTo === null ? null : dayOf(appliedTo - 1, calendar),
  };
}

/** The same as moments; null where it was not answered. */
export function appliedMoments(
  { appliedFirst, appliedLast }: z.infer<typeof appliedAnswers>,
  calendar: Calendar,
): Applied {
  const after = (day: CivilDate) => calendar.startOfDay(calendar.addDays(day, 1));
  return {
    appliedFrom: appliedFirst == null ? null : calendar.startOfDay(appliedFirst),
    appliedTo: appliedLast == null ? null : after(appliedLast),
  };
}

function isSame(one: AnswerValue, other: AnswerValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The closing that was answered; the very moment of before where nothing was changed (it may have seconds). */
export function closingFrom(
  answered: z.infer<typeof closingDay>,
  before: number | undefined,
  calendar: Calendar,
): number {
  const { minute, ...day } = answered;
  const value: DateValue = { ...day, ...(minute !== undefined && { minute }) };
  return before !== undefined && isSame(order(value), order(closingAnswer(before, calendar)))
    ? before
    : closingMoment(value, calendar);
}

function order({ year, month = 0, day = 0, minute, precision }: DateValue): DateValue {
  return { year, month, day, ...(minute !== undefined && { minute }), precision };
}
