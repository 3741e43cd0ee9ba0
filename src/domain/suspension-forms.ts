import { shortestReason } from './decision-forms.ts';

export const suspensionReasons = ['junk', 'repeated', 'untrue', 'insulting'] as const;

/** Who is suspended, why and until when; the second form is about a member. */
export const suspensionForms = {
  suspendWho: {
    id: 'suspendWho',
    card: false,
    questions: [{ key: 'suspended', type: 'text', required: true, max: 100 }],
  },
  suspend: {
    id: 'suspend',
    card: false,
    questions: [
      {
        key: 'suspendReason',
        type: 'text',
        required: true,
        min: shortestReason,
        max: 300,
        options: suspensionReasons,
      },
      {
        key: 'suspendTerm',
        type: 'day',
        required: true,
        coming: true,
        options: ['one-week', 'one-month', 'one-year', 'no-end'],
      },
    ],
  },
} as const;

export type SuspensionOption = (typeof suspensionReasons)[number] | 'one-week' | 'one-month';
