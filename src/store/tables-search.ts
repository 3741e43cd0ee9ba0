import type { Generated } from 'kysely';

export type SearchTables = {
  /** The words of an initiative; `rowid` is its id. Read by its function of the same name. */
  search_index: { rowid: number; words: string };
  /** Up to this id initiatives are not in the index yet. */
  search_backlog: { upto: number };
  /** What each person sought last: the buttons under the answer go on with it. */
  searches: { id: Generated<number>; member_id: number; query: string; at: number };
};
