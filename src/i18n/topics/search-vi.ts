import type { SearchQuery } from '../../domain/search.ts';
import type { SearchMessages } from '../../domain/search-messages.ts';
import { cut, html, lines } from '../html.ts';
import type { Speech, TextsOf } from './speech.ts';

export function createSearchVi({ day, states, amount }: Speech) {
  /** What is sought, as it was understood. */
  function soughtText({ words: text, unit, state, least, most, from, to }: SearchQuery): string {
    const parts = [
      text === '' ? '' : `“${cut(text, 100)}”`,
      unit === undefined ? '' : `đơn vị ${unit}`,
      state === undefined ? '' : states[state],
      least === undefined ? '' : `từ ${amount(least)}`,
      most === undefined ? '' : `đến ${amount(most)}`,
      from === undefined || to === undefined ? '' : `nộp từ ${day(from)} đến ${day(to - 1)}`,
    ];
    return parts.filter(Boolean).join(' · ');
  }

  const messages: TextsOf<SearchMessages> = {
    'search.found': ({ query, lines: found, isFirst }) =>
      lines(
        html`<b>Tìm:</b> ${soughtText(query)}${isFirst ? '' : ' (tiếp)'}`,
        ...(found.length === 0
          ? [
              html`Không thấy sáng kiến nào trong phạm vi của anh/chị. Anh/chị thử ít chữ hơn, ví dụ: <code>/timkiem máy cán trên 100 triệu</code>. Hồ sơ chờ xét, quá hạn thì xem và lọc trong /choduyet.`,
            ]
          : found.map(
              ({ code, title, state, unit }, index) =>
                html`${index + 1}. ${code ?? ''} · ${cut(title, 80)} – ${cut(unit, 40)} – <b>${states[state]}</b>`,
            )),
      ),
  };
  return {
    messages,
    commands: { timkiem: 'thư viện sáng kiến: chữ, lĩnh vực, đơn vị' },
    usages: { timkiem: '/timkiem máy cán đang xem xét trên 100 triệu' },
  };
}
