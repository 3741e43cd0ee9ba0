import type { GivenBelow, TargetMessages, TargetPart, TargetRefusal } from '../../domain/target-messages.ts';
import { cut, type Html, html, lines } from '../html.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';

export const targetWordsVi = {
  buttons: { dropGoal: 'Bỏ mức tự đặt' },
  commands: { chitieu: 'chỉ tiêu: xem, giao, tự đặt cao hơn' },
  usages: { chitieu: '/chitieu MAYSM 300' },
};

export function createTargetsVi({ count, moment }: Speech) {
  /** «đã giao 58.000/60.000 cho 83 đơn vị» */
  function givenText({ target, given, units, all }: GivenBelow & { target: number | null }): Html {
    if (all === 0) return html``;
    if (units === 0) return html`chưa giao cho đơn vị nào`;
    const whom = units === all ? `${count(units)} đơn vị` : `${count(units)} trong ${count(all)} đơn vị`;
    if (target === null) return html`đã giao ${count(given)} cho ${whom}`;
    const left = target - given;
    const rest = left === 0 ? '' : left > 0 ? `, còn ${count(left)}` : `, nhiều hơn chỉ tiêu ${count(-left)}`;
    return html`đã giao ${count(given)}/${count(target)} cho ${whom}${rest}`;
  }

  function partText(part: TargetPart): Html {
    const { name, target, raised, all } = part;
    const own = target === null ? 'chưa được giao' : count(target);
    const goal = raised === null ? '' : ` (tự đặt ${count(raised)})`;
    return html`${cut(name ?? 'Cả chương trình', 60)}: <b>${own}</b>${goal}${all === 0 ? '' : html` · ${givenText(part)}`}`;
  }

  const done = { raised: '✓ Đã ghi mức tự đặt.', lowered: '✓ Đã bỏ mức tự đặt.' };

  const messages: TextsOf<TargetMessages> = {
    'target.view': ({ unit, programme, parts, below, done: what }) =>
      lines(
        what === undefined ? undefined : html`${done[what]}`,
        html`<b>Chỉ tiêu của ${cut(unit, 80)}</b>`,
        html`${cut(programme, 120)}`,
        ...parts.map((part) => html`• ${partText(part)}`),
        html`\nGiao cho ${below === undefined ? 'đơn vị' : 'đơn vị này'}: <code>/chitieu ${below ?? 'MAYSM'} 300</code>${parts.length < 2 ? '' : html`, theo giai đoạn: <code>/chitieu ${below ?? 'MAYSM'} 300 giai đoạn 1</code>`}`,
        below === undefined && parts.some(({ all }) => all > 0)
          ? html`Giao cho nhiều đơn vị một lúc: gửi tệp Excel hoặc CSV vào đây, có cột Mã đơn vị và cột Chỉ tiêu.`
          : undefined,
        below === undefined
          ? html`Tự đặt cao hơn mức được giao: <code>/chitieu tự đặt 130.000</code>`
          : undefined,
      ),
    'target.set': ({ unit, target, programme, phase, raised, above }) =>
      lines(
        html`Đã giao chỉ tiêu <b>${count(target)}</b> cho ${cut(unit, 80)} (${cut(programme, 80)}${phase === null ? '' : `, ${cut(phase, 60)}`}).`,
        raised === null
          ? undefined
          : html`Đơn vị tự đặt ${count(raised)}; phần trăm tính theo mức được giao.`,
        above === null ? undefined : html`${cut(above.unit, 80)}: ${givenText(above)}.`,
      ),
  };

  const refusals: RefusalTextsOf<TargetRefusal> = {
    'target-zero': () =>
      html`Chỉ tiêu là một số từ 1 đến 100.000.000. Ví dụ: <code>/chitieu MAYSM 300</code>`,
    'target-given': ({ unit, target }) =>
      html`Chỉ tiêu ${count(Number(target))} của ${cut(String(unit), 80)} do cấp trên giao nên chỉ cấp trên đổi được. Muốn phấn đấu cao hơn: <code>/chitieu tự đặt ${count(Number(target) * 2)}</code>`,
    'target-missing': ({ unit }) =>
      html`${cut(String(unit), 80)} chưa được giao chỉ tiêu ở đây nên chưa tự đặt cao hơn được. Giao trước: <code>/chitieu MAYSM 300</code>`,
    'goal-too-low': ({ target }) =>
      html`Mức tự đặt phải cao hơn mức được giao (${count(Number(target))}). Ví dụ: <code>/chitieu tự đặt ${count(Number(target) * 2)}</code>`,
    'unit-closed': ({ unit }) =>
      html`${cut(String(unit), 80)} đã đóng nên không nhận chỉ tiêu nữa. Tìm đơn vị đang mở: <code>/donvi may</code>`,
    'programme-over': ({ name, toAt }) =>
      html`${cut(String(name), 120)} đã đóng lúc ${moment(Number(toAt))} và chưa có chương trình nào tiếp theo. Mở lại hoặc tạo mới bằng /chuongtrinh.`,
  };
  return { messages, refusals, ...targetWordsVi };
}
