import { type Engine, idColumn, type Migration } from './migration.ts';

const roles = `check (role in ('helper', 'officer', 'admin'))`;

/** What a name is without its marks, letter by letter; the program's own rule runs on every name that is written later. */
const marks = {
  a: 'áàảãạăắằẳẵặâấầẩẫậ',
  d: 'đ',
  e: 'éèẻẽẹêếềểễệ',
  i: 'íìỉĩị',
  o: 'óòỏõọôốồổỗộơớờởỡợ',
  u: 'úùủũụưứừửữự',
  y: 'ýỳỷỹỵ',
};

function unmarked(plain: string, marked: string): string {
  return [...marked, ...marked.toUpperCase()].reduce(
    (text, letter) => `replace(${text}, '${letter}', '${plain}')`,
    'name_key',
  );
}

function fillNameKeys(): string[] {
  return [
    `update members set name_key = lower(full_name) where full_name is not null`,
    ...Object.entries(marks).map(
      ([plain, marked]) => `update members set name_key = ${unmarked(plain, marked)}`,
    ),
  ];
}

/** SQLite cannot change a check: the tables are written anew. */
function admitHelpers(engine: Engine): string[] {
  if (engine === 'postgres') {
    return ['grants', 'grant_links'].map(
      (table) =>
        `alter table ${table} drop constraint ${table}_role_check, add constraint ${table}_role_check ${roles}`,
    );
  }
  return [
    `create table grants_anew (
      ${idColumn(engine)},
      member_id bigint not null references members (id),
      role text not null ${roles},
      unit_id bigint not null references units (id),
      granted_by bigint not null,
      from_at bigint not null,
      to_at bigint
    )`,
    `insert into grants_anew (id, member_id, role, unit_id, granted_by, from_at, to_at)
      select id, member_id, role, unit_id, granted_by, from_at, to_at from grants`,
    `drop table grants`,
    `alter table grants_anew rename to grants`,
    `create index grants_member on grants (member_id)`,
    `create index grants_unit on grants (unit_id)`,
    `create table grant_links_anew (
      hash text primary key,
      role text not null ${roles},
      unit_id bigint not null references units (id),
      created_by bigint not null,
      created_at bigint not null,
      expires_at bigint not null,
      used_by bigint,
      used_at bigint
    )`,
    `insert into grant_links_anew (hash, role, unit_id, created_by, created_at, expires_at, used_by, used_at)
      select hash, role, unit_id, created_by, created_at, expires_at, used_by, used_at from grant_links`,
    `drop table grant_links`,
    `alter table grant_links_anew rename to grant_links`,
  ];
}

/** Initiatives that one person types for another: who typed, who is entered without an account, and the claim. */
export const onBehalf: Migration = {
  name: '012-on-behalf',
  up: (engine) => [
    `alter table members add column name_key text`,
    `alter table members add column entered_by bigint references members (id)`,
    `alter table members add column entered_at bigint`,
    ...fillNameKeys(),
    `create index members_entered on members (entered_at) where entered_at is not null`,
    `create index members_name on members (name_key, unit_id)`,
    `alter table initiatives add column typist_id bigint references members (id)`,
    `create index initiatives_typist on initiatives (typist_id, id) where typist_id is not null`,
    `alter table consents add column through_id bigint references members (id)`,
    `create table claim_links (
      hash text primary key,
      member_id bigint not null references members (id),
      initiative_id bigint not null references initiatives (id),
      created_by bigint not null references members (id),
      created_at bigint not null,
      expires_at bigint not null,
      used_by bigint,
      used_at bigint
    )`,
    `create index claim_links_member on claim_links (member_id)`,
    `create index claim_links_initiative on claim_links (initiative_id)`,
    ...admitHelpers(engine),
  ],
};
