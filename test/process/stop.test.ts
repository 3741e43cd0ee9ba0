import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { botToken, freePort, openTelegram, runProgram, type Telegram, temporaryFolder } from './program.ts';
import { depsOver, foundUnion, nameOf, officerId, ownerId } from './union.ts';

describe('a program that is stopped', () => {
  const crowd = Array.from({ length: 30 }, (_, index) => 1_001 + index);

  function settings({ env }: Telegram, url: string): Record<string, string> {
    return { ...env, OWNER_IDS: String(ownerId), DATABASE_URL: url };
  }

  async function crowded(telegram: Telegram): Promise<{ folder: string; url: string }> {
    const folder = await temporaryFolder();
    const url = `file:${join(folder, 'bot.sqlite')}`;
    const store = await openStore(url);
    await foundUnion(depsOver(store), crowd);
    await store.close();
    for (const id of [ownerId, officerId, ...crowd]) {
      telegram.world.addUser({ id, firstName: nameOf(id), languageCode: 'vi' });
    }
    return { folder, url };
  }

  function textsOf({ world }: Telegram, chat: number): string[] {
    return world.messages(chat).flatMap(({ from, text = '' }) => (from?.id === world.bot.id ? [text] : []));
  }

  test('ends cleanly under load within ten seconds, and the next one goes on without a word lost or doubled', async () => {
    const telegram = await openTelegram({ limits: { enforced: false }, latency: 50 });
    const { world } = telegram;
    const { folder, url } = await crowded(telegram);
    const first = runProgram(folder, settings(telegram, url));
    await first.writes('is running');
    for (const id of crowd) {
      const texts = ['/nop', `Tên của ${id}: máy cán`, `Trước của ${id}`, `Một ${id}`, `Hai ${id}`];
      for (const text of texts) world.say({ from: id, text });
    }
    await telegram.called('sendMessage');
    // Each call takes 50 ms: many are under way now.
    await delay(25);
    const signalled = Date.now();
    expect(await first.kill('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(Date.now() - signalled).toBeLessThan(10_000);
    expect(crowd.some((id) => textsOf(telegram, id).length < 5)).toBe(true);

    const second = runProgram(folder, settings(telegram, url));
    await vi.waitFor(
      () => {
        for (const id of crowd) expect(textsOf(telegram, id)).toHaveLength(5);
      },
      { timeout: 40_000, interval: 50 },
    );
    expect(await second.kill('SIGTERM')).toEqual({ code: 0, signal: null });
    const store = await openStore(url);
    for (const id of crowd) {
      expect(textsOf(telegram, id).at(-1)).toContain('Đã ghi 2 tin');
      expect(new Set(textsOf(telegram, id)).size).toBe(5);
      const member = await store.members.byTelegramId(id);
      const drafts = await store.initiatives.draftsOf(member?.id ?? 0);
      expect(drafts).toHaveLength(1);
      const { title, before, solution } = await store.answers.of(drafts[0]?.id ?? 0);
      expect([title?.value, before?.value, solution?.value]).toEqual([
        `Tên của ${id}: máy cán`,
        `Trước của ${id}`,
        `Một ${id}\n\nHai ${id}`,
      ]);
    }
    await store.close();
  });

  test('does not wait for a call that Telegram never answers', async () => {
    const telegram = await openTelegram();
    const { world, botApi } = telegram;
    const { folder, url } = await crowded(telegram);
    const program = runProgram(folder, settings(telegram, url));
    await program.writes('is running');
    const sending = telegram.called('sendMessage');
    botApi.faults.add({ method: 'sendMessage', fault: { kind: 'silence' } });
    world.start(1_001);
    await sending;
    expect(await program.kill('SIGTERM')).toEqual({ code: 0, signal: null });
  });

  test('may be stopped while it waits for a Telegram that cannot be reached', async () => {
    const TELEGRAM_API_ROOT = `http://127.0.0.1:${await freePort()}`;
    const env = { OWNER_IDS: '900', DATABASE_URL: 'file:bot.sqlite', BOT_TOKEN: botToken, TELEGRAM_API_ROOT };
    const program = runProgram(await temporaryFolder(), env);
    await program.writes('Telegram cannot be reached');
    expect(await program.kill('SIGTERM')).toEqual({ code: 0, signal: null });
  });

  test.each(['getMe', 'setMyCommands', 'getUpdates'])(
    'may be stopped while it starts, at %s',
    async (method) => {
      const telegram = await openTelegram({ latency: 100 });
      const { folder, url } = await crowded(telegram);
      const program = runProgram(folder, settings(telegram, url));
      await telegram.called(method);
      expect(await program.kill('SIGTERM')).toEqual({ code: 0, signal: null });
      expect(program.output()).not.toMatch(/^\s+at /m);
    },
  );
});
