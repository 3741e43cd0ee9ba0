import type { Entity } from '../../world/telegram.ts';
import { el } from './dom.ts';
import { type Piece, readPieces } from './entities.ts';
import { safeAddress } from './links.ts';

export type TextActions = { follow: (address: string) => void; command: (name: string) => void };

/** What a piece of text is inside: its inner nodes, its own words, its entity. */
type Covered = { inner: Node[]; text: string; entity: Entity; actions: TextActions };

type Holder = (covered: Covered) => HTMLElement;

const tag =
  (name: keyof HTMLElementTagNameMap, className?: string): Holder =>
  ({ inner }) =>
    el(name, { class: className }, ...inner);

const link =
  (read: (covered: Covered) => string): Holder =>
  (covered) => {
    const safe = safeAddress(read(covered));
    if (safe === undefined) return el('span', {}, ...covered.inner);
    const onclick = (event: MouseEvent) => {
      event.preventDefault();
      covered.actions.follow(safe);
    };
    return el('a', { href: safe, rel: 'noopener noreferrer', onclick }, ...covered.inner);
  };

const holders: Record<string, Holder> = {
  bold: tag('b'),
  italic: tag('i'),
  underline: tag('u'),
  strikethrough: tag('s'),
  code: tag('code'),
  pre: tag('pre'),
  blockquote: tag('blockquote'),
  expandable_blockquote: tag('blockquote'),
  spoiler: ({ inner }) => {
    const reveal = (event: MouseEvent) => (event.currentTarget as HTMLElement).classList.add('revealed');
    return el('span', { class: 'spoiler', title: 'Bấm để xem', onclick: reveal }, ...inner);
  },
  url: link(({ text }) => text),
  text_link: link(({ entity }) => entity.url ?? ''),
  email: link(({ text }) => `mailto:${text}`),
  phone_number: link(({ text }) => `tel:${text}`),
  bot_command: ({ inner, text, actions }) =>
    el('button', { class: 'command', onclick: () => actions.command(text.slice(1)) }, ...inner),
  mention: tag('span', 'mention'),
  text_mention: tag('span', 'mention'),
  hashtag: tag('span', 'mention'),
};

const blocks = new Set(['pre', 'blockquote', 'expandable_blockquote']);

/** A text with its entities as nodes. Never as HTML: what a person typed stays text. */
export function renderText(text: string, entities: Entity[], actions: TextActions): Node[] {
  return renderPieces(readPieces(text, entities), text, actions);
}

function renderPieces(pieces: Piece[], text: string, actions: TextActions): Node[] {
  let isAfterBlock = false;
  return pieces.map((piece) => {
    if (typeof piece === 'string') {
      // A block ends its line by itself.
      const shown = isAfterBlock ? piece.replace(/^\n/, '') : piece;
      isAfterBlock = false;
      return document.createTextNode(shown);
    }
    const { entity } = piece;
    isAfterBlock = blocks.has(entity.type);
    const inner = renderPieces(piece.pieces, text, actions);
    const covered = text.slice(entity.offset, entity.offset + entity.length);
    return (holders[entity.type] ?? tag('span'))({ inner, text: covered, entity, actions });
  });
}
