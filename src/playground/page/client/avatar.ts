import { el } from './dom.ts';

/** Telegram gives a person one of seven colours by id. */
export function colourOf(id: number): string {
  return `colour-${Math.abs(id) % 7}`;
}

export function avatar({ id, name }: { id: number; name: string }, size: string): HTMLElement {
  return el('span', { class: `avatar ${size} ${colourOf(id)}`, 'aria-hidden': 'true' }, initials(name));
}

export function badge(unread: number): HTMLElement | false {
  return unread > 0 && el('span', { class: 'badge', 'aria-label': `${unread} tin chưa đọc` }, String(unread));
}

function initials(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
