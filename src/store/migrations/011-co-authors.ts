import { idColumn, type Migration } from './migration.ts';

/** Who made an initiative together with its author: a third person's name, unit and share, and the own consent. */
export const coAuthors: Migration = {
  name: '011-co-authors',
  up: (engine) => [
    `create table co_authors (
      ${idColumn(engine)},
      initiative_id bigint not null references initiatives (id) on delete cascade,
      ordinal integer not null,
      full_name text,
      unit_id bigint references units (id),
      share integer not null check (share between 1 and 99),
      member_id bigint references members (id),
      token_hash text,
      expires_at bigint,
      invited_at bigint,
      consented_at bigint,
      consent_version text,
      chat_id bigint,
      message_id bigint,
      declined_at bigint,
      erased_at bigint
    )`,
    `create unique index co_authors_place on co_authors (initiative_id, ordinal)`,
    // Nobody is an author of the same initiative twice.
    `create unique index co_authors_member on co_authors (member_id, initiative_id)`,
    `create unique index co_authors_token on co_authors (token_hash)`,
  ],
};
