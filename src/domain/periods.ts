import { type Calendar, type CivilDate, formatDay } from './calendar.ts';
import { fold, nfc } from './fold.ts';
import { whyNoPeriod } from './no-period.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok, type Result } from './result.ts';
import { readBackwards, readSpan } from './spans.ts';
import type { Period, PeriodKind } from './tally.ts';

type CalendarKind = Exclude<PeriodKind, 'phase' | 'programme' | 'span'>;

/** A phase as it is named; `fromAt` and `toAt` are its dates of submission, epoch ms. */
type NamedPhase = {
  readonly id: number;
  readonly ordinal: number;
  readonly name: string;
  readonly fromAt: number;
  readonly toAt: number;
};
/** Phases in their order. */
type NamedProgramme = {
  readonly fromAt: number;
  readonly toAt: number;
  readonly phases: readonly NamedPhase[];
};

/** What people type after /thongke, as search keys. */
const words: Readonly<Record<CalendarKind | 'programme', readonly string[]>> = {
  today: ['hom nay', 'ngay', 'ngay nay', 'ngay hom nay', 'today', 'day'],
  week: ['tuan', 'tuan nay', 'week', 'this week'],
  month: ['thang', 'thang nay', 'month', 'this month'],
  quarter: ['quy', 'quy nay', 'quarter', 'this quarter'],
  year: ['nam', 'nam nay', 'year', 'this year'],
  programme: ['chuong trinh', 'ca chuong trinh', 'toan chuong trinh', 'ct', 'programme', 'program'],
};
/** The one before the present one. */
const lastWords: Readonly<Record<Exclude<CalendarKind, 'today'>, readonly string[]>> = {
  week: ['tuan truoc', 'tuan roi', 'tuan qua', 'tuan vua roi', 'tuan vua qua', 'last week'],
  month: ['thang truoc', 'thang roi', 'thang qua', 'thang vua roi', 'thang vua qua', 'last month'],
  quarter: ['quy truoc', 'quy roi', 'quy qua', 'quy vua roi', 'quy vua qua', 'last quarter'],
  year: ['nam truoc', 'nam ngoai', 'nam roi', 'nam qua', 'last year'],
};

function byWord<Kind extends string>(table: Readonly<Record<Kind, readonly string[]>>): Map<string, Kind> {
  const entries = Object.entries<readonly string[]>(table);
  return new Map(entries.flatMap(([kind, keys]) => keys.map((key) => [key, kind as Kind])));
}

const kinds = byWord(words);
const lastKinds = byWord(lastWords);

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
  if (period.kind === 'phase' || period.kind === 'programme' || period.kind === 'span') return null;
  return periodAt(period.kind, period.from - 1, calendar);
}

/** Whole days from the first to the last one. */
function daysOf(first: CivilDate, last: CivilDate, calendar: Calendar): Period {
  return {
    kind: 'span',
    from: calendar.startOfDay(first),
    to: calendar.startOfDay(calendar.addDays(last, 1)),
  };
}

/** «tuần 47», «tuần 47/2026», as the digest calls it. */
function numberedWeek(key: string, year: number, calendar: Calendar): Period | undefined {
  const [, week, ofYear] = /^(?:tuan|week) (?:so )?(\d{1,2})(?: ?(?:\/|nam) ?(\d{4}))?$/.exec(key) ?? [];
  if (week === undefined || Number(week) < 1) return undefined;
  const found = calendar.weekFrom(Number(ofYear ?? year), Number(week));
  return found.week === Number(week) ? { kind: 'week', from: found.from, to: found.to } : undefined;
}

/** A period that is named by its place in the calendar; none that has not begun. */
function namedPeriod(key: string, now: number, calendar: Calendar): Period | undefined {
  const today = calendar.civil(now);
  const last = lastKinds.get(key);
  if (last !== undefined) return periodBefore(periodAt(last, now, calendar), calendar) ?? undefined;
  if (['hom qua', 'ngay hom qua', 'yesterday'].includes(key)) {
    const yesterday = calendar.addDays(today, -1);
    return daysOf(yesterday, yesterday, calendar);
  }
  const week = numberedWeek(key, calendar.weekOf(now).year, calendar);
  if (week !== undefined) return week.from <= now ? week : undefined;
  const span = readSpan(key, today);
  if (span === undefined) return undefined;
  const { kind, first, last: end } = span;
  return kind === 'span'
    ? daysOf(first, end, calendar)
    : periodAt(kind, calendar.startOfDay(first), calendar);
}

const numbered: Readonly<Record<string, string>> = { month: 'thang', quarter: 'quy', year: 'nam' };

/** «month 9/2026», as the English texts call it, is «tháng 9/2026». */
function searchKey(typed: string): string {
  return fold(nfc(typed)).replaceAll(/\b(month|quarter|year)(?= \d)/g, (word) => numbered[word] ?? word);
}

/** «giai đoạn», «gđ 1», «đợt 2», «phase 2», or the name of one; alone it is the last one that has begun. */
function phaseNamed(
  key: string,
  phases: readonly NamedPhase[],
  now: number,
): NamedPhase | 'unknown' | undefined {
  const byName = phases.find(({ name }) => fold(nfc(name)) === key);
  if (byName !== undefined) return byName;
  const said = /^(?:giai doan|gd|dot|phase)(?: ?(\d{1,2}|i{1,3}|iv|v)| nay)?$/.exec(key);
  if (said === null) return undefined;
  const [, typed] = said;
  if (typed === undefined) return phases.findLast(({ fromAt }) => fromAt <= now) ?? phases[0] ?? 'unknown';
  const roman = ['i', 'ii', 'iii', 'iv', 'v'].indexOf(typed);
  const ordinal = roman === -1 ? Number(typed) : roman + 1;
  return phases.find((phase) => phase.ordinal === ordinal) ?? 'unknown';
}

/** Reads what follows /thongke, with marks or without; nothing means the programme, without one this week. */
export function readPeriod(
  typed: string,
  at: { now: number; calendar: Calendar; programme: NamedProgramme | undefined },
): Result<Period, Refusal> {
  const { now, calendar, programme } = at;
  const key = searchKey(typed);
  const phases = programme?.phases ?? [];
  const phase = phaseNamed(key, phases, now);
  if (phase === 'unknown') return fail({ code: 'no-phase', phases: phases.map(({ name }) => name) });
  if (phase !== undefined)
    return ok({ kind: 'phase', from: phase.fromAt, to: phase.toAt, phaseId: phase.id });
  const kind = key === '' ? (programme === undefined ? 'week' : 'programme') : kinds.get(key);
  if (kind === undefined) {
    const named = namedPeriod(key, now, calendar);
    if (named !== undefined) return ok(named);
    const meant = readBackwards(key, calendar.civil(now));
    if (meant === undefined) {
      const reason = whyNoPeriod(key, { now, calendar });
      return fail(
        reason === undefined ? { code: 'bad-period', typed } : { code: 'no-such-period', typed, reason },
      );
    }
    return fail({ code: 'period-backwards', first: formatDay(meant.first), last: formatDay(meant.last) });
  }
  if (kind !== 'programme') return ok(periodAt(kind, now, calendar));
  if (programme === undefined) return fail({ code: 'no-programme' });
  return ok({ kind, from: programme.fromAt, to: programme.toAt });
}
