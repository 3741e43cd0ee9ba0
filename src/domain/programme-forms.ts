const name = { type: 'text', required: true, min: 3, max: 200 } as const;

/** Between which days an application counts, where that is not as with submissions. */
export const programmeExtras = [
  {
    key: 'appliedDates',
    questions: [
      { key: 'appliedFirst', type: 'day', required: false },
      { key: 'appliedLast', type: 'day', required: false },
    ],
  },
] as const;

const dates = [
  { key: 'programmeName', ...name },
  { key: 'firstDay', type: 'day', required: true },
  { key: 'lastDay', type: 'closing', required: true },
] as const;

/** A programme, its phases, and the dates of single units. */
export const programmeForms = {
  programme: {
    id: 'programme',
    card: true,
    questions: [...dates, { key: 'target', type: 'number', required: false, min: 1 }],
    extras: programmeExtras,
  },
  /** One that is there already: the card with what it is now. */
  programmeEdit: { id: 'programmeEdit', card: true, questions: dates, extras: programmeExtras },
  phase: {
    id: 'phase',
    card: true,
    questions: [
      { key: 'phaseName', ...name },
      { key: 'phaseFirst', type: 'day', required: true },
      { key: 'phaseLast', type: 'closing', required: true },
      { key: 'phaseTarget', type: 'number', required: false, min: 1 },
    ],
    extras: programmeExtras,
  },
  unitDate: {
    id: 'unitDate',
    card: true,
    questions: [
      { key: 'dateUnit', type: 'unit', required: true },
      { key: 'dateLast', type: 'closing', required: true },
    ],
  },
} as const;
