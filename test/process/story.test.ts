import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';

/** Set SHOTS to a folder to keep the pictures. */
const shots = process.env['SHOTS'];

let folder: string;
let program: ChildProcess;
let url: string;
let browser: Browser;

/** `npm start` in a folder of its own, so that its database is fresh. */
async function startPlayground(): Promise<string> {
  folder = mkdtempSync(join(tmpdir(), 'sangkien-story-'));
  const root = process.cwd();
  for (const name of ['src', 'start.js', 'package.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  program = spawn(process.execPath, ['start.js'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0' },
  });
  let printed = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    };
    program.stdout?.on('data', hear);
    program.stderr?.on('data', hear);
    program.on('exit', () => reject(new Error(printed)));
  });
}

beforeAll(async () => {
  [url, browser] = await Promise.all([startPlayground(), launchBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  program.removeAllListeners('exit');
  program.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function play(page: Page) {
  const newest = (text: string) => page.locator('.bubble', { hasText: text }).last();
  return {
    becomes: async (name: string) => {
      await page.locator('.person', { hasText: name }).click();
      await page.locator('.person[aria-current]', { hasText: name }).waitFor();
    },
    opens: async (title: string) => {
      await page.locator('.chat', { hasText: title }).first().click();
      await page.locator('#chat-title', { hasText: title }).waitFor();
    },
    says: async (text: string) => {
      const own = page.locator('.own .bubble', { hasText: text });
      const before = await own.count();
      await page.locator('#field').fill(text);
      await page.locator('#field').press('Enter');
      await own.nth(before).waitFor();
    },
    presses: async (button: string) => {
      await page
        .locator('.key', { hasText: new RegExp(`^[\\W\\d]*${button}$`, 'u') })
        .last()
        .click();
    },
    sees: async (text: string) => {
      await newest(text)
        .waitFor({ timeout: 10_000 })
        .catch(async (error: unknown) => {
          if (shots !== undefined) await page.screenshot({ path: join(shots, 'failed.png') });
          throw error;
        });
    },
    shoots: async (name: string) => {
      if (shots === undefined) return;
      mkdirSync(shots, { recursive: true });
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(shots, `${name}.png`) });
    },
  };
}

it('is played in the browser from START to the weekly digest', async () => {
  const context = await browser.newContext({ viewport: { width: 1180, height: 820 } });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(url);
  const { becomes, opens, says, presses, sees, shoots } = await play(page);

  await becomes('Trần Thị Thử');
  await opens('Sáng kiến (chơi thử)');
  await page.locator('#start').click();
  await sees('công đoàn cần lưu');
  await shoots('01-consent');
  await presses('Tôi đồng ý');
  await sees('Anh/chị làm việc ở đâu');
  await says('may thu');
  await presses('Công ty May Thử');
  await sees('Họ và tên');
  await says('Trần Thị Thử');
  await presses('Công nhân, NLĐ doanh nghiệp');
  await sees('Chào anh/chị Thử');
  await shoots('02-home');
  await says('/nop');
  await sees('Tên sáng kiến là gì');
  await says('Chế tạo máy cán dầm ở xưởng 2');
  await sees('Trước đây làm thế nào');
  await says('Cán tay, bốn người một ca, hay lệch mép');
  await sees('Anh/chị đã thay đổi');
  await says('Gắn thêm con lăn để dầm tự chạy thẳng');
  await sees('Đã ghi');
  await presses('Xong');
  await sees('Kết quả ra sao');
  await says('Còn hai người một ca, không lệch mép');
  await sees('Đã áp dụng');
  await says('15/3/2026');
  await presses('Đúng');
  await says('1,5 tỷ/năm');
  await sees('1.500.000.000 đồng');
  await shoots('03-money');
  await presses('Đúng');
  await presses('Sản xuất, kỹ thuật');
  await sees('xem lại trước khi nộp');
  await shoots('04-card');
  await presses('Nộp');
  await sees('Đã nhận sáng kiến SK-');
  await shoots('05-submitted');

  await becomes('Phạm Thị Mẫu');
  await opens('Sáng kiến (chơi thử)');
  await says('/choduyet');
  await presses('Xem hồ sơ đầu tiên');
  await sees('Chế tạo máy cán dầm');
  await shoots('06-queue');
  await presses('Trả lại để bổ sung');
  await presses('Kết quả');
  await presses('Xong');
  await sees('Cần bổ sung gì');
  await says('Ghi rõ giảm được bao nhiêu lỗi giúp công đoàn');
  await sees('Trả lại để bổ sung SK-');
  await shoots('07-returned');
  await page.locator('#clock-minute').click();

  await becomes('Trần Thị Thử');
  await opens('Sáng kiến (chơi thử)');
  await sees('Ghi rõ giảm được bao nhiêu lỗi');
  await shoots('08-notice');
  await presses('Bổ sung ngay');
  await sees('Kết quả ra sao');
  await says('Lỗi lệch mép giảm từ 12% còn 1%');
  await sees('xem lại trước khi nộp');
  await presses('Nộp');
  await sees('Đã nhận phần bổ sung');

  await becomes('Phạm Thị Mẫu');
  await opens('Sáng kiến (chơi thử)');
  await says('/choduyet');
  await presses('Xem hồ sơ đầu tiên');
  await sees('giảm từ 12% còn 1%');
  await presses('Công nhận');
  await sees('Số quyết định');
  await says('45/QĐ-CĐCS');
  await sees('Quyết định ký ngày nào');
  await presses('Bỏ qua');
  await sees('Công nhận SK-');
  await shoots('09-recognised');
  await page.locator('#clock-minute').click();

  await becomes('Hoàng Văn Ví Dụ');
  await opens('Cán bộ công đoàn KCN');
  await page.locator('#clock-move').click();
  await sees('Số 1 · tính đến');
  await shoots('10-digest');
  expect(
    await page
      .locator('.bubble', { hasText: /Bản tin tuần \d/ })
      .last()
      .innerText(),
  ).toContain('Được công nhận: 1');

  await page.setViewportSize({ width: 390, height: 800 });
  await shoots('11-phone-digest');
  expect(problems).toEqual([]);
}, 90_000);
