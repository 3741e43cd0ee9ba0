import type { Actions } from './actions.ts';
import { byId, el } from './dom.ts';
import { run } from './notice.ts';
import { openChat, type Store } from './state.ts';

/** The commands the bot has set for this person here: all by the «Menu» button, the fitting ones while typing «/…». */
export function showMenu(store: Store, actions: Actions, field: HTMLTextAreaElement) {
  const button = byId<HTMLButtonElement>('menu-button');
  const list = byId('menu');
  let isOpen = false;

  const typed = () => /^\/([a-z0-9_]*)$/.exec(field.value)?.[1];
  const fitting = () => {
    const commands = openChat(store.get())?.commands ?? [];
    const begun = typed();
    if (begun !== undefined) return commands.filter(({ command }) => command.startsWith(begun));
    return isOpen ? commands : [];
  };
  const send = (command: string) => {
    isOpen = false;
    if (typed() !== undefined) {
      field.value = '';
      field.dispatchEvent(new Event('input'));
    }
    draw();
    run(() => actions.command(command));
  };

  const draw = () => {
    const rows = fitting().map(({ command, description }) =>
      el(
        'li',
        {},
        el(
          'button',
          { type: 'button', onclick: () => send(command) },
          el('b', {}, `/${command}`),
          el('span', {}, description),
        ),
      ),
    );
    list.replaceChildren(...rows);
    list.hidden = rows.length === 0;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  const close = () => {
    isOpen = false;
    draw();
  };

  button.addEventListener('click', () => {
    isOpen = !isOpen;
    draw();
    if (isOpen) list.querySelector('button')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (isOpen && target instanceof Element && target.closest('#menu, #menu-button') === null) close();
  });
  list.addEventListener('keydown', (event) => {
    const items = [...list.querySelectorAll('button')];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') close();
    if (event.key === 'Escape' || (step === -1 && at === 0)) field.focus();
    else if (step !== undefined) items[at + step]?.focus();
    if (step !== undefined) event.preventDefault();
  });
  store.show((state) => {
    button.hidden = (openChat(state)?.commands.length ?? 0) === 0;
    if (isOpen && button.hidden) close();
  });

  return {
    suggest: draw,
    /** True when the key was for the suggestions over the field. */
    key(event: KeyboardEvent): boolean {
      if (list.hidden || typed() === undefined) return false;
      const items = list.querySelectorAll('button');
      if (event.key === 'Tab') {
        field.value = `${items[0]?.querySelector('b')?.textContent ?? ''} `;
        draw();
      } else if (event.key === 'ArrowUp') items[items.length - 1]?.focus();
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
