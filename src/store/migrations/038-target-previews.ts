import { idColumn, type Migration } from './migration.ts';

/** Files of targets that were read and wait to be confirmed. */
export const targetPreviews: Migration = {
  name: '038-target-previews',
  up: (engine) => [
    `create table target_previews (
      ${idColumn(engine)},
      member_id bigint not null,
      plan text not null,
      created_at bigint not null
    )`,
    `create index target_previews_member on target_previews (member_id)`,
  ],
};
