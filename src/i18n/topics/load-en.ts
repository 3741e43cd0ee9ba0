import type { LoadMessages } from '../../domain/load-messages.ts';
import { cut, html, lines } from '../html.ts';
import type { createLoadVi } from './load-vi.ts';
import type { Speech, TextsOf } from './speech.ts';

export function createLoadEn({ count, day }: Speech): ReturnType<typeof createLoadVi> {
  const messages: TextsOf<LoadMessages> = {
    'load.reviewers': ({ lines: reviewers, isFirst, weekFrom, monthFrom }) =>
      lines(
        html`<b>Reviews by person</b>${isFirst ? '' : ' (continued)'}`,
        html`This week since ${day(weekFrom)}, this month since ${day(monthFrom)}; by name, without decisions that were undone.`,
        ...(reviewers.length === 0 ? [html`No officer reviews initiatives here yet.`] : []),
        ...reviewers.map(({ name, week, month, returned, days }) => {
          const back = returned === 0 ? '' : `, ${count(returned)} sent back`;
          const half =
            days === null
              ? ''
              : `; half of them decided within ${count(days)} ${days === 1 ? 'day' : 'days'}`;
          return html`• ${cut(name ?? '—', 60)}: <b>${count(week)}</b> decided this week, <b>${count(month)}</b> this month${back}${half}`;
        }),
      ),
    'load.units': ({ lines: units, isFirst }) =>
      lines(
        html`<b>Waiting, by unit</b>${isFirst ? '' : ' (continued)'}`,
        ...(units.length === 0 ? [html`No initiative is waiting.`] : []),
        ...units.map(({ unit, waiting, overdue, oldest }) => {
          const late = overdue === 0 ? '' : ` (${count(overdue)} overdue)`;
          return html`• ${cut(unit, 80)}: <b>${count(waiting)}</b> to review${late}, the oldest since ${day(oldest)}`;
        }),
      ),
  };
  return {
    messages,
    buttons: {
      load: 'Reviews and backlog',
      loadByUnit: 'By unit',
      loadByReviewer: 'By person',
      firstPage: '‹ First page',
    },
  };
}
