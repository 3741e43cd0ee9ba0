export type SummaryMessages = {
  /** Once a working day. `oldest`: when what waits longest was submitted; `below.units`: those with most, by name. */
  'summary.daily': {
    at: number;
    waiting: number;
    overdue: number;
    oldest: number | null;
    below: { overdue: number; units: readonly string[]; more: number };
    untold: number;
  };
};
