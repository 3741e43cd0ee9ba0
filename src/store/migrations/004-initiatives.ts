import { idColumn, type Migration } from './migration.ts';

/** Initiatives with everything that belongs to them. */
export const initiatives: Migration = {
  name: '004-initiatives',
  up: (engine) => [
    `create table initiatives (
      ${idColumn(engine)},
      code_year integer,
      code_number bigint,
      member_id bigint references members (id),
      unit_id bigint not null references units (id),
      state text not null,
      version bigint not null default 1,
      reviewer_id bigint,
      to_fix text,
      benefit bigint,
      benefit_period text,
      field text,
      applied_from bigint,
      applied_to bigint,
      author_group text,
      block text,
      programme_id bigint references programmes (id),
      submitted_at bigint,
      due_at bigint,
      accepted_at bigint,
      decided_at bigint,
      decision_number text,
      decision_day text,
      created_at bigint not null,
      updated_at bigint not null
    )`,
    `create unique index initiatives_code on initiatives (code_year, code_number)`,
    `create index initiatives_member on initiatives (member_id, id)`,
    `create index initiatives_queue on initiatives (state, submitted_at, id)`,
    `create index initiatives_unit on initiatives (unit_id, state, submitted_at, id)`,

    `create table code_counters (year integer primary key, last bigint not null)`,

    `create table answers (
      initiative_id bigint not null references initiatives (id) on delete cascade,
      key text not null,
      value text not null,
      raw text,
      at bigint not null,
      primary key (initiative_id, key)
    )${engine === 'sqlite' ? ' without rowid' : ''}`,

    `create table attachments (
      ${idColumn(engine)},
      initiative_id bigint not null references initiatives (id) on delete cascade,
      question text not null,
      file_id text not null,
      file_unique_id text not null,
      kind text not null check (kind in ('photo', 'document', 'video')),
      name text,
      size bigint,
      caption text,
      at bigint not null
    )`,
    `create index attachments_initiative on attachments (initiative_id)`,

    `create table notes (
      ${idColumn(engine)},
      initiative_id bigint not null references initiatives (id) on delete cascade,
      text text not null,
      at bigint not null
    )`,
    `create index notes_initiative on notes (initiative_id)`,
  ],
};
