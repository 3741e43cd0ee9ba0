import { type Field, fields } from './choices.ts';

/** What of the queue an officer looks at; each part narrows it. `least`: đồng a year. `unit` counts with all below it. */
export type QueueFilter = {
  readonly unit?: number;
  readonly state?: WaitingState;
  readonly field?: Field;
  readonly least?: number;
  /** Not answered, or not decided, in time. */
  readonly late?: true;
  /** This officer sent it back, and it came again. */
  readonly again?: true;
  /** Marked as perhaps the same as an earlier one. */
  readonly twins?: true;
};

export const waiting = ['submitted', 'in_review'] as const;
export type WaitingState = (typeof waiting)[number];
const marks = ['late', 'again', 'twins'] as const;

/** What a press switches on or off. */
export const filterToggles = [...waiting, ...marks] as const;
export type FilterToggle = (typeof filterToggles)[number];

/** Amounts that are offered as buttons, in đồng a year. */
export const offeredSums: readonly number[] = [100e6, 500e6, 1e9, 10e9];

export function isOn(filter: QueueFilter, toggle: FilterToggle): boolean {
  return toggle === 'submitted' || toggle === 'in_review' ? filter.state === toggle : filter[toggle] === true;
}

/** One state takes the place of the other: both together are no filter. */
export function toggled(filter: QueueFilter, toggle: FilterToggle): QueueFilter {
  const on = !isOn(filter, toggle);
  const isState = toggle === 'submitted' || toggle === 'in_review';
  const { [isState ? 'state' : toggle]: _, ...rest } = filter;
  return on ? { ...rest, ...(isState ? { state: toggle } : { [toggle]: true }) } : rest;
}

/** The filter as it was kept; parts that say nothing any more are left out. */
export function readFilter(kept: string): QueueFilter {
  const row = JSON.parse(kept) as Readonly<Record<string, unknown>>;
  const { unit, least } = row;
  const state = waiting.find((one) => one === row['state']);
  const field = fields.find((one) => one === row['field']);
  return {
    ...(typeof unit === 'number' && { unit }),
    ...(state !== undefined && { state }),
    ...(field !== undefined && { field }),
    ...(typeof least === 'number' && { least }),
    ...Object.fromEntries(marks.filter((mark) => row[mark] === true).map((mark) => [mark, true])),
  };
}

export function isFiltered(filter: QueueFilter): boolean {
  return Object.keys(filter).length > 0;
}

/** What waits, by state and age. Each is exact up to `mostCounted`; one more stands for any more. */
export type QueueCounts = {
  readonly submitted: number;
  readonly inReview: number;
  readonly lateAnswers: number;
  readonly lateDecisions: number;
  readonly again: number;
  readonly twins: number;
};

export const mostCounted = 1000;

/** How many fit a filter; `more`: so many at least, the rest was not looked at. */
export type QueueFit = { readonly count: number; readonly more: boolean };

/** How long an initiative that was opened from the queue is left to its officer, in ms. */
export const claimTime = 30 * 60_000;
