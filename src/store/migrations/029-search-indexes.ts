import type { Migration } from './migration.ts';

/** What a search is narrowed by without a word, in the order in which it answers. */
export const searchIndexes: Migration = {
  name: '029-search-indexes',
  up: () => [
    `create index initiatives_sought_state on initiatives (state, id) where code_number is not null`,
    `create index initiatives_sought_unit on initiatives (unit_id, id) where code_number is not null`,
    `create index initiatives_sought_benefit on initiatives (benefit, id)
      where code_number is not null and benefit is not null`,
    `create index initiatives_begun on initiatives (created_at, id)`,
  ],
};
