import type { Engine, Migration } from './migration.ts';

/** As in 022; what a word begins with may be sought, too: `"fmay" *`, as FTS5 writes it. */
function index(engine: Engine): string[] {
  if (engine === 'sqlite') return [];
  return [
    `create or replace function search_index(sought text) returns table (rowid bigint) language sql stable as
      $$ select search_index.rowid from search_index where lexemes @@ cast(
        replace(replace(replace(replace(replace(sought,
          '" *', '":*'), ' NOT ', ' & ! '), ' AND ', ' & '), ' OR ', ' | '), '"', '''')
        as tsquery) $$`,
  ];
}

/** Initiatives are found by the beginnings of their words, and periods that are long past as fast as the last one. */
export const searchBeginnings: Migration = {
  name: '030-search-beginnings',
  up: (engine) => [
    ...index(engine),
    // All is put into the index once more, bit by bit: beginnings of words are missing there.
    `update search_backlog set upto = (select coalesce(max(id), 0) from initiatives)`,
    // Submitted more than 90 days after it was begun.
    `create index initiatives_begun_long_before on initiatives (submitted_at, id)
      where submitted_at > created_at + 7776000000`,
  ],
};
