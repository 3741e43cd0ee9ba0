export type ReviewerLine = {
  readonly name: string | null;
  /** Decided this week, and this month; sent back this month. */
  readonly week: number;
  readonly month: number;
  readonly returned: number;
  /** Half of what was decided this month was decided within so many days after it was submitted; null: nothing was. */
  readonly days: number | null;
};
/** `oldest`: when what waits longest was submitted. */
export type UnitLoadLine = {
  readonly unit: string;
  readonly waiting: number;
  readonly overdue: number;
  readonly oldest: number;
};
/** `next`: the last one of the page, when there are more. */
type Page<Line> = {
  readonly lines: readonly Line[];
  readonly isFirst: boolean;
  readonly next: number | null;
};

export type LoadMessages = {
  /** Sorted by name: this is no ranking. */
  'load.reviewers': Page<ReviewerLine> & { weekFrom: number; monthFrom: number };
  'load.units': Page<UnitLoadLine>;
};
