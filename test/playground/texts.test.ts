import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/playground/world/telegram.ts';
import { startApi, startedUser } from './local-api.ts';

async function startChat() {
  const api = await startApi({ limits: { enforced: false } });
  const user = startedUser(api.world);
  const say = (parameters: Record<string, unknown>) =>
    api.refusal('sendMessage', { chat_id: user, ...parameters });
  const html = (text: string) =>
    api.result<Message>('sendMessage', { chat_id: user, text, parse_mode: 'HTML' });
  return { ...api, user, say, html };
}

describe('a text', () => {
  test('comes back as a whole message', async () => {
    const { result, user, world } = await startChat();
    const message = await result('sendMessage', {
      chat_id: String(user),
      text: '  Xin chào <b>bạn</b> \n',
      parse_mode: 'html',
      reply_markup: { inline_keyboard: [[{ text: 'Nộp', callback_data: 'nop' }]] },
    });
    expect(message).toEqual({
      message_id: expect.any(Number),
      from: { id: 123456789, is_bot: true, first_name: 'Sáng kiến', username: 'sangkien_bot' },
      chat: { id: user, type: 'private', first_name: 'Thử Nghiệm' },
      date: Math.floor(world.now() / 1000),
      text: 'Xin chào bạn',
      entities: [{ type: 'bold', offset: 9, length: 3 }],
      reply_markup: { inline_keyboard: [[{ text: 'Nộp', callback_data: 'nop' }]] },
    });
    expect(world.lastMessage(user)).toEqual(message);
  });

  const refused: [what: string, parameters: Record<string, unknown>, answer: string][] = [
    ['nothing', {}, 'Bad Request: message text is empty'],
    ['an empty text', { text: '' }, 'Bad Request: message text is empty'],
    ['only spaces', { text: ' \n ' }, 'Bad Request: text must be non-empty'],
    ['tags around nothing', { text: '<b></b>', parse_mode: 'HTML' }, 'Bad Request: text must be non-empty'],
    ['4,097 characters', { text: 'đ'.repeat(4097) }, 'Bad Request: message is too long'],
    ['2,049 emoji, two units each', { text: '😀'.repeat(2049) }, 'Bad Request: message is too long'],
    ['more than 32 KiB', { text: 'x'.repeat(32_769) }, 'Bad Request: text is too long'],
    ['half a surrogate pair', { text: 'a\ud83d' }, 'Bad Request: strings must be encoded in UTF-8'],
    ['an unknown parse_mode', { text: 'a', parse_mode: 'bbcode' }, 'Bad Request: unsupported parse_mode'],
    [
      'an entity of no known type',
      { text: 'abc', entities: [{ type: 'blink', offset: 0, length: 1 }] },
      "Bad Request: can't parse MessageEntity: Unsupported type specified",
    ],
  ];
  test.each(refused)('of %s is refused', async (_what, parameters, answer) => {
    const { say } = await startChat();
    expect(await say(parameters)).toBe(answer);
  });

  test('of 4,096 UTF-16 units after parsing passes', async () => {
    const { say } = await startChat();
    expect(await say({ text: `<b>${'x'.repeat(4096)}</b>`, parse_mode: 'HTML' })).toBe('ok');
    expect(await say({ text: '😀'.repeat(2048) })).toBe('ok');
  });

  test('is taken as written where it is not NFC', async () => {
    const { result, user } = await startChat();
    const decomposed = 'Đề án'.normalize('NFD');
    expect((await result<Message>('sendMessage', { chat_id: user, text: decomposed })).text).toBe(decomposed);
  });

  test('loses control characters, carriage returns and bidi overrides', async () => {
    const { result, user } = await startChat();
    const text = 'a\u0007b\r\nc\u202ed\u2028e';
    expect((await result<Message>('sendMessage', { chat_id: user, text })).text).toBe('a b\ncde');
  });

  test('is marked where it holds commands, addresses, mentions and hashtags', async () => {
    const { result, user } = await startChat();
    const text =
      'Gõ /nop hoặc /nộp, và/hoặc hỏi @sangkien_bot, https://vi.example.vn/a?b=1. #sángkiến a@b.vn';
    const { entities = [] } = await result<Message>('sendMessage', { chat_id: user, text });
    expect(entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])).toEqual([
      ['bot_command', '/nop'],
      ['mention', '@sangkien_bot'],
      ['url', 'https://vi.example.vn/a?b=1'],
      ['hashtag', '#sángkiến'],
      ['email', 'a@b.vn'],
    ]);
  });

  test('given with entities keeps those a sender may set, shifted by what is trimmed', async () => {
    const { result, user } = await startChat();
    const entities = [
      { type: 'bold', offset: 2, length: 4 },
      { type: 'bot_command', offset: 0, length: 1 },
    ];
    const message = await result<Message>('sendMessage', { chat_id: user, text: '  đậm  ', entities });
    expect(message).toMatchObject({ text: 'đậm', entities: [{ type: 'bold', offset: 0, length: 3 }] });
  });
});

describe('HTML', () => {
  const parsed: [source: string, text: string, entities: unknown[]][] = [
    [
      '<b>a</b><i>b</i>',
      'ab',
      [
        ['bold', 0, 1],
        ['italic', 1, 1],
      ],
    ],
    [
      '<strong>a</strong><em>b</em><u>c</u><ins>d</ins>',
      'abcd',
      [
        ['bold', 0, 1],
        ['italic', 1, 1],
        ['underline', 2, 1],
        ['underline', 3, 1],
      ],
    ],
    [
      '<s>a</s><strike>b</strike><del>c</del>',
      'abc',
      [
        ['strikethrough', 0, 1],
        ['strikethrough', 1, 1],
        ['strikethrough', 2, 1],
      ],
    ],
    [
      '<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>',
      'ab',
      [
        ['spoiler', 0, 1],
        ['spoiler', 1, 1],
      ],
    ],
    [
      '<B>a <I>b</I></B>',
      'a b',
      [
        ['bold', 0, 3],
        ['italic', 2, 1],
      ],
    ],
    ['😀<b>đ</b>', '😀đ', [['bold', 2, 1]]],
    [
      '<code>a</code><pre>b</pre>',
      'ab',
      [
        ['code', 0, 1],
        ['pre', 1, 1],
      ],
    ],
    [
      '<blockquote>a</blockquote><blockquote expandable>b</blockquote>',
      'ab',
      [
        ['blockquote', 0, 1],
        ['expandable_blockquote', 1, 1],
      ],
    ],
    ['&lt;b&gt; &amp;&quot; &#39;&#x110;&#272;', '<b> &" \'ĐĐ', []],
    ['&nbsp; &copy; & &;', '&nbsp; &copy; & &;', []],
    ['<a href="localhost">a</a>', 'a', []],
    ['<b>a</>', 'a', [['bold', 0, 1]]],
    ['1 > 0', '1 > 0', []],
  ];
  test.each(parsed)('%s is read as Telegram reads it', async (source, text, entities) => {
    const { html } = await startChat();
    const message = await html(source);
    expect(message.text).toBe(text);
    expect((message.entities ?? []).map(({ type, offset, length }) => [type, offset, length])).toEqual(
      entities,
    );
  });

  test('links carry their address, mentions their user, code its language', async () => {
    const { html, user, world } = await startChat();
    const { entities } = await html(
      `<a href="https://example.vn?a=1&amp;b=2">x</a><a href='tg://user?id=${user}'>y</a><pre><code class="language-sql">z</code></pre>`,
    );
    expect(entities).toEqual([
      { type: 'text_link', offset: 0, length: 1, url: 'https://example.vn/?a=1&b=2' },
      { type: 'text_mention', offset: 1, length: 1, user: world.user(user) },
      { type: 'pre', offset: 2, length: 1, language: 'sql' },
    ]);
  });

  const broken: [source: string, reason: string][] = [
    ['Đề án <p>x</p>', 'Unsupported start tag "p" at byte offset 10'],
    ['a<br/>b', 'Unsupported start tag "br/" at byte offset 1'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['a <b', 'Unclosed start tag at byte offset 2'],
    ['5 <3 and >', 'Unsupported start tag "3" at byte offset 2'],
    ['<b>a', `Can't find end tag corresponding to start tag "b"`],
    ['ấ<b>x<i>y</b></i>', 'Unmatched end tag at byte offset 11, expected "</i>", found "</b>"'],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>a</b', 'Unclosed end tag at byte offset 4'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<a href', 'Unclosed start tag "a" at byte offset 0'],
    ['<a href=a_b>x</a>', 'Unexpected end of name token at byte offset 8'],
    ['<a "x">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<tg-emoji emoji-id="x">x</tg-emoji>', 'Invalid custom emoji identifier specified'],
  ];
  test.each(broken)('%s is refused with its place', async (text, reason) => {
    const { say } = await startChat();
    expect(await say({ text, parse_mode: 'HTML' })).toBe(`Bad Request: can't parse entities: ${reason}`);
  });
});
