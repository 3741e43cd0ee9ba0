import { idColumn, type Migration } from './migration.ts';

/** Which message an answer came in, so that a correction or a reply in Telegram finds it. */
export const answerMessages: Migration = {
  name: '009-answer-messages',
  up: (engine) => [
    'alter table answers add column message_id bigint',
    'create index answers_message on answers (message_id) where message_id is not null',

    `create table answer_parts (
      ${idColumn(engine)},
      initiative_id bigint not null references initiatives (id) on delete cascade,
      key text not null,
      message_id bigint not null,
      text text not null
    )`,
    'create index answer_parts_answer on answer_parts (initiative_id, key, id)',
    'create index answer_parts_message on answer_parts (message_id)',

    'alter table attachments add column message_id bigint',
    'create index attachments_message on attachments (message_id) where message_id is not null',
  ],
};
