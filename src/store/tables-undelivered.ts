export type UndeliveredTables = {
  /** The last day («2026-11-26») on which an officer was sent the daily line: never twice. */
  daily_summaries: { member_id: number; day: string };
  /** The day on which all officers were looked at, and when. */
  summary_days: { day: string; at: number };
  /** Authors who could not be told of what became of an initiative. */
  untold: {
    initiative_id: number;
    member_id: number;
    /** Of the initiative: this unit tells the author in person. */
    unit_id: number;
    /** Since when; a decision that can still be undone is listed when it no longer can. */
    from_at: number;
  };
};
