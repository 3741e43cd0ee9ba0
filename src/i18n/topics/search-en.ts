import type { SearchQuery } from '../../domain/search.ts';
import type { SearchMessages } from '../../domain/search-messages.ts';
import { cut, html, lines } from '../html.ts';
import type { createSearchVi } from './search-vi.ts';
import type { Speech, TextsOf } from './speech.ts';

export function createSearchEn({ day, states, amount }: Speech): ReturnType<typeof createSearchVi> {
  /** What is sought, as it was understood. */
  function soughtText({ words: text, unit, state, least, most, from, to }: SearchQuery): string {
    const parts = [
      text === '' ? '' : `“${cut(text, 100)}”`,
      unit === undefined ? '' : `unit ${unit}`,
      state === undefined ? '' : states[state],
      least === undefined ? '' : `from ${amount(least)}`,
      most === undefined ? '' : `up to ${amount(most)}`,
      from === undefined || to === undefined ? '' : `submitted ${day(from)} to ${day(to - 1)}`,
    ];
    return parts.filter(Boolean).join(' · ');
  }

  const messages: TextsOf<SearchMessages> = {
    'search.found': ({ query, lines: found, isFirst }) =>
      lines(
        html`<b>Search:</b> ${soughtText(query)}${isFirst ? '' : ' (continued)'}`,
        ...(found.length === 0
          ? [
              html`No initiative found in your units. Try fewer words, for example: <code>/search may can over 100 million</code>. What waits or is overdue is seen and filtered in /pending.`,
            ]
          : found.map(
              ({ code, title, state, unit }, index) =>
                html`${index + 1}. ${code ?? ''} · ${cut(title, 80)} – ${cut(unit, 40)} – <b>${states[state]}</b>`,
            )),
      ),
  };
  return {
    messages,
    commands: { timkiem: 'library of initiatives: words, field, unit' },
    usages: { timkiem: '/search may can in review over 100 million' },
  };
}
