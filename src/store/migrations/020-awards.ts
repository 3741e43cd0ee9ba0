import { idColumn, type Migration } from './migration.ts';

/** Commendations of initiatives and of units. None is deleted: what was entered by mistake is taken back once. */
export const awards: Migration = {
  name: '020-awards',
  up: (engine) => [
    `create table awards (
      ${idColumn(engine)},
      initiative_id bigint references initiatives (id),
      unit_id bigint not null references units (id),
      programme_id bigint references programmes (id),
      form text not null,
      form_name text,
      number text,
      day text,
      mark text not null,
      member_id bigint not null,
      at bigint not null,
      removed_at bigint,
      removed_by bigint,
      removed_why text
    )`,
    // The same paper for the same one stands once, whoever enters it at the same moment.
    `create unique index awards_mark on awards (mark) where removed_at is null`,
    `create index awards_initiative on awards (initiative_id) where initiative_id is not null`,
    `create index awards_unit on awards (unit_id, id)`,
    `create index awards_programme on awards (programme_id, form, id)`,
    `create index awards_member on awards (member_id, id)`,
    // Candidates, the largest benefit first.
    `create index initiatives_benefit on initiatives (benefit, id) where state = 'recognised' and benefit is not null`,
    `create index initiatives_unit_benefit on initiatives (unit_id, benefit, id)
      where state = 'recognised' and benefit is not null`,
  ],
};
