/** What was recorded in a period; a decision that was undone within its minute is left out. */
export type Flows = {
  /** First submissions: one that comes back completed is not counted again. */
  readonly submitted: number;
  readonly recognised: number;
  readonly declined: number;
  /** Corrections of what was counted before: recognitions taken back, and initiatives withdrawn. */
  readonly revoked: number;
  readonly withdrawn: number;
};

/** What is so at the cut-off. Overdue: no answer, no decision after acceptance, by the day that was told. */
export type Stocks = {
  /** Submitted or in review. */
  readonly waiting: number;
  readonly returned: number;
  readonly overdueAnswer: number;
  readonly overdueDecision: number;
};

/** Of a programme or one of its phases, by what the initiatives are now. Benefits in đồng in a year. */
export type Totals = {
  readonly submitted: number;
  readonly recognised: number;
  readonly declined: number;
  /** Recognised, applied within the dates and no duplicate, or by the word of an officer. */
  readonly valid: number;
  readonly confirmed: number;
  readonly declared: number;
  /** Recognised without money. */
  readonly unpriced: number;
  /** Distinct main authors. */
  readonly authors: number;
};

/** All that figures count. */
export type Counts = {
  readonly flows: Flows;
  readonly before: Flows;
  readonly stocks: Stocks;
  /** Of the whole programme; without one of all time. */
  readonly totals: Totals;
  readonly phase: Totals;
};

export const noFlows: Flows = { submitted: 0, recognised: 0, declined: 0, revoked: 0, withdrawn: 0 };
export const noStocks: Stocks = { waiting: 0, returned: 0, overdueAnswer: 0, overdueDecision: 0 };
export const noTotals: Totals = {
  submitted: 0,
  recognised: 0,
  declined: 0,
  valid: 0,
  confirmed: 0,
  declared: 0,
  unpriced: 0,
  authors: 0,
};
export const noCounts: Counts = {
  flows: noFlows,
  before: noFlows,
  stocks: noStocks,
  totals: noTotals,
  phase: noTotals,
};

/** The sum of both, number by number, of what the first one has; whatever else the part has is left out. */
export function addUp<T extends Readonly<Record<string, number>>>(
  sum: T,
  part: { readonly [K in keyof T]: number },
): T {
  const both: Record<string, number> = {};
  for (const key in sum) both[key] = (sum[key] ?? 0) + (part[key] ?? 0);
  return both as T;
}

export function addCounts(sum: Counts, part: Counts): Counts {
  if (sum === noCounts || part === noCounts) return sum === noCounts ? part : sum;
  return {
    flows: addUp(sum.flows, part.flows),
    before: addUp(sum.before, part.before),
    stocks: addUp(sum.stocks, part.stocks),
    totals: addUp(sum.totals, part.totals),
    phase: addUp(sum.phase, part.phase),
  };
}
