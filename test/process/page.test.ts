import { setTimeout as delay } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createBotApi } from '../../src/playground/bot-api/server.ts';
import { createPage } from '../../src/playground/page/page.ts';
import type { Message, Update } from '../../src/playground/world/telegram.ts';
import { createWorld, type World } from '../../src/playground/world/world.ts';
import { launchBrowser } from '../browser.ts';
import { freePort, runProgram, temporaryFolder } from './program.ts';

const bot = { id: 99, username: 'thu_bot', firstName: 'Hộp thử', token: '99:AAthu' };
const member = { id: 1001, name: 'Trần Thị Thử', role: 'đoàn viên, Công ty May Sông Mã' };
const officer = { id: 1002, name: 'Lê Văn Nháp', role: 'cán bộ công đoàn' };
const story = {
  title: 'Chơi thử: 2 bước',
  steps: [{ text: 'Đoàn viên bấm BẮT ĐẦU.' }, { text: 'Cán bộ xem tin mới.', as: officer.id }],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

type Call = (method: string, parameters: object) => Promise<unknown>;

const threeButtons = [
  [
    { text: 'Đồng ý', callback_data: 'agree' },
    { text: 'Cảnh báo', callback_data: 'alert' },
    { text: 'Chờ duyệt (12)', url: `https://t.me/${bot.username}?start=q_7` },
  ],
];

/** A bot in a few lines: enough to make the page show everything it can. */
async function respond({ message, callback_query: press }: Update, call: Call): Promise<void> {
  if (press?.message !== undefined) {
    const place = { chat_id: press.message.chat.id, message_id: press.message.message_id };
    const isAlert = press.data === 'alert';
    await call('answerCallbackQuery', {
      callback_query_id: press.id,
      text: isAlert ? 'Chưa nộp được: thiếu kết quả.' : 'Đã ghi nhận',
      show_alert: isAlert,
    });
    if (!isAlert) await call('editMessageText', { ...place, text: '✓ Đã đồng ý' });
  }
  if (message !== undefined) await reply(message, call);
}

async function reply({ chat, text, photo, document, entities }: Message, call: Call): Promise<void> {
  const chat_id = chat.id;
  if (text === '/start' || text?.startsWith('/thongke')) {
    await call('sendMessage', {
      chat_id,
      parse_mode: 'HTML',
      text: 'Chào <b>anh/chị</b>! Xem /cuatoi\n<blockquote>Ví dụ: <i>máy cán dầm</i></blockquote>Hết.',
      reply_markup: { inline_keyboard: threeButtons },
    });
  } else if (text?.startsWith('/start '))
    await call('sendMessage', { chat_id, text: `Đã mở ${text.slice(7)}` });
  else if (photo !== undefined)
    await call('sendPhoto', { chat_id, photo: photo.at(-1)?.file_id, caption: 'Đã nhận ảnh' });
  else if (document !== undefined) await call('sendDocument', { chat_id, document: document.file_id });
  else if (text !== undefined)
    await call('sendMessage', { chat_id, text: `Đã ghi: ${text.slice(0, 1000)}`, entities: entities ?? [] });
}

async function runBot(world: World): Promise<void> {
  const api = createBotApi({ world, limits: { enforced: false } });
  const { url } = await api.listen();
  const call = async (method: string, parameters: object) => {
    const response = await fetch(`${url}/bot${bot.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    });
    const { result, description } = (await response.json()) as { result?: unknown; description?: string };
    if (description !== undefined) throw new Error(`${method}: ${description}`);
    return result;
  };
  const commands = [
    { command: 'cuatoi', description: 'Sáng kiến của tôi' },
    { command: 'thongke', description: 'Số liệu kỳ này' },
  ];
  await call('setMyCommands', { commands });

  const over = new AbortController();
  const loop = async () => {
    let offset = 0;
    while (!over.signal.aborted) {
      const updates = (await call('getUpdates', { offset, timeout: 20 })) as Update[];
      for (const update of updates) {
        offset = update.update_id + 1;
        await respond(update, call);
      }
    }
  };
  const running = loop().catch((error: unknown) => {
    if (!over.signal.aborted) throw error;
  });
  closing.push(async () => {
    over.abort();
    await api.close();
    await running;
  });
}

async function serve(world: World, options: { moveClockTo?: () => number; port?: number } = {}) {
  const { port = 0, ...rest } = options;
  const app: FastifyInstance = Fastify({ forceCloseConnections: true });
  await app.register(createPage({ world, people: [member, officer], story, patience: 5_000, ...rest }));
  const url = await app.listen({ host: '127.0.0.1', port });
  closing.push(() => app.close());
  return { app, url };
}

async function visit(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  closing.push(async () => {
    await context.close();
    // A network that is gone is said by the browser itself, and is what one test is about.
    expect(complaints.filter((line) => !line.includes('net::ERR_'))).toEqual([]);
  });
  await page.goto(url);
  await page.locator('.person').first().waitFor();
  return page;
}

async function play(options: BrowserContextOptions = {}) {
  let shift = Date.UTC(2026, 10, 20, 2) - performance.now();
  const now = () => shift + performance.now();
  const world = createWorld({ now, random: (size) => crypto.getRandomValues(new Uint8Array(size)), bot });
  for (const { id, name } of [member, officer]) world.addUser({ id, firstName: name, languageCode: 'vi' });
  const group = world.addGroup({
    title: 'Ban chấp hành Công ty May Sông Mã',
    creator: officer.id,
    members: [member.id],
  });
  await runBot(world);
  const moveClockTo = () => {
    shift = Date.UTC(2026, 10, 23, 1) - performance.now();
    return now();
  };
  const { app, url } = await serve(world, { moveClockTo });
  return { world, app, url, group: group.id, page: await visit(url, options) };
}

const bubble = (page: Page, text: string) => page.locator('.bubble', { hasText: text });
const key = (page: Page, text: string) => page.locator('.key', { hasText: text });

async function begin(page: Page): Promise<void> {
  await page.locator('#start').click();
  await expectSeen(page, 'Chào anh/chị!');
}

async function say(page: Page, text: string): Promise<void> {
  await page.locator('#field').fill(text);
  await page.locator('#field').press('Enter');
}

async function expectSeen(page: Page, text: string): Promise<void> {
  await bubble(page, text).last().waitFor();
  expect(await bubble(page, text).last().isVisible()).toBe(true);
}

describe('a conversation', () => {
  it('begins with START, shows formatted text and clickable commands', async () => {
    const { page } = await play();
    await begin(page);
    const hello = bubble(page, 'Chào');
    expect(await hello.locator('b').textContent()).toBe('anh/chị');
    expect(await hello.locator('blockquote i').textContent()).toBe('máy cán dầm');
    expect(await page.locator('#composer').isVisible()).toBe(true);
    await hello.locator('.command').click();
    await expectSeen(page, 'Đã ghi: /cuatoi');
  });

  it('turns a pressed button until the bot answers, edits in place, shows toast and alert', async () => {
    const { page } = await play();
    await begin(page);
    await key(page, 'Cảnh báo').click();
    expect(await page.locator('dialog p').textContent()).toBe('Chưa nộp được: thiếu kết quả.');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    await key(page, 'Đồng ý').click();
    await expectSeen(page, '✓ Đã đồng ý');
    expect(await bubble(page, 'Đã đồng ý').textContent()).toMatch(/đã sửa \d\d:\d\d/);
    expect(await page.locator('#toast.shown').textContent()).toBe('Đã ghi nhận');
    expect(await page.locator('.key').count()).toBe(0);
  });

  it('corrects the last own message with the arrow key and answers by a double click', async () => {
    const { page, world } = await play();
    world.say({ from: member.id, text: 'Tên sáng kiến' });
    await say(page, 'mười lăm triêu');
    await expectSeen(page, 'Đã ghi: mười lăm triêu');
    await page.locator('#field').press('ArrowUp');
    expect(await page.locator('#field').inputValue()).toBe('mười lăm triêu');
    await say(page, 'mười lăm triệu');
    await bubble(page, 'mười lăm triệu').locator('.meta', { hasText: 'đã sửa' }).waitFor();
    await bubble(page, 'Tên sáng kiến').first().dblclick();
    await say(page, 'Máy cán dầm');
    await page.locator('.own .quote', { hasText: 'Tên sáng kiến' }).waitFor();
    expect(world.messages(member.id).find(({ text }) => text === 'Máy cán dầm')?.reply_to_message?.text).toBe(
      'Tên sáng kiến',
    );
  });

  it('shows what people typed as text, whatever it is', async () => {
    const { page } = await play();
    await begin(page);
    const hostile = '<img src=x onerror="document.title=1"> <script>document.title=1</script> &amp; [a](b)';
    await say(page, hostile);
    await expectSeen(page, `Đã ghi: ${hostile}`);
    expect(await page.locator('.bubble img, .bubble script').count()).toBe(0);
    expect(await page.title()).toBe('Sân chơi sáng kiến');
  });

  it('lists the bot’s commands by the Menu button and while typing', async () => {
    const { page } = await play();
    await begin(page);
    await page.locator('#menu-button').click();
    expect(await page.locator('#menu li').allTextContents()).toEqual([
      '/cuatoiSáng kiến của tôi',
      '/thongkeSố liệu kỳ này',
    ]);
    await page.keyboard.press('Escape');
    await page.locator('#field').fill('/th');
    await page.locator('#menu button', { hasText: '/thongke' }).click();
    await expectSeen(page, 'Chào anh/chị!');
    await expect.poll(() => page.locator('#field').inputValue()).toBe('');
  });
});

describe('what Telegram lets people send besides', () => {
  it('is a long text, in several messages of which no letter is lost', async () => {
    const { page, world } = await play();
    await begin(page);
    const lines = Array.from({ length: 500 }, (_, index) => `Dòng ${index}: máy cán dầm`);
    await page.locator('#field').fill(lines.join('\n'));
    await page.locator('#field').press('Enter');
    await expectSeen(page, 'Dòng 499');
    const said = world
      .messages(member.id)
      .filter(({ from, text }) => from?.id === member.id && text !== '/start');
    expect(said.length).toBe(3);
    expect(said.every(({ text = '' }) => text.length <= 4096)).toBe(true);
    expect(said.map(({ text }) => text).join('\n')).toBe(lines.join('\n'));
    await expect.poll(() => page.locator('#field').inputValue()).toBe('');
  });

  it('is a sticker and a voice message, by the menu beside the paper clip', async () => {
    const { page, world } = await play();
    await begin(page);
    for (const [name, shown] of [
      ['Nhãn dán', 'Nhãn dán 👍'],
      ['Tin thoại', 'Tin thoại 0:07'],
    ] as const) {
      await page.locator('#more-button').click();
      await page.locator('#more button', { hasText: name }).click();
      await page.locator('.own .bubble', { hasText: shown }).waitFor();
      expect(await page.locator('#more').isVisible()).toBe(false);
    }
    expect(world.messages(member.id).filter(({ sticker, voice }) => sticker || voice)).toHaveLength(2);
  });

  it('is what somebody has said, sent on to the bot', async () => {
    const { page, world, group } = await play();
    world.say({ from: officer.id, chat: group, text: 'Dùng gá kẹp' });
    await page.locator('.chat', { hasText: 'Ban chấp hành' }).click();
    await bubble(page, 'Dùng gá kẹp').hover();
    await bubble(page, 'Dùng gá kẹp').locator('[aria-label="Chuyển tiếp"]').click();
    await page.locator('.own .forwarded', { hasText: officer.name }).waitFor();
    expect(await page.locator('#chat-title').textContent()).toBe(bot.firstName);
    await expectSeen(page, 'Đã ghi: Dùng gá kẹp');
  });
});

describe('the day over the messages', () => {
  it('shows while one scrolls back, then covers nothing', async () => {
    const { page, world } = await play();
    for (let line = 0; line < 40; line += 1) world.say({ from: member.id, text: `Dòng ${line}` });
    await expectSeen(page, 'Dòng 39');
    const opacity = () =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('.day span')).opacity`);
    await expect.poll(opacity).toBe('0');
    await page.locator('#scroller').hover();
    await page.mouse.wheel(0, -200);
    await expect.poll(opacity).toBe('1');
    await expect.poll(opacity, { timeout: 3000 }).toBe('0');
    await page.mouse.wheel(0, -20_000);
    await delay(1500);
    expect(await opacity()).toBe('1');
  });
});

describe('files', () => {
  it('go as an album with a caption, come back as a photo that opens large', async () => {
    const { page } = await play();
    await begin(page);
    const buffer = await page.screenshot();
    const file = (name: string) => ({ name, mimeType: 'image/png', buffer });
    await page.locator('#pick-photo').setInputFiles([file('truoc.png'), file('sau.png')]);
    expect(await page.locator('#attached li').count()).toBe(2);
    await say(page, 'Trước và sau');
    await page.locator('.own .photos.many img').nth(1).waitFor();
    await expectSeen(page, 'Đã nhận ảnh');
    const photo = page.locator('.other .photo img').first();
    await expect
      .poll(() => photo.evaluate((image) => ('naturalWidth' in image ? image.naturalWidth : 0)))
      .toBe(1280);
    await photo.click();
    expect(await page.locator('dialog.lightbox img').isVisible()).toBe(true);
  });

  it('keep their names both ways', async () => {
    const { page } = await play();
    await begin(page);
    const name = 'Quyết định số 45.pdf';
    await page
      .locator('#pick-file')
      .setInputFiles([{ name, mimeType: 'application/pdf', buffer: Buffer.alloc(2048) }]);
    await page.locator('[aria-label="Gửi"]').click();
    const back = page.locator('.other .file');
    await back.waitFor();
    expect(await back.textContent()).toBe(`${name}2 KB`);
    const [download] = await Promise.all([page.waitForEvent('download'), back.click()]);
    expect(download.suggestedFilename()).toBe(name);
  });
});

describe('several people', () => {
  it('see a group with names, put the bot in, and command it by name', async () => {
    const { page, world, group } = await play();
    await page.locator('.person', { hasText: officer.name }).click();
    await page.locator('.chat', { hasText: 'Ban chấp hành' }).click();
    await page.locator('#add-bot').click();
    await page.locator('.service', { hasText: 'đã thêm Hộp thử vào nhóm' }).waitFor();
    world.say({ from: member.id, chat: group, text: 'Chào các anh chị' });
    await expectSeen(page, 'Chào các anh chị');
    expect(await page.locator('.sender').textContent()).toBe(member.name);
    await page.locator('#menu-button').click();
    await page.locator('#menu button', { hasText: '/thongke' }).click();
    await expectSeen(page, `/thongke@${bot.username}`);
    await key(page, 'Chờ duyệt').click();
    await expectSeen(page, 'Đã mở q_7');
    expect(await page.locator('#chat-title').textContent()).toBe(bot.firstName);
    expect(await page.locator('.own .bubble').textContent()).toMatch(/^\/start/);
  });

  it('are told what is new, and lose nothing when the page is loaded again', async () => {
    const { page, world } = await play();
    await begin(page);
    await say(page, 'một');
    await expectSeen(page, 'Đã ghi: một');
    world.say({ from: officer.id, text: 'việc của tôi' });
    const badge = page.locator('.person', { hasText: officer.name }).locator('.badge');
    await expect.poll(() => badge.textContent()).toBe('1');
    await page.locator('#field').fill('viết dở');
    await page.reload();
    await expectSeen(page, 'Đã ghi: một');
    expect(await page.locator('#field').inputValue()).toBe('viết dở');
    await page.locator('#help button', { hasText: officer.name }).click();
    await expectSeen(page, 'việc của tôi');
    expect(await page.locator('#field').inputValue()).toBe('');
    await expect.poll(() => badge.count()).toBe(0);
  });

  it('find everything again after the program was away', async () => {
    const { page, world, app, url } = await play();
    await begin(page);
    await say(page, 'một');
    await expectSeen(page, 'Đã ghi: một');
    await app.close();
    await page.locator('#offline').waitFor();
    world.say({ from: member.id, text: 'trong lúc mất mạng' });
    await serve(world, { port: Number(new URL(url).port) });
    await expectSeen(page, 'Đã ghi: trong lúc mất mạng');
    expect(await page.locator('#offline').isVisible()).toBe(false);
  });
});

describe('the clock', () => {
  it('goes to Monday for page and world together', async () => {
    const { page, world } = await play();
    expect(await page.locator('.clock').innerText()).toContain('Thứ Sáu 20/11/2026');
    await page.locator('#clock-move').click();
    await expect.poll(() => page.locator('.clock').innerText()).toMatch(/Thứ Hai 23\/11\/2026,?\s+08:00/);
    expect(new Date(world.now()).toISOString()).toMatch(/^2026-11-23T01:00/);
  });
});

describe('on a phone', () => {
  it('shows one column at a time, nothing wider than the screen', async () => {
    const { page } = await play({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
    const isTooWide = () => page.evaluate('document.documentElement.scrollWidth > innerWidth');
    const isShown = (selector: string) => page.locator(selector).isVisible();
    expect([await isShown('.side'), await isShown('#talk'), await isTooWide()]).toEqual([true, false, false]);
    await page.locator('.chat', { hasText: bot.firstName }).tap();
    await page.locator('#start').tap();
    await expectSeen(page, 'Chào anh/chị!');
    expect([await isShown('.side'), await isShown('#talk'), await isTooWide()]).toEqual([false, true, false]);
    const boxes = await Promise.all((await page.locator('.key').all()).map((one) => one.boundingBox()));
    expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
    expect(Math.max(...boxes.map((box) => (box?.x ?? 0) + (box?.width ?? 999)))).toBeLessThanOrEqual(360);
    await say(page, `Nghiêng${'nghiêng'.repeat(30)}`);
    await expectSeen(page, 'Đã ghi: Nghiêng');
    expect(await isTooWide()).toBe(false);
    await page.locator('#back').tap();
    await page.locator('.side').waitFor();
    await delay(50);
    expect([await isShown('.side'), await isShown('#talk')]).toEqual([true, false]);
  });
});

describe('the program killed and started again', () => {
  it('shows every chat, file and unread count as before, at the time the clock was moved to', async () => {
    const folder = await temporaryFolder();
    const port = await freePort();
    const env = { PATH: process.env['PATH'] ?? '', PORT: String(port) };
    const first = runProgram(folder, env);
    await first.writes('open http://');
    const page = await visit(`http://127.0.0.1:${port}/`);
    await page.locator('#start').click();
    await expectSeen(page, 'công đoàn cần lưu');
    const [name, buffer] = ['Bản vẽ.pdf', Buffer.from('%PDF bản vẽ')];
    await page.locator('#pick-file').setInputFiles([{ name, mimeType: 'application/pdf', buffer }]);
    await page.locator('[aria-label="Gửi"]').click();
    await page.locator('.own .file', { hasText: name }).waitFor();
    await page.locator('#clock-move').click();
    await expect.poll(() => page.locator('.clock').innerText()).toMatch(/Thứ Hai \d/);
    const seen = async () => ({
      day: await page.locator('#clock-day').textContent(),
      bubbles: await page.locator('.bubble').allInnerTexts(),
      keys: await page.locator('.key').allInnerTexts(),
      people: await page.locator('.person').allInnerTexts(),
    });
    await delay(1000);
    const before = await seen();
    await first.kill('SIGKILL');
    await page.locator('#offline').waitFor();

    await runProgram(folder, env).writes('open http://');
    await expect.poll(() => page.locator('#offline').isVisible(), { timeout: 10_000 }).toBe(false);
    await page.reload();
    await page.locator('.own .file', { hasText: name }).waitFor();
    expect(await seen()).toEqual(before);
    const kept = await page.locator('.own .file').getAttribute('href');
    expect(await (await fetch(new URL(kept ?? '', page.url()))).text()).toBe(buffer.toString());
    await key(page, 'Tôi đồng ý').last().click();
    await expectSeen(page, 'Anh/chị làm việc ở đâu');
  }, 60_000);
});
