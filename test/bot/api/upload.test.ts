import { Agent } from 'undici';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createApi } from '../../../src/bot/api/call.ts';
import { cleanFileName, encodeForm, type Upload } from '../../../src/bot/api/upload.ts';
import { createFaults, type Fault } from '../../../src/playground/bot-api/faults.ts';
import type { Message } from '../../../src/playground/world/telegram.ts';
import { startApi, startedUser, TOKEN } from '../../playground/local-api.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Whole = Extract<Upload, { bytes: Uint8Array }>;

function upload(fields: Partial<Whole> = {}): Whole {
  return { name: 'Mẫu nhập.xlsx', mimeType: xlsx, bytes: Buffer.from('PK một tệp'), ...fields };
}

async function start({ fault, timeoutMs = 2_000 }: { fault?: Fault; timeoutMs?: number } = {}) {
  const faults = createFaults();
  const local = await startApi({ faults, limits: { enforced: false } });
  if (fault !== undefined) faults.add({ method: 'sendDocument', fault });
  const chat = startedUser(local.world);
  const dispatcher = new Agent({ connections: 2 });
  onTestFinished(() => dispatcher.destroy());
  const api = createApi({ root: local.url, token: TOKEN, dispatcher, timeoutMs });
  const sent = () => local.world.messages(chat).filter(({ from }) => from?.is_bot);
  return { ...local, api, chat, sent };
}

describe('a file that goes out', () => {
  test('arrives byte by byte, with its name, its type and what was said with it', async () => {
    const { api, chat, world } = await start();
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 7) % 256));
    const answer = await api(
      'sendDocument',
      {
        chat_id: chat,
        caption: '<b>Tệp mẫu</b> “một”',
        parse_mode: 'HTML',
        reply_markup: { inline_keyboard: [[{ text: 'Nút', callback_data: 'x:1' }]] },
      },
      { files: { document: upload({ bytes }) } },
    );
    expect(answer).toMatchObject({ kind: 'ok' });
    const { result } = answer as { result: Message };
    expect(result).toMatchObject({
      caption: 'Tệp mẫu “một”',
      caption_entities: [{ type: 'bold', offset: 0, length: 7 }],
      document: { file_name: 'Mẫu nhập.xlsx', mime_type: xlsx, file_size: bytes.length },
      reply_markup: { inline_keyboard: [[{ text: 'Nút', callback_data: 'x:1' }]] },
    });
    expect(Buffer.from(world.fileBytes(result.document?.file_id ?? '') ?? [])).toEqual(bytes);
  });

  test('leaves piece by piece when it is large, and arrives whole', async () => {
    const { api, chat, world } = await start();
    const bytes = Buffer.from(Array.from({ length: 900_000 }, (_, at) => (at * 11) % 251));
    async function* parts(): AsyncGenerator<Uint8Array, undefined> {
      for (let at = 0; at < bytes.length; at += 200_000) yield bytes.subarray(at, at + 200_000);
    }
    const document = {
      name: 'Xuất.xlsx',
      mimeType: xlsx,
      size: bytes.length,
      digest: '0f'.repeat(32),
      parts,
    };
    const answer = await api('sendDocument', { chat_id: chat, caption: 'Tệp' }, { files: { document } });
    const { result } = answer as { result: Message };
    expect(result).toMatchObject({ caption: 'Tệp', document: { file_size: bytes.length } });
    expect(Buffer.from(world.fileBytes(result.document?.file_id ?? '') ?? [])).toEqual(bytes);
  });

  test('may hold what looks like the end of a form', async () => {
    const { api, chat, world } = await start();
    const { type } = encodeForm({ chat_id: chat }, { document: upload() });
    const boundary = type.split('boundary=')[1] ?? '';
    const bytes = Buffer.from(`a\r\n--${boundary}--\r\nb`);
    const answer = await api('sendDocument', { chat_id: chat }, { files: { document: upload({ bytes }) } });
    const { result } = answer as { result: Message };
    expect(Buffer.from(world.fileBytes(result.document?.file_id ?? '') ?? [])).toEqual(bytes);
  });

  test.each([
    ['..\\..\\họ và tên.xlsx', 'họ và tên.xlsx'],
    ['/etc/passwd', 'passwd'],
    ['a"b\r\nX-Evil: 1.xlsx', 'a b X-Evil 1.xlsx'],
    ['Sáng kiến.xlsx'.normalize('NFD'), 'Sáng kiến.xlsx'],
    ['\u202Excod.exe', 'xcod.exe'],
    ['...', 'file'],
    ['', 'file'],
    [`${'ư'.repeat(300)}.xlsx`, `${'ư'.repeat(60)}.xlsx`],
  ])('called %j goes as %j', async (name, clean) => {
    expect(cleanFileName(name)).toBe(clean);
    const { api, chat, sent } = await start();
    await api('sendDocument', { chat_id: chat }, { files: { document: upload({ name }) } });
    expect(sent().at(-1)?.document?.file_name).toBe(clean);
  });

  test('is refused in Telegram’s words', async () => {
    const { api, chat } = await start();
    const send = (fields: Partial<Upload>, payload: object = {}) =>
      api('sendDocument', { chat_id: chat, ...payload }, { files: { document: upload(fields) } });
    expect(await send({ bytes: new Uint8Array() })).toEqual({
      kind: 'refused',
      status: 400,
      description: 'Bad Request: file must be non-empty',
    });
    expect(await send({}, { caption: 'x'.repeat(1025) })).toMatchObject({
      description: 'Bad Request: message caption is too long',
    });
    expect(await send({}, { chat_id: 1 })).toMatchObject({ description: 'Bad Request: chat not found' });
    expect(await api('sendDocument', { chat_id: chat })).toMatchObject({
      description: 'Bad Request: there is no document in the request',
    });
  });

  test('over 50 MB is refused as Telegram does', async () => {
    const { api, chat } = await start({ timeoutMs: 15_000 });
    const bytes = new Uint8Array(50 * 1024 * 1024 + 1);
    const answer = await api('sendDocument', { chat_id: chat }, { files: { document: upload({ bytes }) } });
    expect(answer).toEqual({ kind: 'refused', status: 413, description: 'Request Entity Too Large' });
  });

  test.each<[string, Fault, number]>([
    ['an answer cut in the middle', { kind: 'cut' }, 1],
    ['a reset after the effect', { kind: 'accept-reset' }, 1],
    ['silence', { kind: 'silence' }, 0],
    ['502 with a page', { kind: 'error', status: 502 }, 0],
  ])('is unknown after %s', async (_, fault, effects) => {
    const { api, chat, sent } = await start({ fault, timeoutMs: 300 });
    const answer = await api('sendDocument', { chat_id: chat }, { files: { document: upload() } });
    expect(answer.kind).toBe('unknown');
    expect(sent()).toHaveLength(effects);
  });

  test('that could not be sent at all is known to be so', async () => {
    const dispatcher = new Agent();
    onTestFinished(() => dispatcher.destroy());
    const api = createApi({ root: 'http://127.0.0.1:9', token: TOKEN, dispatcher, timeoutMs: 1_000 });
    const answer = await api('sendDocument', { chat_id: 1 }, { files: { document: upload() } });
    expect(answer.kind).toBe('unwritten');
  });
});
