import type { PaperMessages } from '../../domain/paper-messages.ts';
import { dossierLists } from '../../domain/papers.ts';
import { button, type KeyboardsOf } from './button.ts';

export const paperKeyboards: KeyboardsOf<PaperMessages> = {
  'application.made': ({ id, own }, { words: { papers, buttons } }) => [
    ...(own ? [[button(papers.buttons.edit, 'dn', 'edit', id)]] : []),
    [button(buttons.openCard, 'i', 'open', id)],
  ],
  'dossier.ask': ({ unitId, from, to, others }, { words: { papers } }) => [
    dossierLists.map((list) => button(papers.buttons[list], 'tt', 'make', list, unitId, from, to)),
    (['month', 'quarter', 'year'] as const).map((kind) =>
      button(papers.buttons[kind], 'tt', 'span', kind, unitId),
    ),
    ...others.map(({ id, name }) => [button(name.slice(0, 60), 'tt', 'unit', 'other', id, from, to)]),
  ],
};
