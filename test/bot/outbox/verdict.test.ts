import { describe, expect, it, test } from 'vitest';
import type { Answer } from '../../../src/bot/api/call.ts';
import { type Verdict, verdict } from '../../../src/bot/outbox/verdict.ts';

const fresh = { once: false, attempts: 0, tries: 0 };
const digest = { ...fresh, once: true };

function refused(status: number, description: string, more: object = {}): Answer {
  return { kind: 'refused', status, description, ...more };
}

function dead(answer: string, chat: boolean): Verdict {
  return { kind: 'dead', reason: answer, chat };
}

const sure: readonly [what: string, answer: Answer, verdict: Verdict][] = [
  ['a message', { kind: 'ok', result: { message_id: 7 } }, { kind: 'sent', messageId: 7 }],
  ['true, as some edits give', { kind: 'ok', result: true }, { kind: 'sent', messageId: null }],
  ['nothing at all', { kind: 'ok', result: null }, { kind: 'sent', messageId: null }],
  [
    'wait',
    refused(429, 'Too Many Requests: retry after 7', { retryAfter: 7 }),
    { kind: 'again', waitMs: 7_000, counted: false },
  ],
  [
    'wait a day',
    refused(429, 'Too Many Requests', { retryAfter: 86_400 }),
    { kind: 'again', waitMs: 86_400_000, counted: false },
  ],
  [
    'wait no time',
    refused(429, 'Too Many Requests', { retryAfter: 0 }),
    { kind: 'again', waitMs: 1_000, counted: false },
  ],
  ['wait, not how long', refused(429, 'Too Many Requests'), { kind: 'again', waitMs: 5_000, counted: false }],
  ['who are you', refused(401, 'Unauthorized'), { kind: 'again', waitMs: 30_000, counted: false }],
  ['no such bot', refused(404, 'Not Found'), { kind: 'again', waitMs: 30_000, counted: false }],
  [
    'no such method',
    refused(404, 'Not Found: method not found'),
    dead('404 Not Found: method not found', false),
  ],
  [
    'moved',
    refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrateTo: -1001 }),
    { kind: 'moved', to: -1001 },
  ],
  ...[
    'Forbidden: bot was blocked by the user',
    'Forbidden: user is deactivated',
    "Forbidden: bot can't initiate conversation with a user",
    'Forbidden: bot was kicked from the supergroup chat',
    'Forbidden: bot is not a member of the supergroup chat',
    "Forbidden: bot can't send messages to bots",
  ].map((words): [string, Answer, Verdict] => [words, refused(403, words), dead(`403 ${words}`, true)]),
  ...[
    'Bad Request: chat not found',
    'Bad Request: user not found',
    'Bad Request: not enough rights to send text messages to the chat',
    'Bad Request: have no rights to send a message',
    'Bad Request: CHAT_WRITE_FORBIDDEN',
    'Bad Request: PEER_ID_INVALID',
    'Bad Request: group chat was deactivated',
  ].map((words): [string, Answer, Verdict] => [words, refused(400, words), dead(`400 ${words}`, true)]),
  ...['Bad Request: message thread not found', 'Bad Request: TOPIC_CLOSED'].map(
    (words): [string, Answer, Verdict] => [words, refused(400, words), { kind: 'changed', how: 'general' }],
  ),
  ...[
    'Bad Request: message to edit not found',
    "Bad Request: message can't be edited",
    'Bad Request: MESSAGE_ID_INVALID',
    'Bad Request: there is no text in the message to edit',
  ].map((words): [string, Answer, Verdict] => [words, refused(400, words), { kind: 'changed', how: 'anew' }]),
  [
    'unreadable markup',
    refused(400, "Bad Request: can't parse entities: Unexpected end tag at byte offset 5"),
    { kind: 'changed', how: 'plain' },
  ],
  [
    'nothing changed',
    refused(400, 'Bad Request: message is not modified: specified new message content…'),
    { kind: 'sent', messageId: null },
  ],
  [
    'anything else',
    refused(400, 'Bad Request: BUTTON_DATA_INVALID'),
    dead('400 Bad Request: BUTTON_DATA_INVALID', false),
  ],
  [
    'not connected',
    { kind: 'unwritten', reason: 'ECONNREFUSED' },
    { kind: 'again', waitMs: 500, counted: false },
  ],
];

describe('the answer table', () => {
  it.each(sure)('%s means the same for every message', (_, answer, expected) => {
    expect(verdict(answer, fresh)).toEqual(expected);
    expect(verdict(answer, digest)).toEqual(expected);
    expect(verdict(answer, { ...fresh, attempts: 1 })).toEqual(expected);
  });

  const unknown: Answer = { kind: 'unknown', reason: 'HTTP 502' };

  test('an answer that says nothing lets a message of a conversation go out once more', () => {
    expect(verdict(unknown, fresh)).toEqual({ kind: 'again', waitMs: 1_000, counted: true });
    expect(verdict(unknown, { ...fresh, tries: 9 })).toEqual({ kind: 'again', waitMs: 1_000, counted: true });
    expect(verdict(unknown, { ...fresh, attempts: 1 })).toEqual(dead('uncertain', false));
  });

  test('an answer that says nothing makes what must not be posted twice uncertain', () => {
    expect(verdict(unknown, digest)).toEqual({ kind: 'uncertain' });
    expect(verdict(unknown, { ...digest, tries: 3 })).toEqual({ kind: 'uncertain' });
  });

  test('a connection that cannot be made is tried at longer and longer intervals, at most 30 s', () => {
    const answer: Answer = { kind: 'unwritten', reason: 'ENOTFOUND' };
    const waits = [0, 1, 2, 5, 6, 7, 2_000].map((tries) => verdict(answer, { ...digest, tries }));
    expect(waits).toEqual(
      [500, 1_000, 2_000, 16_000, 30_000, 30_000, 30_000].map((waitMs) => ({
        kind: 'again',
        waitMs,
        counted: false,
      })),
    );
  });
});

test('what is said against the picture of a digest changes the picture, and leaves the group as it is', () => {
  const pictured = { ...digest, pictured: true };
  const how = (status: number, description: string) => verdict(refused(status, description), pictured);
  const anew: Verdict = { kind: 'changed', how: 'redrawn' };
  const bare: Verdict = { kind: 'changed', how: 'bare' };
  expect(how(400, 'Bad Request: wrong file identifier/HTTP URL specified')).toEqual(anew);
  expect(how(400, 'Bad Request: FILE_REFERENCE_EXPIRED')).toEqual(anew);
  expect(how(400, 'Bad Request: not enough rights to send photos to the chat')).toEqual(bare);
  expect(how(400, 'Bad Request: PHOTO_INVALID_DIMENSIONS')).toEqual(bare);
  expect(how(413, 'Request Entity Too Large')).toEqual(bare);
  expect(how(400, 'Bad Request: not enough rights to send text messages to the chat')).toMatchObject({
    kind: 'dead',
    chat: true,
  });
  // Of a file that somebody sent, it is the end.
  expect(verdict(refused(400, 'Bad Request: wrong file identifier'), fresh)).toMatchObject({ kind: 'dead' });
});
