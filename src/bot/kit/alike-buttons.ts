import type { AlikeView } from '../../domain/alike.ts';
import type { Words } from '../../i18n/words.ts';
import { type Button, button, grid } from './button.ts';

/** Opens what is named beside an initiative, each once, and marks it or takes the mark off. */
export function alikeButtons(
  { similar, duplicateOf, duplicates, mark }: AlikeView,
  id: number,
  buttons: Words['buttons'],
): Button[][] {
  const named = [...(duplicateOf === null ? [] : [duplicateOf]), ...duplicates, ...similar];
  const codes = new Map(named.filter(({ opens }) => opens).map((one) => [one.id, one.code]));
  const marks = {
    set: [button(buttons.markDuplicate, 't', 'ask', id)],
    clear: [button(buttons.clearDuplicate, 't', 'clear', id)],
  };
  return [
    ...grid([...codes].map(([other, code]) => button(code, 'i', 'open', other))),
    ...(mark === null ? [] : [marks[mark]]),
  ];
}
