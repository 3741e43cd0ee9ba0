import type { RecentPaper } from '../../domain/decision.ts';
import type { DecisionMessages } from '../../domain/decision-messages.ts';
import type { Words } from '../../i18n/words.ts';
import { type Button, button, type KeyboardsOf } from './button.ts';

type About = { readonly id: number; readonly despite?: number };

function aboutOf({ id, despite }: About): [number, ...number[]] {
  return despite === undefined ? [id] : [id, despite];
}

/** «Theo QĐ 45/QĐ ngày 20/11/2026»; a long number gives way to the day. */
export function paperButtonText({ number, day }: RecentPaper, words: Words): string {
  const { byLast, signedOn } = words.buttons;
  const rest = ` ${signedOn} ${day}`;
  return `${byLast} ${number}`.slice(0, 60 - rest.length) + rest;
}

/** The moment of the paper travels along: an old card does not recognise by a newer one. */
function lastButton({ id, despite }: About, last: RecentPaper, words: Words): Button {
  const text = paperButtonText(last, words);
  return button(text, 'd', 'last', id, last.at, ...(despite === undefined ? [] : [despite]));
}

/** What «Công nhận» asks before it recognises, and what follows a decision. */
export const decisionKeyboards: KeyboardsOf<DecisionMessages> = {
  'decision.claimed': ({ number, last, ...about }, { words }) => [
    [button(`${words.buttons.asClaimed} ${number}`.slice(0, 60), 'd', 'claimed', ...aboutOf(about))],
    ...(last === undefined ? [] : [[lastButton(about, last, words)]]),
    [button(words.buttons.otherDecision, 'd', 'other', ...aboutOf(about))],
  ],
  'decision.last': ({ last, ...about }, { words }) => [
    [lastButton(about, last, words)],
    [button(words.buttons.otherDecision, 'd', 'other', ...aboutOf(about))],
  ],
  'decision.same': ({ id, earlier }, { words: { buttons } }) => [
    [button(buttons.recogniseAnyway, 'd', 'anyway', id, earlier.id), button(buttons.cancel, 'i', 'card', id)],
  ],
  'decision.done': ({ moveId, undo }, { words: { buttons } }) => [
    [
      ...(undo ? [button(buttons.undo, 'd', 'undo', moveId)] : []),
      button(buttons.next, 'q', 'after', moveId),
    ],
  ],
  // What was undone by mistake, or to be decided otherwise, is a press away.
  'decision.undone': ({ id, inGroup }, { words: { buttons } }) =>
    inGroup === true ? [] : [[button(buttons.open, 'i', 'open', id), button(buttons.next, 'q', 'next', id)]],
};
