import { idColumn, type Migration } from './migration.ts';

/** Units files that were read and wait to be confirmed. */
export const unitPreviews: Migration = {
  name: '008-unit-previews',
  up: (engine) => [
    // Like the appointments, they may be an owner's who is no member: member_id refers to nothing.
    `create table unit_previews (
      ${idColumn(engine)},
      member_id bigint not null,
      plan text not null,
      created_at bigint not null
    )`,
    `create index unit_previews_member on unit_previews (member_id)`,
  ],
};
