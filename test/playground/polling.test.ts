import { describe, expect, test } from 'vitest';
import type { Update } from '../../src/playground/world/telegram.ts';
import { createClock, groupWithBot, startApi, startedUser } from './local-api.ts';

const DAY = 24 * 3600_000;

async function start() {
  const clock = createClock();
  const api = await startApi({ clock, limits: { enforced: false } });
  const user = startedUser(api.world);
  const get = (parameters: Record<string, unknown> = {}) => api.result<Update[]>('getUpdates', parameters);
  const texts = async (parameters: Record<string, unknown> = {}) =>
    (await get(parameters)).map((update) => update.message?.text);
  const say = (...all: string[]) => all.map((text) => api.world.say({ from: user, text }));
  return { ...api, clock, user, get, texts, say };
}

describe('getUpdates', () => {
  test('hands out updates in order until an offset passes them', async () => {
    const { get, texts, say } = await start();
    say('một', 'hai');
    const first = await get();
    expect(first.map((update) => update.message?.text)).toEqual(['/start', 'một', 'hai']);
    expect(await texts()).toEqual(['/start', 'một', 'hai']);
    const second = first[1]?.update_id ?? 0;
    expect(await texts({ offset: second })).toEqual(['một', 'hai']);
    expect(await texts({ offset: second + 1, limit: 1 })).toEqual(['hai']);
    expect(await texts()).toEqual(['hai']);
    expect(await texts({ offset: second + 2 })).toEqual([]);
  });

  test('gives at most a hundred, at least one', async () => {
    const { get, say } = await start();
    say(...Array.from({ length: 120 }, (_, index) => String(index)));
    expect(await get({ limit: 500 })).toHaveLength(100);
    expect(await get({ limit: 0 })).toHaveLength(1);
    expect(await get({ limit: 7 })).toHaveLength(7);
  });

  test('with a negative offset forgets all but the last', async () => {
    const { texts, say } = await start();
    say('một', 'hai', 'ba');
    expect(await texts({ offset: -2 })).toEqual(['hai', 'ba']);
    expect(await texts()).toEqual(['hai', 'ba']);
  });

  test('waits and answers as soon as something arrives', async () => {
    const { texts, say, get } = await start();
    await get({ offset: -1 });
    const offset = ((await get())[0]?.update_id ?? 0) + 1;
    const waiting = texts({ offset, timeout: 30 });
    setTimeout(() => say('một', 'hai'), 20);
    expect(await waiting).toEqual(['một', 'hai']);
  });

  test('answers with nothing when the time is over', async () => {
    const { get } = await start();
    const offset = ((await get())[0]?.update_id ?? 0) + 1;
    expect(await get({ offset, timeout: 1 })).toEqual([]);
  });

  test('called twice at a time ends the first with 409', async () => {
    const { call, get, say } = await start();
    const offset = ((await get())[0]?.update_id ?? 0) + 1;
    const first = call('getUpdates', { offset, timeout: 30 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const second = get({ offset, timeout: 30 });
    expect(await first).toEqual({
      ok: false,
      error_code: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    say('x');
    expect(await second).toHaveLength(1);
  });

  test('keeps an update for a day', async () => {
    const { texts, clock, say } = await start();
    clock.pass(DAY - 1000);
    say('mới');
    clock.pass(2000);
    expect(await texts()).toEqual(['mới']);
  });

  test('counts anew from a random number after a quiet week', async () => {
    const { get, clock, say } = await start();
    const last = (await get())[0]?.update_id ?? 0;
    await get({ offset: last + 1 });
    clock.pass(8 * DAY);
    say('lâu rồi');
    const [update] = await get({ offset: last + 1 });
    expect(update?.message?.text).toBe('lâu rồi');
    expect(update?.update_id).not.toBe(last + 1);
  });

  test('brings only the kinds that were asked for, as long as nothing else is said', async () => {
    const { world, get, texts, user, say } = await start();
    await get({ allowed_updates: ['Callback_Query', 'message'] });
    world.block(user);
    world.unblock(user);
    say('x');
    expect(await texts()).toEqual(['/start', 'x']);
    await get({ allowed_updates: [] });
    world.block(user);
    expect((await get()).at(-1)?.my_chat_member?.new_chat_member.status).toBe('kicked');
  });

  test('brings changes of other members only on request and to administrators', async () => {
    const { world, get } = await start();
    const group = groupWithBot(world, 'supergroup');
    world.promote(group.id, group.creator);
    const user = world.addUser({ firstName: 'Mới' }).id;
    world.join(group.id, { user });
    expect((await get()).some((update) => update.chat_member !== undefined)).toBe(false);
    await get({ allowed_updates: ['chat_member'] });
    world.leave(group.id, { user });
    expect((await get()).at(-1)?.chat_member?.new_chat_member).toMatchObject({ status: 'left' });
  });
});

describe('a webhook', () => {
  const WEBHOOK = { url: 'https://bot.example.vn/hook', secret_token: 'a-b_c', allowed_updates: ['message'] };

  test('closes getUpdates until it is deleted', async () => {
    const { call, result, refusal, get } = await start();
    const offset = ((await get())[0]?.update_id ?? 0) + 1;
    const waiting = call('getUpdates', { offset, timeout: 30 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await result('setWebhook', WEBHOOK)).toBe(true);
    expect((await waiting).description).toBe('Conflict: terminated by setWebhook request');
    expect(await call('getUpdates')).toEqual({
      ok: false,
      error_code: 409,
      description:
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    });
    expect(await result('getWebhookInfo')).toEqual({
      url: WEBHOOK.url,
      has_custom_certificate: false,
      pending_update_count: 0,
      max_connections: 40,
      allowed_updates: ['message'],
    });
    expect(await refusal('deleteWebhook')).toBe('ok');
    expect(await refusal('getUpdates')).toBe('ok');
  });

  test('must be https, with a secret of plain letters', async () => {
    const { refusal } = await start();
    expect(await refusal('setWebhook', { url: 'http://bot.example.vn' })).toBe(
      'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    );
    expect(await refusal('setWebhook', { ...WEBHOOK, secret_token: 'à' })).toBe(
      'Bad Request: secret token contains unallowed characters',
    );
  });

  test('may drop what waits', async () => {
    const { refusal, get, say } = await start();
    say('cũ');
    expect(await refusal('deleteWebhook', { drop_pending_updates: true })).toBe('ok');
    expect(await get()).toEqual([]);
  });
});
