import type { SummaryMessages } from '../../domain/summary-messages.ts';
import { cut, html, lines } from '../html.ts';
import type { Speech, TextsOf } from './speech.ts';

export function createSummaryVi({ count, day }: Speech) {
  const messages: TextsOf<SummaryMessages> = {
    'summary.daily': ({ at, waiting, overdue, oldest, below, untold }) => {
      const since = oldest === null ? '' : `, lâu nhất từ ngày ${day(oldest)}`;
      const units = below.units.map((unit) => cut(unit, 60)).join(', ');
      const more = below.more === 0 ? '' : ` và ${count(below.more)} đơn vị khác`;
      return lines(
        html`<b>Việc chờ anh/chị, ngày ${day(at)}</b>`,
        waiting > 0 ? html`• <b>${count(waiting)}</b> sáng kiến chờ xét${since}` : undefined,
        overdue > 0 ? html`• <b>${count(overdue)}</b> trong số đó đã quá hạn` : undefined,
        below.overdue > 0
          ? html`• Quá hạn ở đơn vị dưới: <b>${count(below.overdue)}</b> (${units}${more}). Anh/chị nhắc giúp, hoặc xét thay.`
          : undefined,
        untold > 0
          ? html`• <b>${count(untold)}</b> tác giả chưa báo được qua Telegram, cần báo trực tiếp`
          : undefined,
      );
    },
  };
  return {
    messages,
    buttons: { seeWaiting: 'Xem hồ sơ chờ xét', seeOverdue: 'Xem hồ sơ quá hạn' },
  };
}
