import type { PostingMessages } from '../../domain/posting-messages.ts';
import { button, fives, type KeyboardsOf } from './button.ts';
import { leadsOf } from './keyboards-figures.ts';

export const postingKeyboards: KeyboardsOf<PostingMessages> = {
  'weekly.shown': ({ digest, isNewest, isPrivate, mayReview, missing }, { words, botUsername }) => {
    const { buttons } = words;
    return [
      ...leadsOf(digest, { words, botUsername }, { mayReview }),
      ...missing.map(({ postId, title }) => [
        button(
          missing.length === 1 ? buttons.againInGroup : `${buttons.againInGroup}: ${title.slice(0, 30)}`,
          'w',
          'again',
          postId,
        ),
      ]),
      isPrivate && isNewest ? [button(buttons.weekSoFar, 'w', 'now', digest.unitId)] : [],
      isPrivate ? [button(buttons.pastDigests, 'w', 'list', digest.unitId, 0)] : [],
    ];
  },
  'weekly.list': ({ unitId, lines, isFirst, next }, { words: { buttons } }) => [
    ...fives(lines.map(({ number }) => button(String(number), 'w', 'show', unitId, number))),
    [
      ...(isFirst ? [] : [button(buttons.newest, 'w', 'list', unitId, 0)]),
      ...(next === null ? [] : [button(buttons.pageAfter, 'w', 'list', unitId, next)]),
    ],
  ],
  'weekly.lost': ({ postId }, { words: { buttons } }) => [
    [button(buttons.againInGroup, 'w', 'again', postId)],
  ],
};
