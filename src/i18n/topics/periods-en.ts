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

/** What is said of a time that cannot be taken. */
export const periodRefusalsEn: { [Code in PeriodRefusal['code']]: (facts: Refused<Code>) => Html } = {
  'bad-period': ({ typed }) =>
    html`“${cut(typed, 30)}” could not be read as a period. For example: <code>/tally week</code>, <code>/tally month</code>, <code>/tally programme</code>`,
  'period-backwards': ({ first, last, within = 'thongke', rest = '' }) =>
    html`The last day comes before the first. Did you mean: <code>${commands[within]} from ${first} to ${last}${rest === '' ? '' : ` ${cut(rest, 60)}`}</code>`,
  'no-phase': ({ phases, within = 'thongke' }) => {
    if (phases.length === 0)
      return html`This programme is not divided into phases. Send: <code>${wholeExamples[within]}</code>`;
    const shown = phases.slice(0, shownPhases).map((name, index) => `${index + 1}. ${cut(name, 60)}`);
    return html`There is no such phase. The phases are: ${shown.join('; ')}. For example: <code>${phaseExamples[within]}</code>`;
  },
};
