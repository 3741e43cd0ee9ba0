import { type ExportFormat, type ExportKind, isWhole, momentOf } from '../../domain/export.ts';
import type { ExportFileAbout, ExportMessages, ExportView, Timed } from '../../domain/export-messages.ts';
import { cut, type Html, html, lines } from '../html.ts';
import type { ExportWords, LentToExport } from './export-words.ts';
import type { TextsOf } from './speech.ts';

const kinds: Record<ExportKind, string> = {
  all: 'Tất cả',
  waiting: 'Chờ xét',
  returned: 'Cần bổ sung',
  recognised: 'Được công nhận',
  valid: 'Hợp lệ',
  declined: 'Không công nhận',
  withdrawn: 'Đã rút',
  revoked: 'Đã hủy công nhận',
};
const formats: Record<ExportFormat, string> = { xlsx: 'Excel (.xlsx)', csv: 'CSV' };

/** What is said before and with a file of initiatives, and what stands in it. */
export function createExportVi({ count, options, period, award }: LentToExport) {
  /** What the period is of. */
  function periodText({ period: span, which, phase }: Timed): string {
    const named = period(span, phase);
    if (span.kind === 'programme' || span.kind === 'phase') return `thuộc ${named}`;
    return `${momentOf(which) === 'decided' ? 'có quyết định' : 'nộp'} ${span.kind === 'span' ? '' : 'trong '}${named}`;
  }

  const pastNote =
    'số nộp, công nhận là của kỳ đã qua; số đang chờ, lũy kế và chỉ tiêu tính đến lúc làm tệp, nên có thể khác bản tin của kỳ đó';

  const asked = (view: ExportView): Html =>
    html`${cut(view.unit, 80)} · ${kinds[view.which]}${view.field === null ? '' : ` · ${options[view.field]}`} · ${periodText(view)}`;

  const messages: TextsOf<ExportMessages> = {
    'export.card': (view) =>
      lines(
        html`<b>Xuất danh sách sáng kiến</b>`,
        html`Đơn vị: <b>${cut(view.unit, 80)}</b>`,
        html`Thời gian: <b>${periodText(view)}</b>`,
        html`Loại: <b>${kinds[view.which]}</b>`,
        html`Lĩnh vực: <b>${view.field === null ? 'mọi lĩnh vực' : options[view.field]}</b>`,
        html`Tệp: <b>${formats[view.format]}</b>`,
        html``,
        view.choosing === true
          ? html`Anh/chị lấy lĩnh vực nào?`
          : html`Bấm để đổi, rồi bấm <b>Làm tệp</b>. Đơn vị hoặc thời gian khác thì gõ, ví dụ: <code>/xuat MAYSM tháng 9/2026 công nhận</code>`,
      ),
    'export.making': ({ rows, ...view }) =>
      html`Đang làm tệp: ${asked(view)}${rows === 0 ? '…' : html` – đã ghi ${count(rows)} sáng kiến…`}`,
    'export.done': ({ rows, files, isPast, ...view }) =>
      lines(
        html`Xong ${count(rows)} sáng kiến, trong ${files === 1 ? '' : `${count(files)} `}tệp dưới đây: ${asked(view)}.`,
        isPast === true ? html`Ở phần <b>Tổng hợp</b>: ${pastNote}.` : undefined,
      ),
    'export.nothing': (view) =>
      lines(
        html`Không có sáng kiến nào: ${asked(view)}.`,
        isWhole(view)
          ? undefined
          : html`Anh/chị thử rộng hơn, ví dụ: <code>/xuat cả chương trình tất cả</code>`,
      ),
    'export.stopped': (view) => html`Đã dừng, chưa gửi tệp nào: ${asked(view)}. Làm lại: /xuat`,
    'export.failed': (view) =>
      html`Chưa làm được tệp: ${asked(view)}. Không mất gì cả; anh/chị bấm /xuat làm lại giúp.`,
  };

  const words: ExportWords = {
    kinds,
    buttons: {
      periods: {
        week: 'Tuần này',
        month: 'Tháng này',
        quarter: 'Quý này',
        year: 'Năm nay',
        programme: 'Cả chương trình',
      },
      kinds: {
        all: 'Tất cả',
        waiting: 'Chờ xét',
        recognised: 'Được công nhận',
        valid: 'Hợp lệ',
        declined: 'Không công nhận',
      },
      fields: 'Lĩnh vực…',
      everyField: 'Mọi lĩnh vực',
      formats,
      make: 'Làm tệp',
    },
    file: { head: 'Sáng kiến', part: 'phần', totals: 'Tổng hợp', programme: 'cả chương trình' },
    sheet: 'Danh sách',
    columns: {
      code: 'Mã',
      title: 'Tên sáng kiến',
      authors: 'Tác giả (tỷ lệ)',
      unitCode: 'Mã đơn vị',
      unit: 'Đơn vị',
      unitPath: 'Cấp trên',
      block: 'Khối',
      authorGroup: 'Nhóm tác giả',
      field: 'Lĩnh vực',
      submittedAt: 'Ngày nộp',
      state: 'Trạng thái',
      decisionNumber: 'Số quyết định',
      decisionDay: 'Ngày quyết định',
      applied: 'Áp dụng từ',
      precision: 'Chính xác đến',
      benefit: 'Làm lợi (đồng/năm)',
      valid: 'Hợp lệ',
      duplicateOf: 'Trùng với',
      awards: 'Khen thưởng',
      confidential: 'Giữ kín bí quyết',
    },
    precisions: { day: 'ngày', month: 'tháng', quarter: 'quý', year: 'năm' },
    notYet: 'chưa áp dụng',
    yes: 'có',
    no: 'không',
    erased: 'đã ẩn danh',
    invited: 'chưa xác nhận',
    award,
    totals: {
      columns: ['Số liệu', 'Giá trị'],
      pastNote: `${pastNote.slice(0, 1).toUpperCase()}${pastNote.slice(1)}`,
      labels: {
        unit: 'Đơn vị (cả cấp dưới)',
        period: 'Thời gian',
        note: 'Lưu ý',
        cutOff: 'Tính đến',
        listed: 'Danh sách này',
        rows: 'Số sáng kiến trong danh sách',
        submitted: 'Nộp trong kỳ',
        recognised: 'Được công nhận trong kỳ',
        declined: 'Không công nhận trong kỳ',
        revoked: 'Hủy công nhận trong kỳ (điều chỉnh)',
        withdrawn: 'Rút trong kỳ (điều chỉnh)',
        waiting: 'Đang chờ xét',
        returned: 'Đang cần bổ sung',
        programme: 'Chương trình',
        allSubmitted: 'Đã nộp, cả chương trình',
        allRecognised: 'Được công nhận, cả chương trình',
        allValid: 'Hợp lệ, cả chương trình',
        target: 'Chỉ tiêu',
        reached: 'Đạt % chỉ tiêu',
        phase: 'Giai đoạn',
        phaseSubmitted: 'Đã nộp, trong giai đoạn',
        phaseRecognised: 'Được công nhận, trong giai đoạn',
        phaseValid: 'Hợp lệ, trong giai đoạn',
        phaseTarget: 'Chỉ tiêu giai đoạn',
        phaseReached: 'Đạt % chỉ tiêu giai đoạn',
        taking: 'Đơn vị có sáng kiến',
        units: 'Tổng số đơn vị cơ sở',
        authors: 'Số tác giả',
        headcount: 'Số đoàn viên, người lao động',
        confirmed: 'Làm lợi đã công nhận (đồng/năm)',
        declared: 'Làm lợi tác giả khai (đồng/năm)',
        unpriced: 'Được công nhận, không tính bằng tiền',
        lateAnswers: 'Quá hạn trả lời',
        lateDecisions: 'Quá hạn quyết định',
      },
      noTarget: 'chưa giao chỉ tiêu',
    },
    listed: ({ which, field, ...view }) =>
      [kinds[which], field === null ? '' : options[field], periodText({ ...view, which })]
        .filter((part) => part !== '')
        .join(' · '),
    period: (span) => period(span),
  };

  return {
    messages,
    words,
    refusals: {
      'export-busy': () =>
        html`Bot đang làm một tệp khác cho anh/chị. Anh/chị chờ xong, hoặc bấm <b>Dừng</b> ở tin đó rồi làm lại.`,
      'export-unread': ({ typed }: Readonly<Record<string, unknown>>) =>
        html`Bot chưa hiểu “${cut(String(typed), 60)}”. Anh/chị gõ thời gian, loại, lĩnh vực, mã đơn vị, ví dụ: <code>/xuat quý này công nhận csv</code>`,
      'export-link-unknown': () =>
        html`Liên kết này không dẫn tới bản tin nào. Anh/chị bấm /xuat để tự chọn.`,
    },
    /** Under a file that the bot made. */
    about: (about: ExportFileAbout): Html =>
      about.code === 'export-totals'
        ? html`Tổng hợp: ${asked(about)}.`
        : html`${asked(about)}: ${count(about.rows)} sáng kiến${about.part === null ? '' : ` (phần ${about.part})`}.`,
    commands: { xuat: 'xuất danh sách sáng kiến ra Excel, CSV' },
    usages: { xuat: '/xuat quý này công nhận csv' },
  };
}
