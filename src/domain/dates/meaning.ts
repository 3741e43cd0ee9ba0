import { addDays, addMonths, type CivilDate, compareDates, isRealDate, weekdayOf } from '../calendar.ts';
import { ask, type Reading, read, refuse } from '../reading.ts';
import { type DateValue, dateStart, dayValue } from './value.ts';

/** `future`: dates to come are taken too, as for the end of a programme. */
type Context = { readonly today: CivilDate; readonly future: boolean };
/** What was said, to be understood from the day on which it was said. */
export type Meaning = (context: Context) => Reading<DateValue>;
export type YearMeaning = (today: CivilDate) => number;

const oldest = 1990;
const furthest = 2100;

function check(value: DateValue, { today, future }: Context): Reading<DateValue> {
  const start = dateStart(value);
  if (!isRealDate(start.year, start.month, start.day)) return refuse('not-a-date');
  if (start.year < oldest) return refuse('too-old');
  const tooLate = future ? start.year > furthest : compareDates(start, today) > 0;
  return tooLate ? refuse('future') : read(value);
}

/** Without a year: of this one, else of the last one (the next one, where dates to come are taken). */
function inYear(make: (year: number) => DateValue, ofYear: YearMeaning | undefined): Meaning {
  return (context) => {
    const { today, future } = context;
    if (ofYear !== undefined) return check(make(ofYear(today)), context);
    const thisYear = check(make(today.year), context);
    return thisYear.kind === 'value' ? thisYear : check(make(today.year + (future ? 1 : -1)), context);
  };
}

export function day(date: number, inMonth: number, ofYear?: YearMeaning): Meaning {
  return inYear((found) => dayValue({ year: found, month: inMonth, day: date }), ofYear);
}

export function month(number: number, ofYear?: YearMeaning): Meaning {
  return inYear((found) => ({ year: found, month: number, precision: 'month' }), ofYear);
}

export function quarter(number: number, ofYear?: YearMeaning): Meaning {
  return inYear((found) => ({ year: found, quarter: number, precision: 'quarter' }), ofYear);
}

export function year(number: YearMeaning): Meaning {
  return inYear((found) => ({ year: found, precision: 'year' }), number);
}

export function yearsFromToday(count: number): YearMeaning {
  return (today) => today.year + count;
}

export function daysFromToday(count: number): Meaning {
  return (context) => check(dayValue(addDays(context.today, count)), context);
}

export function monthsFromToday(count: number): Meaning {
  return (context) => {
    const found = addMonths(context.today, count);
    return check({ year: found.year, month: found.month, precision: 'month' }, context);
  };
}

export function quartersFromToday(count: number): Meaning {
  return (context) => {
    const found = addMonths(context.today, count * 3);
    return check({ year: found.year, quarter: Math.ceil(found.month / 3), precision: 'quarter' }, context);
  };
}

/** A day of the month so many months from this one («ngày 15 tháng trước»). */
export function dayOfMonthFromToday(date: number, count: number): Meaning {
  return (context) => check(dayValue({ ...addMonths(context.today, count), day: date }), context);
}

/** Only the day of the month was said: the last such day is offered. */
export function lastDayOfMonth(date: number): Meaning {
  return (context) => {
    const thisMonth = dayOfMonthFromToday(date, 0)(context);
    return offer(thisMonth.kind === 'value' ? thisMonth : dayOfMonthFromToday(date, -1)(context), 'date-day');
  };
}

/** A weekday (1 is Monday) of the week so many weeks from this one. */
export function weekday(number: number, weeks: number): Meaning {
  return (context) => {
    const days = weeks * 7 + number - weekdayOf(context.today);
    return check(dayValue(addDays(context.today, days)), context);
  };
}

/** Only the weekday was said: the last such day before today is offered. */
export function lastWeekday(number: number): Meaning {
  return ({ today }) => {
    const since = ((weekdayOf(today) - number + 6) % 7) + 1;
    return ask('date-day', [dayValue(addDays(today, -since))]);
  };
}

/** A day that may have been meant by the lunar calendar: the solar one is offered. */
export function asSolar(meaning: Meaning): Meaning {
  return (context) => offer(meaning(context), 'date-solar');
}

function offer(found: Reading<DateValue>, code: 'date-day' | 'date-solar'): Reading<DateValue> {
  return found.kind === 'value' ? ask(code, [found.value]) : found;
}

export const askDay: Meaning = () => ask('date-day');
export const inFuture: Meaning = ({ future }) => (future ? ask('date-day') : refuse('future'));
