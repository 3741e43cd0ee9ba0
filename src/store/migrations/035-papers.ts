import type { Migration } from './migration.ts';

/** What the paper form of an initiative asks beside it: of the authors, and of the initiative. */
export const papers: Migration = {
  name: '035-papers',
  up: () => [
    `create table paper_facts (
      member_id bigint primary key references members (id),
      birth_day text,
      job_title text,
      qualification text,
      workplace text,
      updated_at bigint not null
    )`,
    `create table applications (
      initiative_id bigint primary key references initiatives (id),
      conditions text,
      secret_parts text,
      investor text,
      helpers text,
      updated_at bigint not null
    )`,
    `alter table co_authors add column birth_day text`,
    `alter table co_authors add column job_title text`,
    `alter table co_authors add column qualification text`,
  ],
};
