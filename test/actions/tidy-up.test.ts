import { describe, expect, it } from 'vitest';
import { leave } from '../../src/actions/leave.ts';
import { tidyUp } from '../../src/actions/tidy-up.ts';
import { databases } from '../databases.ts';
import { day, depsOver, start } from './union.ts';

describe.each(databases)('what is no longer needed on $name', ({ open }) => {
  it('goes: handled updates after three days, texts of failed ones and sent messages after seven', async () => {
    const { store, close } = await open();
    const { deps, clock } = depsOver(store);
    const update = (updateId: number) => ({ updateId, lane: 5, payload: '{"text":"riêng tư"}' });
    await store.inbox.addBatch([update(1), update(2)], start);
    await store.inbox.done([1], start);
    await store.inbox.fail(2, 'U2', start);
    const id = await leave(
      { store, at: start },
      { chatId: 5 },
      { kind: 'nothing.open', values: { reviews: false } },
    );
    await store.outbox.settle([{ id, state: 'sent', messageId: 9 }], start);
    expect(await store.outbox.find(id)).toMatchObject({ chatId: 0, values: {}, messageId: 9 });

    clock.at = start + 8 * day;
    await tidyUp(deps)();
    expect(await store.inbox.addBatch([update(1), update(2)], clock.at)).toEqual([1]);
    expect(await store.inbox.retry(2)).toBe(false);
    expect(await store.outbox.find(id)).toBeUndefined();
    await close();
  });
});
