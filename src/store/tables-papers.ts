export type PaperTables = {
  /** What an author told for the paper form, once for all of them; null: left to be filled in by hand. */
  paper_facts: {
    member_id: number;
    /** As papers print it: «15/03/1985», «03/1985», «1985». */
    birth_day: string | null;
    job_title: string | null;
    /** Typed, or the key of a button. */
    qualification: string | null;
    /** Null: that of the unit. */
    workplace: string | null;
    updated_at: number;
  };
  /** What the paper form of one initiative says beside its answers. */
  applications: {
    initiative_id: number;
    conditions: string | null;
    secret_parts: string | null;
    /** Null: the employer. */
    investor: string | null;
    /** Who took part in the first application, a line each. */
    helpers: string | null;
    updated_at: number;
  };
};
