import type { HolderLine, RoleMessages } from '../../domain/role-dates.ts';
import { cut, html, lines } from '../html.ts';
import type { Speech, TextsOf } from './speech.ts';

type ListMessages = Pick<RoleMessages, 'appoint.choose' | 'appoint.list' | 'appoint.end'>;
type DatesText = (dates: Pick<HolderLine, 'from' | 'to' | 'begun'>) => string;

/** Who holds which role: to be read, to be ended, and where a role is given. */
export function createHoldersVi({ roles }: Pick<Speech, 'roles'>, datesText: DatesText) {
  const holderText = ({ role, unit, name, ...dates }: HolderLine): string =>
    `${cut(name ?? '—', 40)}: ${roles[role]}, ${cut(unit, 40)}${datesText(dates)}`;

  const messages: TextsOf<ListMessages> = {
    'appoint.choose': ({ unit, code, held, more }) =>
      lines(
        ...(held.length === 0
          ? [html`Ở <b>${cut(unit, 120)}</b> chưa giao vai trò cho ai.`]
          : [
              html`Đang giữ vai trò ở <b>${cut(unit, 120)}</b>:`,
              ...held.map(
                ({ name, role, ...dates }) =>
                  html`• ${cut(name ?? '—', 40)}: ${roles[role]}${datesText(dates)}`,
              ),
              more ? html`… và những người khác: <code>/thuquyen ${code}</code>` : undefined,
            ]),
        html`\nAnh/chị giao vai trò nào ở đơn vị này?`,
      ),
    'appoint.list': ({ lines: holders, page }) =>
      lines(
        html`<b>Ai đang giữ vai trò gì</b>${page === 0 ? '' : ' (tiếp)'}`,
        ...(holders.length === 0
          ? [html`Chưa giao cho ai.`]
          : holders.map((holder) => html`• ${holderText(holder)}`)),
        html`\nĐể giao: <code>/phanquyen MÃ_ĐƠN_VỊ</code>. Để tìm hoặc thôi: <code>/thuquyen HỌ_TÊN</code> hoặc <code>/thuquyen MÃ_ĐƠN_VỊ</code>`,
      ),
    'appoint.end': ({ lines: holders, first, page, more, slip, sought }) => {
      if (holders.length === 0 && sought !== null)
        return html`Không thấy vai trò nào theo “${cut(sought.typed, 60)}” ở các đơn vị anh/chị quản trị. Gõ một phần họ tên (không dấu cũng được), hoặc tên hay mã đơn vị, ví dụ <code>/thuquyen Văn Nháp</code>. Xem tất cả: /thuquyen`;
      if (holders.length === 0) return html`Chưa giao vai trò cho ai.`;
      const named = sought === null || slip ? '' : ` “${cut(sought.typed, 60)}”`;
      return lines(
        sought !== null && slip
          ? html`Không có ai tên đúng như “${cut(sought.typed, 60)}”. Gần giống:`
          : undefined,
        html`<b>Thôi vai trò của ai?</b>${named} (bấm số)${page === 0 ? '' : ' (tiếp)'}`,
        ...holders.map((holder, index) =>
          holder.mayEnd ? html`${first + index + 1}. ${holderText(holder)}` : html`• ${holderText(holder)}`,
        ),
        more && sought === null
          ? html`\nTìm cho nhanh: gõ một phần họ tên hoặc đơn vị, ví dụ <code>/thuquyen Văn Nháp</code>`
          : undefined,
      );
    },
  };
  return { messages };
}
