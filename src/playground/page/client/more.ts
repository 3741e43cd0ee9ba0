import type { Actions } from './actions.ts';
import type { Invented } from './api.ts';
import { byId } from './dom.ts';
import { run } from './notice.ts';

/** What is sent without a file of one's own: a small menu beside the paper clip. */
export function showMore(actions: Actions): void {
  const button = byId('more-button');
  const list = byId('more');
  let isOpen = false;

  const open = (wanted: boolean) => {
    isOpen = wanted;
    list.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) list.querySelector('button')?.focus();
  };

  button.addEventListener('click', () => open(!isOpen));
  list.addEventListener('click', ({ target }) => {
    const kind = target instanceof Element ? target.closest('button')?.dataset['kind'] : undefined;
    if (kind === undefined) return;
    open(false);
    byId('field').focus();
    run(() => actions.invent(kind as Invented));
  });
  list.addEventListener('keydown', (event) => {
    const items = [...list.querySelectorAll('button')];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) items[at + step]?.focus();
    if (event.key === 'Escape') {
      open(false);
      button.focus();
    }
    if (step !== undefined) event.preventDefault();
  });
  document.addEventListener('click', ({ target }) => {
    if (isOpen && target instanceof Element && target.closest('#more, #more-button') === null) open(false);
  });
}
