import type { CoAuthorMessages } from '../../domain/co-author-messages.ts';
import { button, grid, type Keyboards } from './button.ts';

const longestName = 40;

/** Telegram's own sheet for passing a link on. */
function passOn(url: string): string {
  return `https://t.me/share/url?url=${encodeURIComponent(url)}`;
}

export const coAuthorKeyboards: Pick<Keyboards, keyof CoAuthorMessages> = {
  'coauthor.invite': ({ url }, { words: { buttons } }) => [[{ text: buttons.sendInvite, url: passOn(url) }]],
  'coauthor.carried': ({ lines }, { words: { buttons } }) =>
    lines.map(({ name, url }) => [
      { text: [...`${buttons.sendInvite}: ${name}`].slice(0, longestName).join(''), url: passOn(url) },
    ]),
  'coauthor.list': ({ initiativeId, authors, ids, full }, { words }) => [
    ...authors.lines
      .slice(1)
      .map((line, index) => [
        button([...words.authorLine(line)].slice(0, longestName).join(''), 'a', 'one', ids[index] ?? 0),
      ]),
    ...grid([
      ...(full ? [] : [button(words.extras.coauthor, 'a', 'add', initiativeId)]),
      ...(ids.length === 0 ? [] : [button(words.options.equal, 'a', 'equal', initiativeId)]),
    ]),
    [button(words.buttons.toCard, 'a', 'card', initiativeId)],
  ],
  'coauthor.one': ({ id, initiativeId, state }, { words: { buttons } }) => [
    ...(state === 'declined' ? [] : [[button(buttons.changeShare, 'a', 'share', id)]]),
    ...(state === 'invited' ? [[button(buttons.inviteAgain, 'a', 'link', id)]] : []),
    [button(buttons.removeAuthor, 'a', 'remove', id), button(buttons.back, 'a', 'list', initiativeId)],
  ],
  'coauthor.refused': ({ token }, { words: { buttons } }) => [
    [button(buttons.byMistake, 'a', 'again', token)],
  ],
  'coauthor.ask': ({ token }, { words: { buttons } }) => [
    [button(buttons.agree, 'a', 'yes', token), button(buttons.notMe, 'a', 'no', token)],
  ],
};
