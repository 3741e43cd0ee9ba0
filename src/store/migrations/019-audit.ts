import { type Engine, idColumn, type Migration } from './migration.ts';

function appendOnly(engine: Engine): string[] {
  if (engine === 'sqlite') {
    return ['update', 'delete'].map(
      (verb) => `create trigger audit_no_${verb} before ${verb} on audit
        begin select raise(abort, 'the audit is append-only'); end`,
    );
  }
  return [
    `create function audit_is_append_only() returns trigger language plpgsql as
      $$ begin raise exception 'the audit is append-only'; end $$`,
    `create trigger audit_append_only before update or delete on audit
      for each row execute function audit_is_append_only()`,
    `create trigger audit_no_truncate before truncate on audit
      for each statement execute function audit_is_append_only()`,
  ];
}

/** Who did what beside the moves of initiatives: roles, units, targets, groups, settings. Ids and codes, no text. */
export const audit: Migration = {
  name: '019-audit',
  up: (engine) => [
    `create table audit (
      ${idColumn(engine)},
      member_id bigint,
      role text not null,
      unit_id bigint not null references units (id),
      kind text not null,
      object text not null,
      from_value text,
      to_value text,
      note_id bigint,
      at bigint not null
    )`,
    `create index audit_object on audit (object, id)`,
    `create index audit_unit on audit (unit_id, id)`,
    `create index audit_kind on audit (kind, id)`,
    ...appendOnly(engine),
  ],
};
