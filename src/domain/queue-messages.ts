import type { LongAnswer } from './long-answers.ts';
import type { QueueCounts, QueueFilter, QueueFit } from './queue.ts';

type NamedUnit = { readonly id: number; readonly name: string };

/** A filter as it is said. */
export type FilterView = Omit<QueueFilter, 'unit'> & { readonly unit?: NamedUnit };

export type QueueMessages = {
  /** `fits`: how many the filter leaves; null without one. `others`: units of the officer beside the one that is named. `oldest`: since when (epoch ms) the first one waits. */
  'queue.head': {
    unit: string;
    others: number;
    counts: QueueCounts;
    filter: FilterView;
    fits: QueueFit | null;
    oldest: number | null;
  };
  /** What waits is open before colleagues, the first of them until then (epoch ms). */
  'queue.taken': { until: number };
  /** An answer that its card shows the beginning of. */
  'queue.answer': LongAnswer & { code: string };
  'queue.filter': { filter: FilterView };
  'queue.units': { filter: FilterView; units: readonly NamedUnit[] };
  'queue.fields': { filter: FilterView };
  'queue.sums': { filter: FilterView };
};
