import { burstDays } from '../../domain/burst.ts';
import type { SuspensionOption } from '../../domain/suspension-forms.ts';
import type {
  SuspensionMessages,
  SuspensionRefusal,
  SuspensionTerm,
} from '../../domain/suspension-messages.ts';
import { cut, type Html, html, lines } from '../html.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';

/** Of a burst of submissions so many codes are named. */
const mostCodes = 8;

export const suspensionOptionsVi: Record<SuspensionOption, string> = {
  junk: 'Nộp rác, quảng cáo',
  repeated: 'Nộp lặp đi lặp lại',
  untrue: 'Thông tin không đúng sự thật',
  insulting: 'Lời lẽ xúc phạm',
  'one-week': '7 ngày',
  'one-month': '30 ngày',
};

export const suspensionLabelsVi = {
  suspended: 'Người bị chặn',
  suspendReason: 'Lý do chặn',
  suspendTerm: 'Chặn đến hết ngày',
};

export const suspensionAsksVi = {
  suspended: html`Chặn ai? Gõ mã một sáng kiến của người đó, hoặc họ tên (một phần cũng được, không dấu cũng được).
Ví dụ: <i>SK-26-000123</i>, <i>Nguyễn Văn Thử</i>, <i>van thu</i>`,
  suspendReason: html`Vì sao chặn? Chọn một lý do, hoặc gõ lý do khác. Người bị chặn sẽ đọc được lý do này.
Ví dụ: <i>Gửi quảng cáo nhiều lần dù đã được nhắc</i>`,
  suspendTerm: html`Chặn đến hết ngày nào? Chọn một nút, hoặc gõ ngày.
Ví dụ: <i>31/12/2026</i>`,
};

export const suspensionButtonsVi = {
  suspend: 'Chặn',
  liftSuspension: 'Bỏ chặn',
  otherReason: 'Đổi lý do',
  otherTerm: 'Đổi thời hạn',
  suspendSomebody: 'Chặn một người',
};

export function createSuspensionsVi({ count, day, roles, reason }: Speech) {
  const untilText = ({ until }: SuspensionTerm): string =>
    until === null ? 'không thời hạn' : `đến hết ${day(until - 1)}`;
  const inUnit = (unit: string): string => (unit === '' ? '' : ` – ${cut(unit, 80)}`);
  const why = (text: string): string => cut(reason(text), 300);
  /** To the person: «cho đến khi có thông báo mới». */
  const forHow = (until: number | null): string =>
    until === null ? 'cho đến khi có thông báo mới' : untilText({ until });
  const standing = { author: ' (tác giả)', typist: ' (người nhập hộ)' } as const;

  const messages: TextsOf<SuspensionMessages> = {
    'suspension.choose': ({ typed, people, match, isFirst }) =>
      lines(
        match === 'slip' ? html`Không có ai tên đúng như “${cut(typed, 60)}”. Gần giống:` : undefined,
        html`<b>Chặn ai?</b>${match === 'slip' ? '' : ` “${cut(typed, 60)}”`}${isFirst ? '' : ' (tiếp)'} – bấm số`,
        ...people.map(
          ({ name, unit, role, now }, index) =>
            html`${index + 1}. ${cut(name, 60)}${inUnit(unit)}${role === null ? '' : standing[role]}${now === null ? '' : `, đang bị chặn ${untilText(now)}`}`,
        ),
      ),
    'suspension.preview': ({ name, unit, until, reason: said, now, roles: held }) =>
      lines(
        html`<b>Chặn ${cut(name, 60)}</b>${inUnit(unit)}`,
        html`Thời hạn: <b>${untilText({ until })}</b>`,
        html`Lý do: ${why(said)}`,
        now === null ? undefined : html`Đang bị chặn ${untilText(now)}; thời hạn mới thay cho thời hạn ấy.`,
        html`\nTrong lúc bị chặn, người ấy không nộp, không viết nháp, không nhập hộ và không xét duyệt được; vẫn xem được sáng kiến của mình, vẫn xem và xóa được dữ liệu của mình. Sáng kiến đã nộp vẫn được xét như thường.`,
        held.length === 0
          ? undefined
          : html`\nNgười ấy đang là ${held.map((one) => `${roles[one.role]} ở ${cut(one.unit, 60)}`).join(', ')}. Chặn không phải là thôi vai trò; muốn thôi hẳn, anh/chị dùng /thuquyen.`,
        html`\nBấm <b>Chặn</b> thì có hiệu lực ngay, người ấy được báo kèm lý do.`,
      ),
    'suspension.done': ({ name, unit, until, reason: said }) =>
      html`Đã chặn <b>${cut(name, 60)}</b>${inUnit(unit)}, ${untilText({ until })}. Lý do: ${why(said)}.\nBỏ chặn: /bochan`,
    'suspension.list': ({ lines: listed, isFirst }) =>
      listed.length === 0
        ? html`Không có ai đang bị chặn. Để chặn: <code>/chan SK-26-000123</code> hoặc <code>/chan Nguyễn Văn Thử</code>`
        : lines(
            html`<b>Đang bị chặn</b>${isFirst ? '' : ' (tiếp)'} – bấm số để bỏ chặn`,
            ...listed.map(
              ({ name, unit, reason: said, until, mayLift }, index) =>
                html`${mayLift ? `${index + 1}.` : '•'} ${cut(name ?? 'Đã ẩn danh', 60)}${inUnit(unit)}, ${untilText({ until })}${said === '' ? '' : `. Lý do: ${cut(reason(said), 100)}`}${mayLift ? '' : ' (cấp trên chặn)'}`,
            ),
          ),
    'suspension.sure': ({ name, unit, until, reason: said }) =>
      html`Bỏ chặn <b>${cut(name ?? 'Đã ẩn danh', 60)}</b>${inUnit(unit)}, đang bị chặn ${untilText({ until })}${said === '' ? '' : ` vì: ${why(said)}`}?`,
    'suspension.lifted': ({ name }) =>
      html`Đã bỏ chặn <b>${cut(name ?? 'Đã ẩn danh', 60)}</b>. Người ấy nộp lại được ngay.`,
    'notice.suspended': ({ until, reason: said, unit }) =>
      html`Công đoàn tạm dừng nhận sáng kiến của anh/chị ${forHow(until)}. Lý do: ${why(said)}.\nSáng kiến đã nộp vẫn được xét${until === null ? '' : ', nháp vẫn được giữ'}; anh/chị vẫn xem được ở /cuatoi, dữ liệu của mình ở /dulieu. Nếu thấy chưa đúng, anh/chị liên hệ <b>${cut(unit, 120)}</b>.`,
    'notice.too-fast': ({ seconds }) =>
      html`Anh/chị gửi nhanh quá nên tin hoặc lần bấm vừa rồi chưa được ghi. Anh/chị ngừng ${count(seconds)} giây rồi gửi lại giúp; những gì đã ghi trước đó vẫn còn nguyên.`,
    'notice.suspension-over': () =>
      html`Thời gian tạm dừng đã hết: từ hôm nay anh/chị lại nộp sáng kiến được như trước. Bấm /cuatoi để xem bài và nháp của mình, /nop để gửi sáng kiến mới.`,
    'notice.suspension-lifted': () =>
      html`Từ bây giờ anh/chị lại nộp sáng kiến được như trước. Bấm /cuatoi để xem bài của mình, /nop để gửi sáng kiến mới.`,
  };

  const refusals: RefusalTextsOf<SuspensionRefusal> = {
    suspended: ({ until, reason: said, unit }) =>
      html`Công đoàn đang tạm dừng nhận sáng kiến của anh/chị ${forHow(until as number | null)}${said === '' ? '' : ` (${why(String(said))})`}. Cần hỏi, anh/chị liên hệ ${cut(String(unit), 120)}. Anh/chị vẫn xem được /cuatoi, /dulieu và /trogiup.`,
    'author-suspended': ({ name, until }) =>
      html`${cut(String(name), 60)} đang bị chặn ${untilText({ until: until as number | null })} nên chưa nộp được. Đã viết gì thì vẫn giữ nguyên.`,
    'daily-cap': ({ most, from }) =>
      html`Hôm nay anh/chị đã nộp ${count(Number(most))} sáng kiến, là số nhiều nhất trong một ngày. Bản này vẫn giữ nguyên từng chữ; từ ngày mai (${day(Number(from))}) anh/chị mở /cuatoi là nộp được.`,
    'suspend-own': () => html`Anh/chị không tự chặn mình được.`,
    'suspend-owner': () => html`Đây là chủ hệ thống nên không chặn được.`,
    'suspend-no-account': ({ name }) =>
      html`${cut(String(name), 60)} chưa có tài khoản ở đây nên không gửi gì được. Nếu cần, anh/chị chặn người nhập hộ.`,
    'suspend-role': ({ name, role, unit }) =>
      html`${cut(String(name), 60)} đang là ${roles[role as keyof typeof roles]} ở ${cut(String(unit), 80)}, ngoài quyền của anh/chị. Anh/chị nhờ quản trị cấp trên.`,
    'suspended-above': ({ name, unit }) =>
      html`${cut(String(unit), 80)} đã chặn ${cut(String(name), 60)}; chỉ quản trị ở đó hoặc cấp trên đổi được.`,
    'no-namesake': ({ typed }) =>
      html`Không thấy ai tên “${cut(String(typed), 60)}” trong phạm vi của anh/chị. Anh/chị gõ ít chữ hơn (ví dụ chỉ tên), hoặc mã một sáng kiến của người đó, ví dụ: <code>/chan SK-26-000123</code>`,
    'not-suspended': ({ name }) =>
      html`“${cut(String(name), 60)}”: không có ai tên này đang bị chặn. Xem danh sách: /bochan`,
  };

  /** On a reviewer's card, never to the author. */
  function burstText(codes: readonly string[]): Html {
    const shown = codes.slice(0, mostCodes).join(', ');
    const rest = codes.length > mostCodes ? ` và ${count(codes.length - mostCodes)} bản khác` : '';
    return html`\n<b>Tác giả nộp ${count(codes.length)} bản gần giống nhau trong ${burstDays} ngày</b>: ${shown}${rest}`;
  }

  return {
    messages,
    burstText,
    refusals,
    commands: { chan: 'chặn một người: lý do, thời hạn', bochan: 'ai đang bị chặn, bỏ chặn' },
  };
}
