import type { UndeliveredMessages, UntoldLine } from '../../domain/undelivered-messages.ts';
import { cut, type Html, html, lines } from '../html.ts';
import type { Speech, TextsOf } from './speech.ts';
import type { createUndeliveredVi } from './undelivered-vi.ts';

const missing: Record<UntoldLine['missing'], string> = {
  blocked: 'blocked the bot',
  account: 'has no account yet',
};

export function createUndeliveredEn({ count, states }: Speech): ReturnType<typeof createUndeliveredVi> {
  function lineText(line: UntoldLine, index: number, before: UntoldLine | undefined): Html {
    const { code, title, state, author, unit } = line;
    const head = before?.unit === unit ? '' : html`<b>${cut(unit, 80)}</b>\n`;
    return html`${head}${index + 1}. ${cut(author ?? '—', 60)} (${missing[line.missing]}): ${code} “${cut(title, 80)}” – <b>${states[state]}</b>`;
  }

  const messages: TextsOf<UndeliveredMessages> = {
    'untold.list': ({ lines: untold, from, told }) =>
      lines(
        told === undefined
          ? undefined
          : html`Noted: the author of ${told.code} was told in person. Thank you.\n`,
        html`<b>To be told in person</b>${from === null ? '' : ' (continued)'}`,
        ...(untold.length === 0
          ? [html`No author is left to be told in person.`]
          : [
              html`These authors get no messages in Telegram. Please see or call them, then press <b>Told</b>. Whoever opens the bot again is told by it and leaves the list.`,
              ...untold.map((line, index) => lineText(line, index, untold[index - 1])),
            ]),
      ),
    'untold.missed': ({ lines: missed, ids }) =>
      lines(
        html`While the bot could not write to you, there was news${missed.length === 1 ? '' : ' (press a number to open it)'}:`,
        ...missed.map(
          ({ code, title, state }, index) =>
            html`${missed.length === 1 ? '' : `${index + 1}. `}<b>${code}</b> “${cut(title, 120)}” – <b>${states[state]}</b>`,
        ),
        ids.length > missed.length ? html`and ${count(ids.length - missed.length)} more: /mine` : undefined,
      ),
  };
  return {
    messages,
    buttons: {
      untold: 'To be told in person',
      toldInPerson: 'Told',
      openNumber: 'Open',
      putBack: 'Not told, put back',
    },
  };
}
