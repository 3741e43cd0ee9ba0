import type { AwardMessages } from '../../domain/award-messages.ts';
import { formAnswer } from '../../domain/awards.ts';
import { button, formButton, grid, type KeyboardsOf, numbered, optionText } from './button.ts';

const card = { form: 'award', subject: 0, key: 'card' } as const;
const fileCard = { form: 'awardFile', subject: 0, key: 'card' } as const;
const editable = ['awardTo', 'awardForm', 'awardNumber', 'awardDay'] as const;

/** Commendations: the card before they are entered, what is said afterwards, counts, the list and one of it. */
export const awardKeyboards: KeyboardsOf<AwardMessages> = {
  'award.preview': ({ draft, menu, mark, judged }, { words }) => {
    const { buttons, labels } = words;
    if (menu) {
      const others = judged?.more === true ? [button(buttons.otherProgramme, 'kt', 'programmes')] : [];
      return [
        ...grid([...editable.map((key) => formButton(card, labels[key], 'edit', key)), ...others]),
        [formButton(card, buttons.toCard, 'card')],
      ];
    }
    // Before it is judged nobody sees it, but its buttons may be named.
    const count = judged?.items.length ?? draft.to.length;
    const many =
      judged === undefined || count < 2 ? buttons.recordAwards : `${buttons.recordAwards} (${count})`;
    return [
      ...(count > 0 && draft.paper !== null ? [[formButton(card, many, 'send', mark)]] : []),
      [formButton(card, buttons.editPaper, 'menu'), formButton(card, buttons.cancel, 'later')],
    ];
  },
  'award.file': ({ papers, mark }, { words: { buttons } }) => {
    const count = papers.reduce((sum, one) => sum + one.count, 0);
    return [
      [
        formButton(fileCard, `${buttons.recordAwards} (${count})`, 'send', mark),
        formButton(fileCard, buttons.cancel, 'later'),
      ],
    ];
  },
  'award.programmes': ({ lines }, { words: { buttons } }) => [
    ...lines.map(({ id, name }) => [button(name.slice(0, 60), 'kt', 'programme', id)]),
    [formButton(card, buttons.toCard, 'card')],
  ],
  'award.done': ({ items, first, last }, { words: { buttons } }) => [
    ...(items.length > 0 ? [[button(buttons.undo, 'kt', 'undo', first, last)]] : []),
    [button(buttons.addAward, 'kt', 'add'), button(buttons.toAwards, 'kt', 'head', 0)],
  ],
  'award.undone': (_values, { words: { buttons } }) => [
    [button(buttons.addAward, 'kt', 'add'), button(buttons.toAwards, 'kt', 'head', 0)],
  ],
  'award.head': ({ programme, counts, others }, { words }) => {
    const { buttons } = words;
    const id = programme?.id ?? 0;
    return [
      [button(buttons.addAward, 'kt', 'add')],
      [
        ...(counts.length === 0 ? [] : [button(buttons.awardList, 'kt', 'list', id)]),
        button(buttons.candidates, 'kt', 'candidates'),
      ],
      ...grid(
        counts.length < 2
          ? []
          : counts.map(({ form, count }) => {
              const name =
                form === 'other'
                  ? optionText(words, form)
                  : optionText(words, formAnswer({ form, formName: null }));
              return button(`${name} (${count})`, 'kt', 'list', id, form);
            }),
      ),
      ...others.map((other) => [button(other.name.slice(0, 60), 'kt', 'head', other.id)]),
    ];
  },
  'award.list': ({ lines, programmeId, form, next, isFirst }, { words: { buttons } }) => [
    ...numbered(
      lines.map(({ id }) => id),
      'kt',
      'one',
    ),
    [
      ...(isFirst ? [] : [button(buttons.newest, 'kt', 'list', programmeId, form ?? '')]),
      ...(next === null ? [] : [button(buttons.pageAfter, 'kt', 'list', programmeId, form ?? '', next)]),
    ],
    [button(buttons.toAwards, 'kt', 'head', programmeId)],
  ],
  'award.one': ({ id, initiativeId, mayRemove, programmeId }, { words: { buttons } }) => [
    ...(initiativeId === null ? [] : [[button(buttons.openInitiative, 'i', 'open', initiativeId)]]),
    ...(mayRemove ? [[button(buttons.removeAward, 'kt', 'remove', id)]] : []),
    [button(buttons.awardList, 'kt', 'list', programmeId)],
  ],
  'award.candidates': ({ lines, next, isFirst }, { words: { buttons } }) => [
    ...numbered(
      lines.map(({ id }) => id),
      'kt',
      'creative',
    ),
    [
      ...(isFirst ? [] : [button(buttons.toFirst, 'kt', 'candidates')]),
      ...(next === null ? [] : [button(buttons.pageAfter, 'kt', 'candidates', next.id, next.benefit)]),
    ],
    [button(buttons.toAwards, 'kt', 'head', 0)],
  ],
  'award.removed': (_values, { words: { buttons } }) => [[button(buttons.toAwards, 'kt', 'head', 0)]],
  'notice.awarded': ({ id }, { words: { buttons } }) => [[button(buttons.openCard, 'i', 'open', id)]],
};
