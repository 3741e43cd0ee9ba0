export type DecisionTables = {
  /** The paper that a person recognised by last; `day` as it is printed, `at` since when it is this one. */
  last_decisions: { member_id: number; number: string; day: string; at: number };
};
