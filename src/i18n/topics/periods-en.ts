import type { NoPeriod } from '../../domain/no-period.ts';
import type { PeriodCommand, PeriodRefusal } from '../../domain/period-refusals.ts';
import { cut, type Html, html } from '../html.ts';

type Refused<Code extends PeriodRefusal['code']> = Extract<PeriodRefusal, { code: Code }>;

const shownPhases = 12;

const commands: Record<PeriodCommand, string> = {
  thongke: '/tally',
  chitieu: '/target',
  xuat: '/export',
  totrinh: '/dossier',
  nhatky: '/audit',
};
const phaseExamples: Record<PeriodCommand, string> = {
  thongke: '/tally phase 1',
  chitieu: '/target MAYSM 300 phase 1',
  xuat: '/export phase 1',
  totrinh: '/dossier this month',
  nhatky: '/audit this month',
};
const wholeExamples: Record<PeriodCommand, string> = {
  ...phaseExamples,
  thongke: '/tally programme',
  chitieu: '/target MAYSM 300',
  xuat: '/export programme',
};

function hasEn(why: Extract<NoPeriod, { why: 'unreal' }>): string {
  if (why.has === 'weeks') return `${why.year} has ${why.weeks} weeks`;
  return {
    months: 'a year has 12 months',
    quarters: 'a year has 4 quarters',
    days: 'that month has no such day',
  }[why.has];
}

/** What is said of a time that cannot be taken. */
export const periodRefusalsEn: { [Code in PeriodRefusal['code']]: (facts: Refused<Code>) => Html } = {
  'bad-period': ({ typed }) =>
    html`“${cut(typed, 30)}” could not be read as a period. For example: <code>/tally week</code>, <code>/tally month</code>, <code>/tally programme</code>`,
  'no-such-period': ({ typed, reason, within = 'thongke' }) => {
    const named = cut(typed, 40);
    const example = html`For example: <code>${commands[within]} this month</code>`;
    return reason.why === 'ahead'
      ? html`“${named}” has not begun yet, so there is nothing to count. ${example}`
      : html`There is no “${named}” in the calendar: ${hasEn(reason)}. ${example}`;
  },
  'period-backwards': ({ first, last, within = 'thongke', rest = '' }) =>
    html`The last day comes before the first. Did you mean: <code>${commands[within]} from ${first} to ${last}${rest === '' ? '' : ` ${cut(rest, 60)}`}</code>`,
  'no-phase': ({ phases, within = 'thongke' }) => {
    if (phases.length === 0)
      return html`This programme is not divided into phases. Send: <code>${wholeExamples[within]}</code>`;
    const shown = phases.slice(0, shownPhases).map((name, index) => `${index + 1}. ${cut(name, 60)}`);
    return html`There is no such phase. The phases are: ${shown.join('; ')}. For example: <code>${phaseExamples[within]}</code>`;
  },
};
