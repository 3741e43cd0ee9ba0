import type { DecidingMessages } from '../../domain/deciding-messages.ts';
import type { DayFault } from '../../domain/decision.ts';
import { cut, type Html, html, lines } from '../html.ts';
import { awardUsageVi } from './awards-vi.ts';
import type { Speech, TextsOf } from './speech.ts';

/** What is wrong with the day of a decision. */
const dayHints: Readonly<Record<DayFault, string>> = {
  'not-yet-signed': 'Ngày ký quyết định chưa tới. Anh/chị gõ ngày đã ký.',
  'too-old': 'Ngày quyết định này xa quá (trước năm 1990), anh/chị xem lại năm giúp.',
  'not-a-date': 'Không có ngày này trong lịch. Anh/chị gõ theo thứ tự ngày/tháng/năm.',
  'need-day': 'Ngày quyết định cần đủ ngày, tháng, năm.',
};

/** What may stand behind a code. */
const examples: Readonly<Record<string, string>> = {
  tuchoi: 'Giải pháp này xưởng 1 đã dùng',
  bosung: 'Ghi rõ số tiền tiết kiệm mỗi tháng',
};

export function createDecidingVi({ same, label, reason }: Speech) {
  const messages: TextsOf<DecidingMessages> = {
    'code.near': ({ typed, near, command, words }) =>
      lines(
        html`Không thấy mã ${cut(typed, 40)} trong phạm vi của anh/chị. ${near.length === 1 ? 'Có phải mã này không?' : 'Có phải một trong các mã này không?'}`,
        ...near.map(({ code, title }) => html`• <b>${code}</b> “${cut(title, 80)}”`),
        html``,
        html`Bấm đúng mã là lệnh làm tiếp luôn: <code>/${command} ${near[0]?.code ?? ''}${words === '' ? '' : ` ${words}`}</code>`,
      ),
    'decision.paper': ({ code, title, number, day, files, earlier }) =>
      lines(
        html`Công nhận <b>${code}</b> “${cut(title, 120)}”${number === null ? '' : html` theo <b>Quyết định số ${number}</b>`}${day === null ? '' : html` ngày <b>${day}</b>`}, kèm ${files.length === 1 ? 'tệp' : `${files.length} tệp`} anh/chị vừa gửi${files[0]?.name == null ? '' : html` (${cut(files[0].name, 60)})`}?`,
        number === null
          ? html`Chưa có số quyết định; bấm “Ghi quyết định khác” để ghi.`
          : day === null
            ? html`Chưa có ngày quyết định.`
            : undefined,
        earlier === undefined ? undefined : html`Lưu ý: sáng kiến này ${same(earlier)}.`,
      ),
  };
  type Told = { note?: string; keys?: readonly string[] };

  /** What the author will read: why, or what to complete. */
  function toldText({ note, keys }: Told): Html[] {
    if (note === undefined) return [];
    if (keys === undefined) return [html`Lý do: “${cut(reason(note), 500)}”`];
    const named = keys.length === 0 ? '' : ` ${keys.map(label).join(', ')} –`;
    return [html`Cần bổ sung:${named} “${cut(note, 500)}”`];
  }
  return {
    messages,
    toldText,
    /** The words to the author are there; what they are about is not. */
    noteKept: (note: string): Html =>
      html`✓ Đã ghi nội dung: “${cut(note, 300)}”. Còn thiếu câu cần bổ sung: anh/chị chọn ít nhất một câu, rồi bấm <b>Xong</b> là gửi.\n\n`,
    refusals: {
      'reply-unread': ({ initiative }: Readonly<Record<string, unknown>>) =>
        html`Chưa ghi gì cho <b>${String(initiative)}</b>. Anh/chị bấm nút dưới hồ sơ, hoặc trả lời hồ sơ bằng một câu như: <code>công nhận số 45/QĐ ngày 20/11</code>, <code>không công nhận: xưởng 1 đã dùng</code>, <code>trả lại: ghi rõ số tiền tiết kiệm</code>`,
      'paper-type': () =>
        html`Loại tệp này không nhận làm quyết định. Anh/chị gửi ảnh, PDF hoặc Word (tối đa 20 MB) giúp.`,
      'paper-unread': () =>
        html`Chưa thấy số quyết định dưới tệp, nên chưa ghi gì. Anh/chị gửi lại, ghi dưới tệp: <code>công nhận số 45/QĐ ngày 20/11</code>, hoặc mở ở chat riêng với bot.`,
      'outside-group': ({ unit }: Readonly<Record<string, unknown>>) =>
        html`Trong nhóm này chỉ làm được với sáng kiến của ${cut(String(unit), 80)}. Anh/chị gõ lệnh trong chat riêng với bot.`,
      'decision-day': ({ why, award }: Readonly<Record<string, unknown>>) =>
        html`${dayHints[why as DayFault]} Ví dụ: <code>${award === true ? awardUsageVi : '/congnhan 123 số 45/QĐ ngày 15/3/2026'}</code>`,
      'one-revocation': () =>
        html`Mỗi lần chỉ hủy công nhận một sáng kiến, kèm lý do của chính sáng kiến đó. Lý do bắt đầu bằng chữ số thì gõ dấu hai chấm trước lý do. Ví dụ: <code>/huycongnhan 123: 2 người đã đăng ký bảo hộ từ trước</code>`,
      'reason-missing': ({ command, initiative }: Readonly<Record<string, unknown>>) =>
        html`Anh/chị gõ kèm ${command === 'bosung' ? 'nội dung cần bổ sung' : 'lý do'}, ví dụ <code>/${String(command)} ${String(initiative)} ${examples[String(command)] ?? ''}</code>. Trong chat riêng với bot thì chỉ cần gõ mã rồi bấm chọn.`,
      'not-asked-code': () => html`Câu này chờ người đã gõ lệnh trả lời. Anh/chị gõ lệnh của mình giúp.`,
    },
  };
}
