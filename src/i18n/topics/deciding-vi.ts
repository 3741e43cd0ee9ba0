import type { DecidingMessages } from '../../domain/deciding-messages.ts';
import { cut, html, lines } from '../html.ts';
import type { TextsOf } from './speech.ts';

export function createDecidingVi() {
  const messages: TextsOf<DecidingMessages> = {
    'code.near': ({ typed, near, command, words }) =>
      lines(
        html`Không thấy mã ${cut(typed, 40)} trong phạm vi của anh/chị. ${near.length === 1 ? 'Có phải mã này không?' : 'Có phải một trong các mã này không?'}`,
        ...near.map(({ code, title }) => html`• <b>${code}</b> “${cut(title, 80)}”`),
        html``,
        html`Bấm đúng mã là lệnh làm tiếp luôn: <code>/${command} ${near[0]?.code ?? ''}${words === '' ? '' : ` ${words}`}</code>`,
      ),
  };
  return {
    messages,
    refusals: {
      'outside-group': ({ unit }: Readonly<Record<string, unknown>>) =>
        html`Trong nhóm này chỉ làm được với sáng kiến của ${cut(String(unit), 80)}. Anh/chị gõ lệnh trong chat riêng với bot.`,
      'not-asked-code': () => html`Câu này chờ người đã gõ lệnh trả lời. Anh/chị gõ lệnh của mình giúp.`,
    },
  };
}
