import type { Calendar } from './calendar.ts';
import { englishMonths, readDate } from './dates.ts';
import { between, lead } from './spans.ts';

/** Why what was typed is no period: it has not begun, or the calendar does not have it (`months` of a year, …). */
export type NoPeriod =
  | { readonly why: 'ahead' }
  | { readonly why: 'unreal'; readonly has: 'months' | 'quarters' | 'days' }
  | { readonly why: 'unreal'; readonly has: 'weeks'; readonly year: number; readonly weeks: number };

type At = { readonly now: number; readonly calendar: Calendar };

/** Weeks and days to come by their words; months, quarters and years to come are read as dates. */
const comingWords = /^(?:tuan (?:sau|toi)|next week|ngay mai|tomorrow)$/;
/** What names a period, and not a unit that is called so: «May 40». */
const naming = new RegExp(
  String.raw`^(?:(?:ngay )?\d{1,2}[/.-]|\d{4}$|(?:thang|quy|nam|next) |(?:${englishMonths.join('|').toLowerCase()}) .*\d{4}$)`,
);

function whyNoWeek(key: string, { now, calendar }: At): NoPeriod | undefined {
  const [, typed, ofYear] = /^(?:tuan|week) (?:so )?(\d{1,4})(?: ?(?:\/|nam) ?(\d{4}))?$/.exec(key) ?? [];
  if (typed === undefined) return undefined;
  const [week, year] = [Number(typed), Number(ofYear ?? calendar.weekOf(now).year)];
  const weeks = calendar.weekFrom(year, 53).week === 53 ? 53 : 52;
  if (week < 1 || week > weeks) return { why: 'unreal', has: 'weeks', year, weeks };
  return calendar.weekFrom(year, week).from > now ? { why: 'ahead' } : undefined;
}

function whyNoDate(key: string, { now, calendar }: At): NoPeriod | undefined {
  // «quý V»: five is as far as people go wrong.
  const text = key
    .replace(/^((?:quy|quarter) )v\b/, '$15')
    .replace(/^(?:month|quarter)(?= \d)/, (word) => (word === 'month' ? 'thang' : 'quy'));
  if (!naming.test(text)) return undefined;
  const read = readDate(text, { today: calendar.civil(now) });
  if (read.kind !== 'refused') return undefined;
  if (read.code === 'future') return { why: 'ahead' };
  if (read.code !== 'not-a-date') return undefined;
  if (text.startsWith('quy ')) return { why: 'unreal', has: 'quarters' };
  return { why: 'unreal', has: /^(?:thang |\d{1,2}[/.-]\d{4}$)/.test(text) ? 'months' : 'days' };
}

/** Why a search key that was not read as a period is none, as far as that is known: «tháng 13», «tuần 60», «quý sau». */
export function whyNoPeriod(key: string, at: At): NoPeriod | undefined {
  if (comingWords.test(key)) return { why: 'ahead' };
  const bare = key.replace(lead, '').trim();
  const whole = whyNoWeek(bare, at) ?? whyNoDate(bare, at);
  if (whole !== undefined) return whole;
  for (const found of bare.matchAll(between)) {
    const ends = [bare.slice(0, found.index), bare.slice(found.index + found[0].length)];
    const [from, to] = ends.map((end) => whyNoDate(end.trim(), at));
    if (from !== undefined) return from;
    if (to?.why === 'unreal') return to;
  }
  return undefined;
}
