import { idColumn, type Migration } from './migration.ts';

/** Members, what they agreed to, and the roles they hold. */
export const people: Migration = {
  name: '003-people',
  up: (engine) => [
    `create table members (
      ${idColumn(engine)},
      telegram_id bigint unique,
      full_name text,
      author_group text,
      unit_id bigint references units (id),
      language text not null,
      registered_at bigint,
      created_at bigint not null,
      erased_at bigint
    )`,
    `create index members_unit on members (unit_id)`,

    `create table consents (
      ${idColumn(engine)},
      member_id bigint not null references members (id),
      purpose text not null check (purpose in ('review', 'publish')),
      given integer not null check (given in (0, 1)),
      text_version text not null,
      chat_id bigint,
      message_id bigint,
      at bigint not null
    )`,
    `create index consents_member on consents (member_id, purpose)`,

    // An owner by configuration may appoint without being a member: granted_by and created_by refer to nothing.
    `create table grants (
      ${idColumn(engine)},
      member_id bigint not null references members (id),
      role text not null check (role in ('officer', 'admin')),
      unit_id bigint not null references units (id),
      granted_by bigint not null,
      from_at bigint not null,
      to_at bigint
    )`,
    `create index grants_member on grants (member_id)`,
    `create index grants_unit on grants (unit_id)`,

    `create table grant_links (
      hash text primary key,
      role text not null check (role in ('officer', 'admin')),
      unit_id bigint not null references units (id),
      created_by bigint not null,
      created_at bigint not null,
      expires_at bigint not null,
      used_by bigint,
      used_at bigint
    )`,
  ],
};
