import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { ask } from '../databases.ts';
import { botToken, freePort, openTelegram, runProgram, temporaryFolder } from './program.ts';
import { ownerId } from './union.ts';

/** Runs the program to its end, which comes by itself; its token must never be in what it writes. */
async function ends(env: Readonly<Record<string, string>>, folder?: string) {
  const program = runProgram(folder ?? (await temporaryFolder()), env);
  const { code } = await program.ended;
  expect(program.output()).not.toContain(env['BOT_TOKEN'] ?? botToken);
  return { code, output: program.output() };
}

describe('wrong settings', () => {
  test('are told all at once, each with its remedy', async () => {
    const { code, output } = await ends({
      BOT_TOKEN: 'half-a-token',
      OWNER_IDS: 'thu, 12',
      DATABASE_URL: 'mysql://thu:matkhau@localhost/thu',
      TELEGRAM_API_ROOT: 'api.telegram.org',
      HTTPS_PROXY: 'socks5://localhost',
      PORT: '80800',
      TZ_NAME: 'Asia/Thanh_Hoa',
      LOG_LEVEL: 'loud',
    });
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toEqual([
      'Cannot start:',
      '- BOT_TOKEN does not look like a token (123456789:AA…): copy it again from @BotFather',
      '- OWNER_IDS takes Telegram ids (numbers) with commas between, e.g. 123456789,987654321',
      '- DATABASE_URL takes file:PATH or postgres://user:password@host/database',
      '- TELEGRAM_API_ROOT takes an address such as https://api.telegram.org',
      '- HTTPS_PROXY takes an address such as http://proxy.example:3128',
      '- PORT takes a number from 0 to 65535',
      '- TZ_NAME takes a time zone such as Asia/Ho_Chi_Minh',
      '- LOG_LEVEL takes debug, info, warn, error or silent',
    ]);
  });

  test('a bot nobody owns is told of as well', async () => {
    const { code, output } = await ends({ BOT_TOKEN: botToken, OWNER_IDS: ' ' });
    expect(code).toBe(1);
    expect(output).toContain('OWNER_IDS is missing: put your own Telegram id there');
  });

  test('a forgotten token does not open the playground where a real bot was meant', async () => {
    const signs = { OWNER_IDS: '900', WEBHOOK_URL: 'https://bot.example/', NODE_ENV: 'production' };
    for (const [name, value] of Object.entries(signs)) {
      const { code, output } = await ends({ [name]: value });
      expect(code).toBe(1);
      expect(output).toMatch(
        new RegExp(`${name}.* is set but BOT_TOKEN is not: set BOT_TOKEN, or unset ${name}`),
      );
    }
    const { output } = await ends(signs);
    expect(output.match(/is set but BOT_TOKEN is not/g)).toHaveLength(3);
  });
});

describe('a program that cannot start', () => {
  const owner = { OWNER_IDS: String(ownerId) };

  test('says that Telegram does not know the token, and ends', async () => {
    const { url } = await openTelegram();
    const env = {
      ...owner,
      BOT_TOKEN: `1${botToken}`,
      TELEGRAM_API_ROOT: url,
      DATABASE_URL: 'file:bot.sqlite',
    };
    const { code, output } = await ends(env);
    expect(code).toBe(1);
    expect(output.trim()).toBe('Telegram does not know this BOT_TOKEN: copy it again from @BotFather.');
  });

  test('waits for a Telegram that cannot be reached, and runs once it can', async () => {
    const port = await freePort();
    const env = {
      ...owner,
      BOT_TOKEN: botToken,
      TELEGRAM_API_ROOT: `http://127.0.0.1:${port}`,
      DATABASE_URL: 'file:bot.sqlite',
    };
    const program = runProgram(await temporaryFolder(), env);
    await program.writes(
      'Telegram cannot be reached (ECONNREFUSED): check the network, HTTPS_PROXY and TELEGRAM_API_ROOT.',
    );
    await openTelegram({ port });
    await program.writes('@sangkien_thu_bot is running');
    expect(await program.kill('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(program.output()).not.toContain(botToken);
  });

  test('says that another process has the database', async () => {
    const folder = await temporaryFolder();
    const { env } = await openTelegram();
    const settings = { ...env, ...owner, DATABASE_URL: 'file:bot.sqlite' };
    const first = runProgram(folder, settings);
    await first.writes('is running');
    const { code, output } = await ends(settings, folder);
    expect(code).toBe(1);
    expect(output.trim()).toBe('Another process is using this database: bot.sqlite.lock is locked.');
    expect(await first.kill('SIGTERM')).toEqual({ code: 0, signal: null });
  });

  test('says that the database is newer than the program, and leaves it alone', async () => {
    const folder = await temporaryFolder();
    const { env, world } = await openTelegram();
    const url = `file:${join(folder, 'bot.sqlite')}`;
    const store = await openStore(url);
    await store.close();
    await ask(url, "insert into migrations (name) values ('999-tomorrow')");
    const { code, output } = await ends({ ...env, ...owner, DATABASE_URL: url });
    expect(code).toBe(1);
    expect(output.trim()).toBe(
      'This database was written by a newer version of the program (it knows 999-tomorrow): update the program.',
    );
    expect(world.calls()).toEqual([]);
  });

  test('says that the database server cannot be reached, without its password', async () => {
    const DATABASE_URL = `postgres://thu:matkhau@127.0.0.1:${await freePort()}/thu`;
    const { code, output } = await ends({ ...owner, BOT_TOKEN: botToken, DATABASE_URL });
    expect(code).toBe(1);
    expect(output).toMatch(/^Cannot reach the database at 127\.0\.0\.1:\d+: .*ECONNREFUSED/);
    expect(output).not.toContain('matkhau');
  });

  test('says that it cannot write the database', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'taken'), '');
    const { code, output } = await ends({
      ...owner,
      BOT_TOKEN: botToken,
      DATABASE_URL: `file:${folder}/taken/bot.sqlite`,
    });
    expect(code).toBe(1);
    expect(output.trim()).toMatch(/^Cannot write the database .*taken\/bot\.sqlite.* \(\w+\)\.$/);
  });
});

describe('the playground', () => {
  test('opens without any setting, says its address, and answers there', async () => {
    const program = runProgram(await temporaryFolder(), { PORT: '0' });
    await program.writes('open http://127.0.0.1:');
    const [, address = ''] = /open (http:\/\/127\.0\.0\.1:[1-9]\d*\/)/.exec(program.output()) ?? [];
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('<html');
    expect(await program.kill('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(program.output()).not.toMatch(/\d+:[\w-]{30}/);
  });

  test('says which setting to change when its port is taken', async () => {
    const { url } = await openTelegram();
    const { port } = new URL(url);
    const { code, output } = await ends({ PORT: port });
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is in use: set PORT to another one, e.g. PORT=8081.`);
  });
});
