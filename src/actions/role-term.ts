import type { Answers } from '../domain/answers.ts';
import type { Calendar } from '../domain/calendar.ts';
import { type DateValue, dateStart } from '../domain/dates.ts';
import type { RoleTerm } from '../domain/role-dates.ts';

function dayIn(value: Answers[string] | undefined): DateValue | undefined {
  const isDay = typeof value === 'object' && value !== null && 'precision' in value;
  return isDay ? value : undefined;
}

/** From when to when a role is to hold, as it was answered: the last day counts whole, a year ends the day before. */
export function roleTerm(calendar: Calendar, answers: Answers, at: number): RoleTerm {
  const today = calendar.civil(at);
  const first = dayIn(answers['appointFrom']);
  const last = dayIn(answers['appointTerm']) ?? dayIn(answers['appointUntil']);
  const isLater = first !== undefined && calendar.startOfDay(dateStart(first)) > at;
  const from = isLater ? calendar.startOfDay(dateStart(first)) : null;
  if (answers['appointTerm'] === 'one-year')
    return { from, to: calendar.startOfDay(calendar.addMonths(today, 12)) };
  return {
    from,
    to: last === undefined ? null : calendar.startOfDay(calendar.addDays(dateStart(last), 1)),
  };
}
