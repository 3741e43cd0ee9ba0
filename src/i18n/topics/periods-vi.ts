import type { NoPeriod } from '../../domain/no-period.ts';
import type { PeriodCommand, PeriodRefusal } from '../../domain/period-refusals.ts';
import { cut, html } from '../html.ts';
import type { RefusalTextsOf } from './speech.ts';

const shownPhases = 12;

const phaseExamples: Record<PeriodCommand, string> = {
  thongke: '/thongke giai đoạn 1',
  chitieu: '/chitieu MAYSM 300 giai đoạn 1',
  xuat: '/xuat giai đoạn 1',
  totrinh: '/totrinh tháng này',
  nhatky: '/nhatky tháng này',
};
const wholeExamples: Record<PeriodCommand, string> = {
  ...phaseExamples,
  thongke: '/thongke chương trình',
  chitieu: '/chitieu MAYSM 300',
  xuat: '/xuat chương trình',
};

function hasVi(why: Extract<NoPeriod, { why: 'unreal' }>): string {
  if (why.has === 'weeks') return `năm ${why.year} có ${why.weeks} tuần`;
  return { months: 'một năm có 12 tháng', quarters: 'một năm có 4 quý', days: 'tháng ấy không có ngày ấy' }[
    why.has
  ];
}

/** What is said of a time that cannot be taken. */
export const periodRefusalsVi: RefusalTextsOf<PeriodRefusal> = {
  'bad-period': ({ typed }) =>
    html`Chưa đọc được kỳ “${cut(String(typed), 30)}”. Ví dụ: <code>/thongke tuần</code>, <code>/thongke tháng</code>, <code>/thongke chương trình</code>`,
  'no-such-period': ({ typed, reason, within = 'thongke' }) => {
    const named = cut(String(typed), 40);
    const example = html`Ví dụ: <code>/${String(within)} tháng này</code>`;
    const why = reason as NoPeriod;
    return why.why === 'ahead'
      ? html`“${named}” chưa đến, nên chưa có gì để thống kê. ${example}`
      : html`Lịch không có “${named}”: ${hasVi(why)}. ${example}`;
  },
  'period-backwards': ({ first, last, within = 'thongke', rest = '' }) =>
    html`Ngày cuối đứng trước ngày đầu. Ý anh/chị có phải là: <code>/${String(within)} từ ${String(first)} đến ${String(last)}${rest === '' ? '' : ` ${cut(String(rest), 60)}`}</code>`,
  'no-phase': ({ phases, within = 'thongke' }) => {
    const names = phases as readonly string[];
    const command = within as PeriodCommand;
    if (names.length === 0)
      return html`Chương trình này không chia giai đoạn. Anh/chị gõ: <code>${wholeExamples[command]}</code>`;
    const shown = names.slice(0, shownPhases).map((name, index) => `${index + 1}. ${cut(name, 60)}`);
    return html`Không có giai đoạn đó. Các giai đoạn: ${shown.join('; ')}. Ví dụ: <code>${phaseExamples[command]}</code>`;
  },
};
