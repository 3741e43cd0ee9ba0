import type { UndeliveredMessages, UntoldLine } from '../../domain/undelivered-messages.ts';
import { cut, type Html, html, lines } from '../html.ts';
import type { Speech, TextsOf } from './speech.ts';

const missing: Record<UntoldLine['missing'], string> = {
  blocked: 'đã chặn bot',
  account: 'chưa có tài khoản',
};

export function createUndeliveredVi({ count, states }: Speech) {
  function lineText(line: UntoldLine, index: number, before: UntoldLine | undefined): Html {
    const { code, title, state, author, unit } = line;
    const head = before?.unit === unit ? '' : html`<b>${cut(unit, 80)}</b>\n`;
    return html`${head}${index + 1}. ${cut(author ?? '—', 60)} (${missing[line.missing]}): ${code} “${cut(title, 80)}” – <b>${states[state]}</b>`;
  }

  const messages: TextsOf<UndeliveredMessages> = {
    'untold.list': ({ lines: untold, from, told }) =>
      lines(
        told === undefined
          ? undefined
          : html`Đã ghi: tác giả của ${told.code} đã được báo trực tiếp. Cảm ơn anh/chị.\n`,
        html`<b>Chưa báo được</b>${from === null ? '' : ' (tiếp)'}`,
        ...(untold.length === 0
          ? [html`Không còn tác giả nào cần báo trực tiếp.`]
          : [
              html`Các tác giả này không nhận được tin qua Telegram. Anh/chị gặp hoặc gọi để báo giúp, rồi bấm <b>Đã báo</b>. Tác giả mở lại bot thì bot tự báo và tự bỏ khỏi danh sách.`,
              ...untold.map((line, index) => lineText(line, index, untold[index - 1])),
            ]),
      ),
    'untold.missed': ({ lines: missed, ids }) =>
      lines(
        html`Trong lúc bot không nhắn được cho anh/chị, có tin mới${missed.length === 1 ? '' : ' (bấm số để mở)'}:`,
        ...missed.map(
          ({ code, title, state }, index) =>
            html`${missed.length === 1 ? '' : `${index + 1}. `}<b>${code}</b> “${cut(title, 120)}” – <b>${states[state]}</b>`,
        ),
        ids.length > missed.length
          ? html`và ${count(ids.length - missed.length)} sáng kiến khác: /cuatoi`
          : undefined,
      ),
  };
  return {
    messages,
    buttons: {
      untold: 'Chưa báo được',
      toldInPerson: 'Đã báo',
      openNumber: 'Mở',
      putBack: 'Chưa báo, đưa lại',
    },
  };
}
