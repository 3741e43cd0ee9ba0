import { FormData } from 'undici';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/playground/world/telegram.ts';
import { type ApiAnswer, groupWithBot, pngHeader, startApi, startedUser, TOKEN } from './local-api.ts';

type Part = [name: string, value: string | { bytes: Uint8Array; name: string; type?: string }];

async function start() {
  const api = await startApi({ limits: { enforced: false } });
  const user = startedUser(api.world);

  async function upload(method: string, parts: Part[], chat = user): Promise<ApiAnswer> {
    const form = new FormData();
    form.append('chat_id', String(chat));
    for (const [name, value] of parts) {
      if (typeof value === 'string') form.append(name, value);
      else form.append(name, new File([Buffer.from(value.bytes)], value.name, { type: value.type ?? '' }));
    }
    const { text } = await api.send(`${api.base}/${method}`, { body: form });
    return JSON.parse(text) as ApiAnswer;
  }

  async function download(file_id: string) {
    const { file_path } = await api.result<{ file_path: string }>('getFile', { file_id });
    return api.send(`${api.url}/file/bot${TOKEN}/${file_path}`, { method: 'GET' });
  }

  return { ...api, user, upload, download };
}

const PICTURE = { bytes: pngHeader(1200, 800), name: 'bieudo.png', type: 'image/png' };

describe('a picture', () => {
  test('is kept in Telegram sizes and can be fetched', async () => {
    const { upload, download } = await start();
    const answer = await upload('sendPhoto', [
      ['photo', PICTURE],
      ['caption', '<b>Tuần 47</b>'],
      ['parse_mode', 'HTML'],
    ]);
    const message = answer.result as Message;
    expect(message.photo?.map(({ width, height }) => [width, height])).toEqual([
      [90, 60],
      [320, 213],
      [800, 533],
      [1200, 800],
    ]);
    expect(message).toMatchObject({
      caption: 'Tuần 47',
      caption_entities: [{ type: 'bold', offset: 0, length: 7 }],
    });
    const file = await download(message.photo?.at(-1)?.file_id ?? '');
    expect(file.bytes).toEqual(Buffer.from(PICTURE.bytes));
  });

  test('can be sent again by its file_id', async () => {
    const { upload, result, user } = await start();
    const first = (await upload('sendPhoto', [['photo', PICTURE]])).result as Message;
    const photo = first.photo?.at(-1)?.file_id;
    const again = await result<Message>('sendPhoto', { chat_id: user, photo });
    expect(again.photo).toMatchObject([{ file_id: photo, width: first.photo?.at(-1)?.width }]);
  });

  const refused: [what: string, parts: Part[], answer: string][] = [
    ['is missing', [['caption', 'x']], 'Bad Request: there is no photo in the request'],
    [
      'is empty',
      [['photo', { bytes: new Uint8Array(), name: 'a.png' }]],
      'Bad Request: file must be non-empty',
    ],
    [
      'is none',
      [['photo', { bytes: Buffer.from('văn bản'), name: 'a.png' }]],
      'Bad Request: IMAGE_PROCESS_FAILED',
    ],
    [
      'is too slim',
      [['photo', { bytes: pngHeader(2100, 100), name: 'a.png' }]],
      'Bad Request: PHOTO_INVALID_DIMENSIONS',
    ],
    [
      'is too large',
      [['photo', { bytes: pngHeader(6000, 4001), name: 'a.png' }]],
      'Bad Request: PHOTO_INVALID_DIMENSIONS',
    ],
    ['is unknown here', [['photo', 'AgACxyz']], 'Bad Request: wrong file identifier/HTTP URL specified'],
    ['is elsewhere', [['photo', 'https://example.vn/a.png']], 'Bad Request: failed to get HTTP URL content'],
    [
      'has a caption of 1,025 characters',
      [
        ['photo', PICTURE],
        ['caption', 'x'.repeat(1025)],
      ],
      'Bad Request: message caption is too long',
    ],
  ];
  test.each(refused)('that %s is refused', async (_what, parts, answer) => {
    const { upload } = await start();
    expect((await upload('sendPhoto', parts)).description).toBe(answer);
  });

  test('of more than ten megabytes is refused', async () => {
    const { upload } = await start();
    const bytes = Buffer.concat([pngHeader(10, 10), Buffer.alloc(10 * 1024 * 1024)]);
    expect((await upload('sendPhoto', [['photo', { bytes, name: 'a.png' }]])).description).toBe(
      `Bad Request: file of size ${bytes.length} bytes is too big for a photo; the maximum size is 10485760 bytes`,
    );
  });

  test('needs the right to send pictures', async () => {
    const { upload, world } = await start();
    const group = groupWithBot(world, 'supergroup');
    world.muteBot(group.id, group.creator);
    expect((await upload('sendPhoto', [['photo', PICTURE]], group.id)).description).toBe(
      'Bad Request: not enough rights to send photos to the chat',
    );
  });
});

describe('a document', () => {
  test('keeps its name, kind and every byte', async () => {
    const { upload, world } = await start();
    const bytes = Buffer.from('mã;tên\r\nSK-26-000001;"Đồ gá"', 'utf8');
    const document = { bytes, name: 'Danh sách «tuần».csv', type: 'text/csv' };
    const message = (await upload('sendDocument', [['document', document]])).result as Message;
    expect(message.document).toMatchObject({
      file_name: 'Danh sách «tuần».csv',
      mime_type: 'text/csv',
      file_size: bytes.length,
    });
    expect(Buffer.from(world.fileBytes(message.document?.file_id ?? '') ?? [])).toEqual(bytes);
  });

  test('can be attached under another name', async () => {
    const { upload } = await start();
    const answer = await upload('sendDocument', [
      ['document', 'attach://tep'],
      ['tep', { bytes: Buffer.from('x'), name: 'x.xlsx' }],
    ]);
    expect((answer.result as Message).document?.file_name).toBe('x.xlsx');
  });

  test('of more than fifty megabytes is refused', async () => {
    const { upload } = await start();
    const bytes = Buffer.alloc(50 * 1024 * 1024 + 1);
    expect(await upload('sendDocument', [['document', { bytes, name: 'a.bin' }]])).toEqual({
      ok: false,
      error_code: 413,
      description: 'Request Entity Too Large',
    });
  });
});

describe('an album', () => {
  const item = (name: string, more = {}) => ({ type: 'photo', media: `attach://${name}`, ...more });

  test('is several messages of one group', async () => {
    const { upload } = await start();
    const media = JSON.stringify([item('a', { caption: 'Hai ảnh' }), item('b')]);
    const answer = await upload('sendMediaGroup', [
      ['media', media],
      ['a', PICTURE],
      ['b', PICTURE],
    ]);
    const messages = answer.result as Message[];
    expect(messages.map((message) => message.caption)).toEqual(['Hai ảnh', undefined]);
    expect(new Set(messages.map((message) => message.media_group_id)).size).toBe(1);
  });

  const refused: [what: string, media: unknown, answer: string][] = [
    ['missing', undefined, 'Bad Request: parameter "media" is required'],
    ['of no items', [], 'Bad Request: there are no messages to send'],
    [
      'of eleven',
      Array.from({ length: 11 }, () => item('a')),
      'Bad Request: too many messages to send as an album',
    ],
    [
      'mixed with documents',
      [item('a'), { type: 'document', media: 'attach://a' }],
      "Bad Request: document can't be mixed with other media types",
    ],
    ['without its file', [item('a'), item('z')], "Bad Request: can't parse InputMedia: media not found"],
    ['that is no list', {}, 'Bad Request: expected an Array of InputMedia'],
  ];
  test.each(refused)('%s is refused', async (_what, media, answer) => {
    const { upload } = await start();
    const parts: Part[] = media === undefined ? [] : [['media', JSON.stringify(media)]];
    expect((await upload('sendMediaGroup', [...parts, ['a', PICTURE]])).description).toBe(answer);
  });
});

describe('a file of a person', () => {
  test('can be fetched up to twenty megabytes', async () => {
    const { world, user, download, refusal } = await start();
    const sent = world.sendFile({
      from: user,
      kind: 'document',
      bytes: Buffer.from('ảnh'),
      fileName: 'a.txt',
    });
    expect((await download(sent.document?.file_id ?? '')).text).toBe('ảnh');
    const large = world.sendFile({ from: user, kind: 'video', size: 20 * 1024 * 1024 + 1 });
    expect(await refusal('getFile', { file_id: large.video?.file_id })).toBe('Bad Request: file is too big');
    expect(await refusal('getFile', { file_id: 'zzz' })).toBe('Bad Request: invalid file_id');
    expect(await refusal('getFile')).toBe('Bad Request: file_id not specified');
  });

  test('is forgotten when there are too many bytes', async () => {
    const api = await startApi({ world: { retain: { fileBytes: 10 } } });
    const user = startedUser(api.world);
    const send = () => api.world.sendFile({ from: user, kind: 'document', bytes: Buffer.alloc(6) });
    const [first, second] = [send(), send()];
    expect(await api.refusal('getFile', { file_id: first.document?.file_id })).toBe(
      'Bad Request: wrong file_id or the file is temporarily unavailable',
    );
    expect(await api.refusal('getFile', { file_id: second.document?.file_id })).toBe('ok');
  });
});
