import type { SummaryMessages } from '../../domain/summary-messages.ts';
import { button, type KeyboardsOf } from './button.ts';

export const summaryKeyboards: KeyboardsOf<SummaryMessages> = {
  'summary.daily': ({ waiting, below, untold }, { words: { buttons, count } }) => [
    waiting + below.overdue > 0 ? [button(buttons.seeWaiting, 'd', 'next', 0)] : [],
    untold > 0 ? [button(`${buttons.untold} (${count(untold)})`, 'ud', 'open')] : [],
  ],
};
