import type { Migration } from './migration.ts';

/** Pictures of digests that Telegram has, a row for each language they were drawn in. */
export const pictures: Migration = {
  name: '037-pictures',
  up: () => [
    `create table digest_pictures (
      digest_id bigint not null references digests (id),
      language text not null,
      file_id text not null,
      created_at bigint not null,
      primary key (digest_id, language)
    )`,
  ],
};
