import { byId, el } from './dom.ts';

/** Ms a toast stays: time to read it, more for a long one. */
const stay = (text: string) => 2500 + 60 * text.length;

let timer = 0;

/** The short answer to a press, or what went wrong, over the conversation. */
export function toast(text: string): void {
  const place = byId('toast');
  place.textContent = text;
  place.classList.add('shown');
  clearTimeout(timer);
  timer = setTimeout(() => place.classList.remove('shown'), stay(text));
}

/** An answer that wants to be read: stays until «Đã hiểu». */
export function alertWith(text: string): void {
  const close = el('button', { class: 'plain', autofocus: true }, 'Đã hiểu');
  openDialog('alert', el('p', {}, text), close).setAttribute('role', 'alertdialog');
}

export function showPicture(source: string, words: string): void {
  openDialog('lightbox', el('img', { src: source, alt: words }), el('button', { class: 'plain' }, 'Đóng'));
}

function openDialog(kind: string, ...content: HTMLElement[]): HTMLDialogElement {
  const dialog = el(
    'dialog',
    { class: kind, onclick: () => dialog.close(), onclose: () => dialog.remove() },
    ...content,
  );
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Read out by screen readers, not shown. */
export function announce(text: string): void {
  byId('announcer').textContent = text;
}

/** Runs what a click began; what goes wrong is told, not lost. */
export function run(act: () => Promise<unknown>): void {
  act().catch((error: unknown) => toast(error instanceof Error ? error.message : String(error)));
}
