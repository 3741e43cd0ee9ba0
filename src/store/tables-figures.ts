/** Kept by triggers on initiatives and programmes: never written by hand. A programme id of 0 means none. */
export type FigureTables = {
  /** Own initiatives of a unit that were submitted to a programme, by what they are now; money in đồng. */
  unit_totals: {
    programme_id: number;
    unit_id: number;
    submitted: number;
    recognised: number;
    declined: number;
    valid: number;
    confirmed: number;
    declared: number;
    /** Recognised without money. */
    unpriced: number;
    authors: number;
  };
  unit_authors: {
    programme_id: number;
    member_id: number;
    unit_id: number;
    /** 1 if the author had submitted in another unit before. */
    further: number;
  };
};
