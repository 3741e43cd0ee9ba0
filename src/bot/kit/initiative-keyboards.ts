import type { InitiativeView } from '../../domain/initiative-view.ts';
import { longAnswers } from '../../domain/long-answers.ts';
import type { Words } from '../../i18n/words.ts';
import { alikeButtons } from './alike-buttons.ts';
import {
  type Button,
  button,
  fives,
  formButton,
  grid,
  type Keyboards,
  numbered,
  startLink,
} from './button.ts';

/** The page of the list a card was opened from goes along, as the last argument. */
function withPage(page: number | undefined): number[] {
  return page === undefined ? [] : [page];
}

function backToList(text: string, page: number | undefined): Button[][] {
  return page === undefined ? [] : [[button(text, 'i', 'page', page)]];
}

function validityButtons(
  { id, validity }: InitiativeView,
  { countIn, countOut, countByRules }: Words['buttons'],
): Button[] {
  return [
    validity?.valid === true ? button(countOut, 'vl', 'no', id) : button(countIn, 'vl', 'yes', id),
    ...(validity?.why === 'word' ? [button(countByRules, 'vl', 'clear', id)] : []),
  ];
}

/** Under what is said about initiatives after they were begun: the author's list, cards, notices. */
export const initiativeKeyboards: Keyboards = {
  'initiative.submitted': ({ id }, { words: { buttons } }) => [[button(buttons.openCard, 'i', 'open', id)]],
  'initiative.mine': ({ lines, page, more }, { words: { buttons } }) => [
    ...fives(lines.map(({ id }, index) => button(String(index + 1), 'i', 'card', id, page))),
    [
      ...(page > 0 ? [button(buttons.pageBefore, 'i', 'page', page - 1)] : []),
      ...(more ? [button(buttons.pageAfter, 'i', 'page', page + 1)] : []),
    ],
  ],
  'initiative.returned': ({ lines }) =>
    numbered(
      lines.map(({ id }) => id),
      'i',
      'write',
    ),
  'initiative.card': (
    { view, actions, group, more, page, alike },
    { words: { buttons, queue, papers }, botUsername },
  ) => {
    if (group) return [[{ text: buttons.openPrivate, url: startLink(botUsername, `i_${view.id}`) }]];
    const decisions = (['accept', 'recognise', 'return', 'decline', 'revoke'] as const).filter((action) =>
      actions.includes(action),
    );
    const write = view.state === 'returned' ? buttons.completeNow : buttons.continueDraft;
    const own = [
      ...(actions.includes('write') ? [button(write, 'i', 'write', view.id)] : []),
      ...(actions.includes('withdraw')
        ? [button(buttons.withdraw, 'i', 'withdraw', view.id, ...withPage(page))]
        : []),
      ...(actions.includes('anew') ? [button(buttons.submitAnew, 'i', 'anew', view.id)] : []),
    ];
    return [
      ...grid([
        ...decisions.map((action) => button(buttons[action], 'd', action, view.id)),
        ...(actions.includes('award') ? [button(buttons.commend, 'kt', 'commend', view.id)] : []),
      ]),
      ...(actions.includes('validity') ? grid(validityButtons(view, buttons)) : []),
      ...grid(own),
      ...(actions.includes('drop') ? [[button(buttons.dropDraft, 'i', 'drop', view.id)]] : []),
      ...(actions.includes('application') ? [[button(papers.buttons.make, 'dn', 'make', view.id)]] : []),
      ...(actions.includes('claim') ? [[button(buttons.claimLink, 'n', 'link', view.id)]] : []),
      ...(view.review !== undefined && longAnswers(view.answers).length > 0
        ? [[button(queue.read, 'q', 'read', view.id)]]
        : []),
      ...(view.files > 0 ? [[button(`${buttons.files} (${view.files})`, 'i', 'files', view.id)]] : []),
      ...(view.spread === undefined
        ? []
        : [
            [
              ...(view.spread > 0 ? [button(buttons.whoApplies, 'tv', 'who', view.id, 0)] : []),
              button(buttons.inLibrary, 'tv', 'see', view.id),
            ],
          ]),
      ...(alike === undefined ? [] : alikeButtons(alike, view.id, buttons)),
      ...(more === true ? [[button(buttons.next, 'q', 'next', view.id)]] : []),
      ...backToList(buttons.toList, page),
    ];
  },
  'duplicate.choose': ({ id, similar }, { words: { buttons } }) => [
    ...grid(similar.map((one) => button(one.code, 't', 'mark', id, one.id))),
    [formButton({ form: 'duplicate', subject: id, key: 'earlier' }, buttons.later, 'later')],
  ],
  'initiative.withdraw': ({ id, page }, { words: { buttons } }) => [
    [
      button(buttons.withdrawSure, 'i', 'sure', id, ...withPage(page)),
      button(buttons.cancel, 'i', 'card', id, ...withPage(page)),
    ],
  ],
  'initiative.withdrawn': ({ id, page }, { words: { buttons } }) => [
    [button(buttons.submitAnew, 'i', 'anew', id)],
    ...backToList(buttons.toList, page),
  ],
  'notice.accepted': ({ id }, { words: { buttons } }) => [[button(buttons.openCard, 'i', 'open', id)]],
  'notice.recognised': ({ id }, { words: { buttons } }) => [[button(buttons.openCard, 'i', 'open', id)]],
  'notice.revoked': ({ id }, { words: { buttons } }) => [[button(buttons.openCard, 'i', 'open', id)]],
  'notice.declined': ({ id }, { words: { buttons } }) => [
    [button(buttons.submitAnew, 'i', 'anew', id)],
    [button(buttons.openCard, 'i', 'open', id)],
  ],
  'notice.same-later': ({ id }, { words: { buttons } }) => [[button(buttons.openCard, 'i', 'open', id)]],
  'notice.same-earlier': ({ id }, { words: { buttons } }) => [[button(buttons.openCard, 'i', 'open', id)]],
  'notice.returned': ({ id }, { words: { buttons } }) => [
    [button(buttons.completeNow, 'i', 'write', id)],
    [button(buttons.withdraw, 'i', 'withdraw', id), button(buttons.openCard, 'i', 'open', id)],
  ],
  'notice.resubmitted': ({ lines }, { words: { buttons } }) =>
    lines.length === 1
      ? lines.map(({ id }) => [button(buttons.seeChanges, 'i', 'open', id)])
      : numbered(
          lines.map(({ id }) => id),
          'i',
          'open',
        ),
};
