import type { PageFile, PageMessage } from '../wire.ts';
import { el } from './dom.ts';
import { icon } from './icons.ts';
import { showPicture } from './notice.ts';

const address = (id: string) => `/play/files/${encodeURIComponent(id)}`;

/** Pixels a picture may be high in the talk. */
const tallest = 420;

/** The pictures and files of one bubble: one message's, or all of an album. */
export function renderMedia(messages: PageMessage[]): HTMLElement[] {
  const photos = messages.flatMap((message) => (message.photo === undefined ? [] : [renderPhoto(message)]));
  const files = messages.flatMap((message) => (message.file === undefined ? [] : [renderFile(message.file)]));
  const labels = messages.flatMap((message) =>
    message.label === undefined ? [] : [el('p', {}, message.label)],
  );
  const shape = photos.length > 1 ? 'photos many' : 'photos';
  return [...(photos.length > 0 ? [el('div', { class: shape }, ...photos)] : []), ...files, ...labels];
}

function renderPhoto({ photo, from, text }: PageMessage): HTMLElement {
  const source = address(photo?.id ?? '');
  const words = text || `Ảnh của ${from.name}`;
  return el(
    'button',
    { class: 'photo', 'aria-label': 'Xem ảnh lớn', onclick: () => showPicture(source, words) },
    el('img', { src: source, alt: words.slice(0, 200), ...fit(photo) }),
  );
}

/** The room is taken before the picture has come, so that the talk does not jump. */
function fit({ width, height }: { width: number; height: number } = { width: 320, height: 240 }) {
  const scale = Math.min(1, tallest / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function renderFile({ id, name, size }: PageFile): HTMLElement {
  return el(
    'a',
    { class: 'file', href: address(id), download: name },
    el('span', { class: 'disc' }, icon('file')),
    el('span', { class: 'names' }, el('b', {}, name), el('small', {}, describeSize(size))),
  );
}

/** Bytes as people read them, with the Vietnamese decimal comma. */
function describeSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [amount, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB'];
  return `${amount.toFixed(1).replace('.', ',').replace(',0', '')} ${unit}`;
}
