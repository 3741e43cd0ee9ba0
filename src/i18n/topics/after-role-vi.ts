import type { AfterRole } from '../../domain/role-dates.ts';
import { cut, type Html, html, lines } from '../html.ts';

/** Who does what a role did once it has ended; nothing where somebody in the unit goes on. */
export function afterRoleVi(unit: string, { decides, runs }: AfterRole): Html {
  const here = cut(unit, 120);
  const above = (name: string | null) =>
    name === null ? html`<b>chủ hệ thống</b> (không còn ai ở các cấp trên)` : html`<b>${cut(name, 120)}</b>`;
  const said = [
    ...(decides === undefined
      ? []
      : [
          html`Ở ${here} không còn ai xét sáng kiến. Sáng kiến ở đó, và ở đơn vị cấp dưới chưa có cán bộ, do ${above(decides.unit)} xét.`,
        ]),
    ...(runs === undefined
      ? []
      : [html`Ở ${here} không còn quản trị. Giao vai trò, đơn vị, chỉ tiêu do ${above(runs.unit)} lo.`]),
  ];
  if (said.length === 0) return html``;
  return lines(html`\n`, ...said, html`Để giao cho người khác: <code>/phanquyen MÃ_ĐƠN_VỊ</code>`);
}
