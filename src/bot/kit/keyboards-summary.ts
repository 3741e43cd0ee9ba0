import type { SummaryMessages } from '../../domain/summary-messages.ts';
import { button, type KeyboardsOf } from './button.ts';

export const summaryKeyboards: KeyboardsOf<SummaryMessages> = {
  'summary.daily': ({ waiting, overdue, below, untold }, { words: { buttons, count } }) => [
    waiting + below.overdue > 0 ? [button(buttons.seeWaiting, 'q', 'open')] : [],
    overdue + below.overdue > 0 ? [button(buttons.seeOverdue, 'q', 'late')] : [],
    untold > 0 ? [button(`${buttons.untold} (${count(untold)})`, 'ud', 'open')] : [],
  ],
};
