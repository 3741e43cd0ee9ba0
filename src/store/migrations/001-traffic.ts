import { idColumn, type Migration } from './migration.ts';

/** What comes in from Telegram, what goes out to it, and the dialogues in between. */
export const traffic: Migration = {
  name: '001-traffic',
  up: (engine) => [
    `create table inbox (
      seq ${engine === 'sqlite' ? 'integer primary key' : 'bigserial primary key'},
      update_id bigint not null unique,
      lane bigint not null,
      payload text not null,
      state text not null check (state in ('new', 'done', 'failed')),
      error_code text,
      received_at bigint not null,
      done_at bigint
    )`,
    `create index inbox_open on inbox (state, seq) where state <> 'done'`,
    `create index inbox_done on inbox (done_at) where state = 'done'`,

    `create table outbox (
      ${idColumn(engine)},
      chat_id bigint not null,
      thread_id bigint,
      lane text not null check (lane in ('person', 'bulk')),
      kind text not null,
      "values" text not null,
      state text not null check (state in ('planned', 'sending', 'sent', 'dead', 'uncertain', 'replaced')),
      replaces bigint,
      edits bigint,
      reply_to bigint,
      not_before bigint not null,
      coalesce_key text,
      subject text,
      attempts integer not null default 0,
      message_id bigint,
      error text,
      created_at bigint not null,
      settled_at bigint
    )`,
    `create index outbox_due on outbox (lane desc, id) where state = 'planned'`,
    `create index outbox_later on outbox (not_before) where state = 'planned'`,
    `create index outbox_open on outbox (state, id) where state in ('sending', 'uncertain')`,
    `create index outbox_chat on outbox (chat_id) where state in ('planned', 'sending', 'uncertain')`,
    `create index outbox_coalesce on outbox (chat_id, coalesce_key) where state = 'planned' and coalesce_key is not null`,
    `create index outbox_subject on outbox (subject) where state = 'planned' and subject is not null`,

    `create table dialogues (
      chat_id bigint primary key,
      scene text not null,
      state text not null,
      updated_at bigint not null
    )`,
  ],
};
