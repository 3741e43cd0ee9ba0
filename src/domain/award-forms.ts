import { namedAwards } from './awards.ts';
import { shortestReason } from './decision-forms.ts';

/** Commendations: who, by which paper; shown on a card of their own before they are entered. */
export const awardQuestionForms = {
  award: {
    id: 'award',
    card: true,
    questions: [
      { key: 'awardTo', type: 'award-to', required: true },
      { key: 'awardForm', type: 'award', required: true, min: 5, max: 100, options: namedAwards },
      { key: 'awardNumber', type: 'decision', required: false, max: 60, along: 'awardDay' },
      { key: 'awardDay', type: 'day', required: false, past: true, needs: 'awardNumber' },
    ],
  },
  /** A list that was read from a file; the answers are its rows. */
  awardFile: { id: 'awardFile', card: true, questions: [] },
  /** Takes one back; which one is the subject. */
  awardRemoval: {
    id: 'awardRemoval',
    card: false,
    questions: [{ key: 'removalReason', type: 'text', required: true, min: shortestReason, max: 500 }],
  },
} as const;
