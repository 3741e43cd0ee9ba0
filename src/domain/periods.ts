import { type Calendar, type CivilDate, compareDates } from './calendar.ts';
import { fold, nfc } from './fold.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok, type Result } from './result.ts';
import type { Period, PeriodKind } from './tally.ts';

type CalendarKind = Exclude<PeriodKind, 'programme'>;

/** What people type after /thongke, as search keys. */
const words: Readonly<Record<PeriodKind, readonly string[]>> = {
  today: ['hom nay', 'ngay', 'ngay nay', 'ngay hom nay', 'today', 'day'],
  week: ['tuan', 'tuan nay', 'week', 'this week'],
  month: ['thang', 'thang nay', 'month', 'this month'],
  quarter: ['quy', 'quy nay', 'quarter', 'this quarter'],
  year: ['nam', 'nam nay', 'year', 'this year'],
  programme: ['chuong trinh', 'ca chuong trinh', 'toan chuong trinh', 'ct', 'programme', 'program'],
};
const kinds = new Map(
  Object.entries(words).flatMap(([kind, keys]) => keys.map((key) => [key, kind as PeriodKind])),
);

/** The first day of the period a day lies in, and how long such a period is. */
const shapes: Readonly<
  Record<
    CalendarKind,
    { first: (day: CivilDate & { weekday: number }) => CivilDate; days?: number; months?: number }
  >
> = {
  today: { first: (day) => day, days: 1 },
  week: { first: ({ year, month, day, weekday }) => ({ year, month, day: day - weekday + 1 }), days: 7 },
  month: { first: ({ year, month }) => ({ year, month, day: 1 }), months: 1 },
  quarter: { first: ({ year, month }) => ({ year, month: month - ((month - 1) % 3), day: 1 }), months: 3 },
  year: { first: ({ year }) => ({ year, month: 1, day: 1 }), months: 12 },
};

/** The period of a kind in which a moment (epoch ms) lies. */
export function periodAt(kind: CalendarKind, moment: number, calendar: Calendar): Period {
  const { first, days = 0, months = 0 } = shapes[kind];
  // A first day before the first of its month runs over into the month before.
  const from = calendar.addDays(first(calendar.civil(moment)), 0);
  const next = calendar.addDays(calendar.addMonths(from, months), days);
  return { kind, from: calendar.startOfDay(from), to: calendar.startOfDay(next) };
}

/** The period of the same kind that ends where this one begins; none lies before a programme. */
export function periodBefore(period: Period, calendar: Calendar): Period | null {
  return period.kind === 'programme' ? null : periodAt(period.kind, period.from - 1, calendar);
}

/** Reads what follows /thongke, with marks or without; nothing means the programme, without one this week. */
export function readPeriod(
  typed: string,
  at: { now: number; calendar: Calendar; programme: { fromAt: number; toAt: number } | undefined },
): Result<Period, Refusal> {
  const { now, calendar, programme } = at;
  const key = fold(nfc(typed));
  const kind = key === '' ? (programme === undefined ? 'week' : 'programme') : kinds.get(key);
  if (kind === undefined) return fail({ code: 'bad-period', typed });
  if (kind !== 'programme') return ok(periodAt(kind, now, calendar));
  if (programme === undefined) return fail({ code: 'no-programme' });
  return ok({ kind, from: programme.fromAt, to: programme.toAt });
}

/**
 * The first moment whose term of so many months still runs: a term ends with the day of the same number, in a short
 * month with its last day. What happened earlier is overdue.
 */
export function termStart(now: number, months: number, calendar: Calendar): number {
  const today = calendar.civil(now);
  let day = calendar.addMonths(today, -months);
  while (compareDates(calendar.addMonths(day, months), today) < 0) day = calendar.addDays(day, 1);
  return calendar.startOfDay(day);
}
