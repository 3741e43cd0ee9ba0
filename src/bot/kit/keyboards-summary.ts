import type { SummaryMessages } from '../../domain/summary-messages.ts';
import { button, type KeyboardsOf } from './button.ts';

export const summaryKeyboards: KeyboardsOf<SummaryMessages> = {
  'summary.daily': (_values, { words: { buttons } }) => [[button(buttons.seeWaiting, 'd', 'next', 0)]],
};
