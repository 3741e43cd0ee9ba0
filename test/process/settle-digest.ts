import { expect } from 'vitest';
import type { World } from '../../src/playground/world/world.ts';
import { ask } from '../databases.ts';
import { isDigest } from './ledger.ts';
import type { Officer } from './people.ts';

type Posted = { world: World; url: string; officer: Officer; group: number };

/** A digest was posted once; or not surely, and then whoever linked the group is asked: only «Gửi lại» posts it again. */
export async function settleDigest({ world, url, officer: { hands }, group }: Posted): Promise<void> {
  const query = `select p.id, o.state from groups g join posts p on p.group_id = g.id
    join outbox o on o.id = p.outbox_id where g.chat_id = ${group}`;
  const state = expect.stringMatching(/^(sent|uncertain)$/);
  await expect.poll(() => ask(url, query), { timeout: 10_000 }).toEqual([{ id: expect.any(Number), state }]);
  const [post] = await ask(url, query);
  const digests = (): number => world.messages(group).filter(isDigest).length;
  expect(digests()).toBeLessThanOrEqual(1);
  if (post?.['state'] === 'uncertain') {
    const seen = await hands.seesButton(new RegExp(`^p:seen:${String(post['id'])}$`));
    const again = await hands.seesButton(new RegExp(`^p:again:${String(post['id'])}$`));
    hands.presses(digests() === 1 ? seen : again);
    await hands.sees('that it is settled', ({ message_id: id, text = '' }) =>
      id === seen.message && /đã nhận bản tin|Đang gửi lại/.test(text) ? true : undefined,
    );
  }
  await expect.poll(digests, { timeout: 10_000 }).toBe(1);
}
