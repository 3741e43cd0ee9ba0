import type { PageMessage } from '../wire.ts';
import { avatar, colourOf } from './avatar.ts';
import { el } from './dom.ts';
import { icon } from './icons.ts';
import { type KeyboardLook, renderKeyboard } from './render-keyboard.ts';
import { renderMedia } from './render-media.ts';
import { renderText, type TextActions } from './render-text.ts';

export type Look = KeyboardLook &
  TextActions & {
    isOwn: boolean;
    /** In a group: faces and names beside the bubbles of others. */
    isGroup: boolean;
    /** First or last of what one person says in a row. */
    isFirst: boolean;
    isLast: boolean;
    hour: string;
    reply: (message: PageMessage) => void;
    forward: (message: PageMessage) => void;
    edit: (message: PageMessage) => void;
    jump: (message: number) => void;
  };

/** One bubble with its buttons: of one message, or of all the messages of an album. */
export function renderBubble(messages: [PageMessage, ...PageMessage[]], look: Look): HTMLElement {
  const [first] = messages;
  const worded = messages.find((message) => message.text !== '') ?? first;
  const { isOwn, isGroup, isFirst, isLast } = look;
  const media = renderMedia(messages);
  const hasPhoto = messages.some((message) => message.photo !== undefined);
  const hasFile = messages.some((message) => message.file !== undefined);
  const wordless = worded.text === '' && ((hasPhoto && 'bare') || (hasFile && 'wordless'));
  const shape = ['bubble', isLast && 'tail', wordless].filter(Boolean).join(' ');

  const bubble = el(
    'div',
    { class: shape, tabindex: -1, ondblclick: () => look.reply(first) },
    isGroup && !isOwn && isFirst && el('b', { class: `sender ${colourOf(first.from.id)}` }, first.from.name),
    first.forwardedFrom !== undefined &&
      el('small', { class: 'forwarded' }, 'Chuyển tiếp từ ', el('b', {}, first.forwardedFrom)),
    renderQuote(first, look),
    ...media,
    el(
      'div',
      { class: 'text' },
      ...renderText(worded.text, worded.entities, look),
      renderMeta(messages, look.hour),
    ),
    renderTools(worded, look),
  );
  const face = isGroup && !isOwn && el('span', { class: 'face' }, isLast && avatar(first.from, 'small'));
  const keyboard = renderKeyboard(first, look);
  const side = [isOwn ? 'own' : 'other', isFirst && 'first'].filter(Boolean).join(' ');
  return el('li', { class: `row ${side}` }, face, el('div', { class: 'stack' }, bubble, keyboard));
}

function renderQuote({ replyTo }: PageMessage, { jump }: Look): HTMLElement | undefined {
  if (replyTo === undefined) return undefined;
  const { id, name, text } = replyTo;
  return el('button', { class: 'quote', onclick: () => jump(id) }, el('b', {}, name), el('span', {}, text));
}

function renderMeta(messages: PageMessage[], hour: string): HTMLElement {
  const edited = messages.some((message) => message.isEdited);
  return el('span', { class: 'meta' }, edited && 'đã sửa ', el('time', {}, hour));
}

function renderTools(message: PageMessage, { isOwn, reply, forward, edit }: Look): HTMLElement {
  const canEdit =
    isOwn &&
    message.photo === undefined &&
    message.file === undefined &&
    message.label === undefined &&
    message.forwardedFrom === undefined;
  return el(
    'div',
    { class: 'tools' },
    el('button', { 'aria-label': 'Trả lời', title: 'Trả lời', onclick: () => reply(message) }, icon('reply')),
    el(
      'button',
      { 'aria-label': 'Chuyển tiếp', title: 'Chuyển tiếp cho bot', onclick: () => forward(message) },
      icon('forward'),
    ),
    canEdit &&
      el('button', { 'aria-label': 'Sửa', title: 'Sửa', onclick: () => edit(message) }, icon('edit')),
  );
}
