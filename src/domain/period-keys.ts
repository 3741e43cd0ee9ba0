import type { Calendar } from './calendar.ts';
import type { Period } from './tally.ts';

/** Periods that are a press away, as they are typed; each is read anew when it is pressed. */
export const periodChoices = {
  week: 'tuan',
  lastWeek: 'tuan truoc',
  month: 'thang',
  quarter: 'quy',
  phase: 'giai doan',
  programme: 'chuong trinh',
} as const;
export type PeriodChoice = keyof typeof periodChoices;

const quarters = ['i', 'ii', 'iii', 'iv'];

/** A period as `readPeriod` reads it back, short and without marks: buttons carry it. `ordinal`: of a phase. */
export function periodKey({ kind, from, to }: Period, calendar: Calendar, ordinal = 1): string {
  const { year, month } = calendar.civil(from);
  if (kind === 'week') {
    const found = calendar.weekOf(from);
    return `tuan ${found.week}/${found.year}`;
  }
  if (kind === 'month') return `thang ${month}/${year}`;
  if (kind === 'quarter') return `quy ${quarters[Math.floor((month - 1) / 3)] ?? ''}/${year}`;
  if (kind === 'year') return `nam ${year}`;
  if (kind === 'phase') return `${periodChoices.phase} ${ordinal}`;
  if (kind === 'programme') return periodChoices.programme;
  const [first, last] = [from, to - 1].map((ms) => calendar.formatDay(calendar.civil(ms)));
  return `tu ${first} den ${last}`;
}
