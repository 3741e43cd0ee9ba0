import { idColumn, type Migration } from './migration.ts';

/**
 * Dates of units that initiatives are still following, up to which unit they have; and the index by which what lies
 * elsewhere than its date says is found without reading initiatives.
 */
export const dateFollows: Migration = {
  name: '045-date-follows',
  up: (engine) => [
    `create table date_follows (
      ${idColumn(engine)},
      programme_id bigint not null references programmes (id),
      phase_id bigint not null,
      unit_id bigint not null references units (id),
      after_unit bigint not null,
      unique (programme_id, phase_id, unit_id)
    )`,
    `create index initiatives_dated on initiatives
      (unit_id, programme_id, phase_id, counted_to, in_grace, submitted_at, id) where submitted_at is not null`,
  ],
};
