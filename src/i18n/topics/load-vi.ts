import type { LoadMessages } from '../../domain/load-messages.ts';
import { cut, html, lines } from '../html.ts';
import type { Speech, TextsOf } from './speech.ts';

export function createLoadVi({ count, day }: Speech) {
  const messages: TextsOf<LoadMessages> = {
    'load.reviewers': ({ lines: reviewers, isFirst, weekFrom, monthFrom }) =>
      lines(
        html`<b>Việc xét, theo người</b>${isFirst ? '' : ' (tiếp)'}`,
        html`Tuần này từ ${day(weekFrom)}, tháng này từ ${day(monthFrom)}; xếp theo tên, không tính quyết định đã hoàn tác.`,
        ...(reviewers.length === 0 ? [html`Chưa có cán bộ nào xét sáng kiến trong phạm vi này.`] : []),
        ...reviewers.map(({ name, week, month, returned, days }) => {
          const back = returned === 0 ? '' : `, trả lại ${count(returned)}`;
          const half = days === null ? '' : `; một nửa được quyết trong ${count(days)} ngày`;
          return html`• ${cut(name ?? '—', 60)}: quyết <b>${count(week)}</b> tuần này, <b>${count(month)}</b> tháng này${back}${half}`;
        }),
      ),
    'load.units': ({ lines: units, isFirst }) =>
      lines(
        html`<b>Đang chờ xét, theo đơn vị</b>${isFirst ? '' : ' (tiếp)'}`,
        ...(units.length === 0 ? [html`Không còn sáng kiến nào chờ xét.`] : []),
        ...units.map(({ unit, waiting, overdue, oldest }) => {
          const late = overdue === 0 ? '' : ` (quá hạn ${count(overdue)})`;
          return html`• ${cut(unit, 80)}: <b>${count(waiting)}</b> chờ xét${late}, lâu nhất từ ngày ${day(oldest)}`;
        }),
      ),
  };
  return {
    messages,
    buttons: {
      load: 'Việc xét và tồn đọng',
      loadByUnit: 'Theo đơn vị',
      loadByReviewer: 'Theo người xét',
      firstPage: '‹ Trang đầu',
    },
  };
}
