import type { Answer } from '../api/call.ts';

/**
 * How a message is changed when Telegram refuses it as it is: for General, as plain text, not as an edit, with its
 * picture uploaded again, or without it.
 */
export type Change = 'general' | 'plain' | 'anew' | 'redrawn' | 'bare';

/** What becomes of a message after an answer of the Bot API. */
export type Verdict =
  | { kind: 'sent'; messageId: number | null }
  /** Try again as it is, its chat pausing for `waitMs`; `counted`: it may have been carried out. */
  | { kind: 'again'; waitMs: number; counted: boolean }
  | { kind: 'moved'; to: number }
  | { kind: 'changed'; how: Change }
  | { kind: 'uncertain' }
  /** `chat`: the whole chat cannot be reached until it comes back. */
  | { kind: 'dead'; reason: string; chat: boolean };

type Refused = Extract<Answer, { kind: 'refused' }>;

const retryAfterMissing = 5;
/** While the token itself is refused nothing can be said about any message. */
const tokenPause = 30_000;
const longestBackOff = 30_000;
const changes: readonly (readonly [RegExp, Change])[] = [
  [/message thread not found|TOPIC_CLOSED/i, 'general'],
  [
    /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|there is no text in the message/i,
    'anew',
  ],
  [/can't parse entities/i, 'plain'],
];
const unknownFile = /wrong (?:remote )?file|file_id|FILE_REFERENCE|FILE_ID_INVALID/i;
/** The picture is refused, not the message: a group may forbid photos and take texts. */
const refusedPicture =
  /IMAGE_PROCESS_FAILED|PHOTO_|too big for a photo|file must be non-empty|caption is too long|rights to send photos|CHAT_SEND_(?:PHOTOS|MEDIA)_FORBIDDEN/i;
const goneChats =
  /bot was blocked|user is deactivated|bot was kicked|not a member|chat not found|user not found|PEER_ID_INVALID|can't initiate conversation|have no rights|not enough rights|CHAT_WRITE_FORBIDDEN|group chat was deactivated/i;

/**
 * The answer table of the outgoing side. `once` marks what must never be posted twice; `attempts` counts the tries that
 * may have been carried out, `tries` all of them.
 */
export function verdict(
  answer: Answer,
  row: { once: boolean; attempts: number; tries: number; pictured?: boolean },
): Verdict {
  switch (answer.kind) {
    case 'ok': {
      const id = (answer.result as { message_id?: unknown } | null)?.message_id;
      return { kind: 'sent', messageId: typeof id === 'number' ? id : null };
    }
    case 'unwritten':
      return { kind: 'again', waitMs: Math.min(500 * 2 ** row.tries, longestBackOff), counted: false };
    case 'unknown':
      // A conversation's message is sent once more; a digest waits for the person who can see the group.
      if (row.once) return { kind: 'uncertain' };
      return row.attempts < 1
        ? { kind: 'again', waitMs: 1_000, counted: true }
        : { kind: 'dead', reason: 'uncertain', chat: false };
    case 'refused':
      return refused(answer, row.pictured ?? false);
  }
}

/** Nobody by this token, or nothing at this address: it is never about the message. */
function isTokenRefused({ status, description }: Refused): boolean {
  return status === 401 || (status === 404 && description === 'Not Found');
}

/** Telegram does not know, or not any more, the file that was named by its id. */
export function isUnknownFile(answer: Answer | undefined): boolean {
  return answer?.kind === 'refused' && answer.status === 400 && unknownFile.test(answer.description);
}

function refused(answer: Refused, pictured: boolean): Verdict {
  const { status, description, retryAfter = retryAfterMissing, migrateTo } = answer;
  if (status === 429) return { kind: 'again', waitMs: Math.max(retryAfter, 1) * 1_000, counted: false };
  if (isTokenRefused(answer)) return { kind: 'again', waitMs: tokenPause, counted: false };
  if (migrateTo !== undefined) return { kind: 'moved', to: migrateTo };
  if (/message is not modified/i.test(description)) return { kind: 'sent', messageId: null };
  if (pictured && isUnknownFile(answer)) return { kind: 'changed', how: 'redrawn' };
  if (pictured && (status === 413 || refusedPicture.test(description)))
    return { kind: 'changed', how: 'bare' };
  for (const [words, how] of changes) if (words.test(description)) return { kind: 'changed', how };
  return {
    kind: 'dead',
    reason: `${status} ${description}`,
    chat: status === 403 || goneChats.test(description),
  };
}
