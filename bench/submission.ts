import { type Draft, leafUnits } from './union.ts';

/** One submission: the press that brought it, and the draft it is about. */
export type Submission = {
  draft: Draft;
  updateId: number;
  payload: string;
  messageId: number;
  /** Its unit's first: the queue was empty, so the officer is told. */
  isFirst: boolean;
};

/** Tuesday 15 September 2026, 09:00 in Vietnam: a clock that stands still makes the same rows everywhere. */
export const moment = Date.UTC(2026, 8, 15, 2, 0);

export type SubmitInput = { database: string; drafts: readonly Draft[] };
/** `each`: one after another, a commit each. `grouped`: so many under way at a time, committed as they come. */
export type SubmitMode = { mode: 'each' } | { mode: 'grouped'; atOnce: number };
export type Submitting = SubmitMode & { first: number; count: number };

/** What a press of «Nộp» looks like when Telegram hands it over. */
export function submissionOf(draft: Draft, index: number): Submission {
  const updateId = 500_000_000 + index;
  const messageId = 10_000 + index;
  const person = { id: draft.chatId, is_bot: false, first_name: 'Trần Thị Thử', language_code: 'vi' };
  const payload = JSON.stringify({
    update_id: updateId,
    callback_query: {
      id: String(4_000_000_000_000_000 + index),
      from: person,
      chat_instance: '-3141592653589793238',
      data: `f:initiative:${draft.initiativeId}:card:finish`,
      message: {
        message_id: messageId,
        date: 1_789_437_600,
        chat: { id: draft.chatId, type: 'private', first_name: person.first_name },
        from: { id: 42, is_bot: true, first_name: 'Sáng kiến', username: 'sangkien_bench_bot' },
        text: 'Anh/chị xem lại trước khi nộp: Gắn thanh dẫn cho máy cán dầm ở xưởng thử nghiệm',
      },
    },
  });
  return { draft, updateId, payload, messageId, isFirst: index < leafUnits };
}
