import { idColumn, type Migration } from './migration.ts';

/** Papers that are being made, or were: an application of an initiative, or a list of a unit and time. */
export const paperJobs: Migration = {
  name: '042-paper-jobs',
  up: (engine) => [
    `create table paper_jobs (
      ${idColumn(engine)},
      member_id bigint not null references members (id),
      chat_id bigint not null,
      state text not null check (state in ('making', 'done', 'stopped')),
      kind text not null check (kind in ('application', 'dossier')),
      initiative_id bigint,
      unit_id bigint,
      list text,
      from_at bigint,
      to_at bigint,
      created_at bigint not null,
      updated_at bigint not null
    )`,
    `create index paper_jobs_open on paper_jobs (state, id) where state = 'making'`,
    `create index paper_jobs_member on paper_jobs (member_id, id)`,
  ],
};
