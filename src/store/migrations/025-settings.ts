import type { Migration } from './migration.ts';

/** Rules of the programme that were changed in the chat; a key without a row has its default. */
export const settings: Migration = {
  name: '025-settings',
  up: () => [
    `create table settings (
      key text primary key,
      value text not null,
      basis text,
      at bigint not null
    )`,
  ],
};
