import { type Engine, idColumn, type Migration } from './migration.ts';

/**
 * On both engines the index is written as a table and read as a function of the words that are sought, joined by AND,
 * OR and NOT: SQLite's FTS5 is that by itself.
 */
function index(engine: Engine): string[] {
  if (engine === 'sqlite') {
    return [
      `create virtual table search_index using fts5 (words, detail = none, tokenize = 'unicode61 remove_diacritics 0')`,
      // What is erased leaves no trace in the index.
      `insert into search_index (search_index, rank) values ('secure-delete', 1)`,
    ];
  }
  return [
    `create table search_index (
      rowid bigint primary key,
      words text not null,
      lexemes tsvector generated always as (to_tsvector('simple', words)) stored
    )`,
    `create index search_index_lexemes on search_index using gin (lexemes)`,
    `create function search_index(sought text) returns table (rowid bigint) language sql stable as
      $$ select search_index.rowid from search_index where lexemes @@ cast(
        replace(replace(replace(replace(sought, ' NOT ', ' & ! '), ' AND ', ' & '), ' OR ', ' | '), '"', '''')
        as tsquery) $$`,
  ];
}

/** What officers find initiatives by, and what each of them sought last. */
export const search: Migration = {
  name: '022-search',
  up: (engine) => [
    ...index(engine),
    // What was submitted before is put into the index bit by bit, from this id down to 0.
    `create table search_backlog (upto bigint not null)`,
    `insert into search_backlog (upto) select coalesce(max(id), 0) from initiatives`,
    `create table searches (
      ${idColumn(engine)},
      member_id bigint not null,
      query text not null,
      at bigint not null
    )`,
    `create index searches_member on searches (member_id)`,
  ],
};
