import type { OnBehalfMessages } from '../../domain/on-behalf-messages.ts';
import { button, type KeyboardsOf, numbered } from './button.ts';

/** Telegram's own sheet for passing a link on. */
function sharing(url: string): string {
  return `https://t.me/share/url?url=${encodeURIComponent(url)}`;
}

export const onBehalfKeyboards: KeyboardsOf<OnBehalfMessages> = {
  'onbehalf.choose': ({ found }, { words: { buttons } }) => [
    ...numbered(
      found.map(({ id }) => id),
      'n',
      'member',
    ),
    [button(buttons.newAuthor, 'n', 'new')],
  ],
  'onbehalf.pass': ({ url }, { words: { buttons } }) => [[{ text: buttons.passOn, url: sharing(url) }]],
  'notice.entered': ({ id }, { words: { buttons } }) => [[button(buttons.open, 'i', 'open', id)]],
  'claim.ask': ({ token }, { words: { buttons } }) => [
    [button(buttons.claimMine, 'n', 'mine', token), button(buttons.claimNotMine, 'n', 'not', token)],
  ],
  'claim.done': ({ lines }) =>
    numbered(
      lines.map(({ id }) => id),
      'i',
      'open',
    ),
  'claim.refused': ({ token }, { words: { buttons } }) => [[button(buttons.byMistake, 'n', 'again', token)]],
  'notice.claimed': ({ personId }, { words: { buttons } }) =>
    personId === undefined ? [] : [[button(buttons.notThisPerson, 'n', 'back', personId)]],
  'notice.not-mine': ({ id }, { words: { buttons } }) => [[button(buttons.claimLink, 'n', 'link', id)]],
};
