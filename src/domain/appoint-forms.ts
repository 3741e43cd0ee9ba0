/** For how long a role is given: about a unit, with the role among the answers. */
export const appointForms = {
  appoint: {
    id: 'appoint',
    card: false,
    questions: [
      {
        key: 'appointTerm',
        type: 'day',
        required: true,
        coming: true,
        options: ['no-end', 'one-year', 'pick-days'],
      },
    ],
  },
  /** With a first day of its own. */
  appointDays: {
    id: 'appointDays',
    card: false,
    questions: [
      { key: 'appointFrom', type: 'day', required: true, coming: true, options: ['from-now'] },
      { key: 'appointUntil', type: 'day', required: true, coming: true, options: ['no-end'] },
    ],
  },
} as const;

export type AppointOption = 'no-end' | 'one-year' | 'pick-days' | 'from-now';
