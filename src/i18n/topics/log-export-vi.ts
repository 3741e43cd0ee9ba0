import type { LogSubject } from '../../domain/audit.ts';
import type { LogChoice, LogExportMessages, LogFileAbout, LogFormat } from '../../domain/log-export.ts';
import { type Html, html } from '../html.ts';
import type { Speech, TextsOf } from './speech.ts';

export function createLogExportVi(
  { count, day }: Pick<Speech, 'count' | 'day'>,
  subjects: Readonly<Record<LogSubject, string>>,
) {
  const spanText = ({ from, to }: LogChoice): string =>
    from === 0 ? 'từ đầu đến nay' : `từ ${day(from)} đến ${day(to - 1)}`;

  const messages: TextsOf<LogExportMessages> = {
    'log-export.ask': ({ subject }) =>
      html`Tải nhật ký · <b>${subjects[subject]}</b>. Anh/chị lấy khoảng nào?\n\nKhoảng khác thì gõ, ví dụ: <code>/nhatky vai trò tháng 9/2026</code>`,
    'log-export.format': (choice) =>
      html`Nhật ký · <b>${subjects[choice.subject]}</b>, ${spanText(choice)}. Anh/chị muốn tệp nào?`,
    'log-export.making': ({ subject, lines }) =>
      html`Đang lấy nhật ký · <b>${subjects[subject]}</b>${lines === 0 ? '…' : `: ${count(lines)} việc…`}`,
    'log-export.done': ({ lines, files }) =>
      files === 0
        ? html`Không có việc nào được ghi trong khoảng này. Muốn lấy khoảng khác, anh/chị bấm /nhatky.`
        : html`Đã lấy xong ${count(lines)} việc, trong ${files === 1 ? '' : `${count(files)} `}tệp dưới đây.`,
    'log-export.stopped': ({ files }) =>
      files === 0
        ? html`Đã dừng, chưa gửi tệp nào.`
        : html`Đã dừng. ${count(files)} tệp đã gửi vẫn dùng được.`,
  };

  return {
    messages,
    refusals: {
      'log-export-busy': () =>
        html`Bot đang lấy một tệp nhật ký khác cho anh/chị. Anh/chị chờ xong, hoặc bấm <b>Dừng</b> ở tin đó rồi làm lại.`,
    },
    /** Under a file that the bot made. */
    about: ({ lines, part, ...choice }: LogFileAbout): Html =>
      html`Nhật ký · <b>${subjects[choice.subject]}</b>, ${spanText(choice)}: ${count(lines)} việc${part === null ? '' : ` (phần ${part})`}.`,
    part: 'phần',
    buttons: {
      save: 'Tải về…',
      always: 'Từ đầu đến nay',
      periods: { week: 'Tuần này', month: 'Tháng này', quarter: 'Quý này', year: 'Năm nay' },
      formats: { xlsx: 'Excel (.xlsx)', csv: 'CSV' } satisfies Record<LogFormat, string>,
    },
  };
}
