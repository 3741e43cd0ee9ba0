import { filterToggles, mostCounted } from '../../src/domain/queue.ts';
import type { FilterView, QueueMessages } from '../../src/domain/queue-messages.ts';
import type { ReviewView } from '../../src/domain/review-view.ts';
import type { SamplesOf } from './samples-of.ts';

const until = { year: 2026, month: 11, day: 20 };

/** Before whoever decides: nobody, the reader or somebody else has it open. */
export function reviewSamples(said: string, at: number): readonly ReviewView[] {
  const codes = ['not-applied', 'no-result', 'no-paper'] as const;
  const notes = [
    ...codes.map((code) => ({ code })),
    ...[12, 18].map((months) => ({ code: 'applied-late', months }) as const),
    ...[12, 18].map((months) => ({ code: 'term-ends', months, until }) as const),
  ];
  const opens = [null, { by: null, until: at }, { by: '', until: at }, { by: said, until: at }];
  return opens.map((open, index) => ({
    path: [said, said, said],
    authorGroup: index === 0 ? null : 'worker',
    notes: index === 0 ? [] : notes,
    open,
  }));
}

/** The queue of an officer, narrowed in every way, around what a person wrote. */
export function queueSamples(said: string, at: number): SamplesOf<QueueMessages> {
  const none = { submitted: 0, inReview: 0, lateAnswers: 0, lateDecisions: 0, again: 0, twins: 0 };
  const many = Object.fromEntries(Object.keys(none).map((key) => [key, mostCounted + 1])) as typeof none;
  const full: FilterView = {
    unit: { id: 1, name: said },
    state: 'submitted',
    field: 'environment',
    least: 1_500_000_000,
    late: true,
    again: true,
    twins: true,
  };
  const filters = [{}, full, { state: 'in_review' }] as const;
  const some = filters.map((filter) => ({ filter })) as unknown as [{ filter: FilterView }];
  return {
    'queue.head': [
      { unit: said, others: 0, counts: { ...none, submitted: 12 }, filter: {}, fits: null, oldest: at },
      ...[
        { count: 1, more: false },
        { count: 0, more: true },
        { count: 1001, more: true },
      ].map((fits) => ({ unit: said, others: 1, counts: many, filter: full, fits, oldest: at })),
      { unit: said, others: filterToggles.length, counts: none, filter: full, fits: null, oldest: null },
    ],
    'queue.answer': [
      { code: 'SK-26-000123', key: 'solution', text: said.slice(0, 3500), part: 1, parts: 1 },
      { code: 'SK-26-000123', key: 'result', text: said.slice(0, 3500), part: 2, parts: 3 },
    ],
    'queue.taken': [{ until: at }],
    'queue.filter': some,
    'queue.fields': some,
    'queue.sums': some,
    'queue.units': [
      { filter: {}, units: [] },
      { filter: full, units: [{ id: 1, name: said }] },
    ],
  };
}
