import type { SummaryMessages } from '../../domain/summary-messages.ts';
import { cut, html, lines } from '../html.ts';
import type { Speech, TextsOf } from './speech.ts';
import type { createSummaryVi } from './summary-vi.ts';

export function createSummaryEn({ count, day }: Speech): ReturnType<typeof createSummaryVi> {
  const messages: TextsOf<SummaryMessages> = {
    'summary.daily': ({ at, waiting, overdue, oldest, below, untold }) => {
      const since = oldest === null ? '' : `, the oldest since ${day(oldest)}`;
      const units = below.units.map((unit) => cut(unit, 60)).join(', ');
      const more = below.more === 0 ? '' : ` and ${count(below.more)} more`;
      return lines(
        html`<b>Waiting for you on ${day(at)}</b>`,
        waiting > 0 ? html`• Initiatives to review: <b>${count(waiting)}</b>${since}` : undefined,
        overdue > 0 ? html`• Of these overdue: <b>${count(overdue)}</b>` : undefined,
        below.overdue > 0
          ? html`• Overdue in units below: <b>${count(below.overdue)}</b> (${units}${more}). Please remind them, or review in their place.`
          : undefined,
        untold > 0
          ? html`• Authors who cannot be reached in Telegram and are to be told in person: <b>${count(untold)}</b>`
          : undefined,
      );
    },
  };
  return {
    messages,
    buttons: { seeWaiting: 'See what waits', seeOverdue: 'See what is overdue' },
  };
}
