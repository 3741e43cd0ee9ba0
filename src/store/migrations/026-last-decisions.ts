import type { Migration } from './migration.ts';

/** The paper that each person recognised by last, to be offered for the next initiative. */
export const lastDecisions: Migration = {
  name: '026-last-decisions',
  up: () => [
    `create table last_decisions (
      member_id bigint primary key references members (id),
      number text not null,
      day text not null,
      at bigint not null
    )`,
  ],
};
