import type { PageButton, PageMessage } from '../wire.ts';
import { el } from './dom.ts';
import { icon } from './icons.ts';

export type KeyboardLook = {
  pressing: ReadonlySet<string>;
  press: (message: PageMessage, button: PageButton) => void;
};

/** The buttons under a bubble, in the bot's rows. A pressed one turns until the bot has answered. */
export function renderKeyboard(message: PageMessage, look: KeyboardLook): HTMLElement | undefined {
  if (message.keyboard === undefined || message.keyboard.length === 0) return undefined;
  const rows = message.keyboard.map((row) =>
    el('div', { class: 'keys' }, ...row.map((button) => renderButton(message, button, look))),
  );
  return el('div', { class: 'keyboard' }, ...rows);
}

function renderButton(
  message: PageMessage,
  button: PageButton,
  { pressing, press }: KeyboardLook,
): HTMLElement {
  const isBusy = button.data !== undefined && pressing.has(`${message.id} ${button.data}`);
  return el(
    'button',
    {
      class: isBusy ? 'key busy' : 'key',
      title: button.url,
      'aria-busy': isBusy ? 'true' : undefined,
      onclick: () => press(message, button),
    },
    el('span', {}, button.text),
    button.url !== undefined && icon('link'),
    isBusy && el('span', { class: 'spinner', 'aria-hidden': 'true' }),
  );
}
