import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterInitiative } from '../../src/actions/enter-initiative.ts';
import { submitInitiative } from '../../src/actions/submit-initiative.ts';
import { viewAlike } from '../../src/actions/view-alike.ts';
import type { Member, Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { appoint, calendar, depsOver, join, plantTree, start, undone } from './union.ts';

const hour = 60 * 60_000;
const answers = {
  title: 'Giá treo dụng cụ ở xưởng 2',
  before: 'Để lộn xộn trên bàn',
  solution: 'Hàn một giá treo bằng sắt vụn',
  result: 'Tìm dụng cụ nhanh hơn',
  applied: 'not-yet',
  benefit: 'none',
  field: 'saving',
} as const;

/** A member who may submit two a day. */
async function writing(store: Store) {
  const { deps, clock } = depsOver(store);
  const { XA } = await plantTree(store);
  const actor = await join(store, 1);
  await store.members.update(actor.memberId, { unitId: XA, authorGroup: 'worker' });
  await store.settings.put({ key: 'dailySubmissions', value: 2, basis: null, at: start });
  const member = (await store.members.find(actor.memberId)) as Member;
  async function writes(): Promise<number> {
    const id = await store.initiatives.addDraft({ memberId: member.id, unitId: XA, now: clock.at });
    for (const [key, value] of Object.entries(answers))
      await store.answers.put({ initiativeId: id, key, value, raw: null, now: clock.at });
    return id;
  }
  const submits = async (initiativeId: number) => {
    const done = await submitInitiative(deps)({ initiativeId, member });
    return done.ok ? done.value.code : done.error;
  };
  return { deps, clock, XA, actor, member, writes, submits };
}

describe.each(databases)('what one member submits in a day on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('ends with the setting, loses nothing, and goes on at midnight', async () => {
    await undone(database.store, async (store) => {
      const { clock, writes, submits } = await writing(store);
      clock.at = calendar.at({ year: 2026, month: 3, day: 15, hour: 23, minute: 0 });
      expect([await submits(await writes()), await submits(await writes())]).toEqual([
        'SK-26-000001',
        'SK-26-000002',
      ]);
      const third = await writes();
      const midnight = calendar.startOfDay({ year: 2026, month: 3, day: 16 });
      expect(await submits(third)).toEqual({ code: 'daily-cap', most: 2, from: midnight });
      expect(await store.initiatives.find(third)).toMatchObject({ state: 'draft', codeNumber: null });
      expect((await store.answers.of(third))['title']?.value).toBe(answers.title);
      clock.at = midnight - 1;
      expect(await submits(third)).toMatchObject({ code: 'daily-cap' });
      clock.at = midnight;
      expect(await submits(third)).toBe('SK-26-000003');
    });
  });

  it('leaves out what was sent back, what is typed for others, and what others type', async () => {
    await undone(database.store, async (store) => {
      const { deps, clock, XA, actor, member, writes, submits } = await writing(store);
      const typist = await appoint(store, actor, { role: 'helper', unitId: XA });
      const author = { unitId: XA, fullName: 'Bùi Thị Vắng', authorGroup: 'worker' } as const;
      for (let entered = 0; entered < 3; entered += 1)
        expect(await enterInitiative(deps)({ actor: typist, typist: member, author, answers })).toMatchObject(
          {
            ok: true,
          },
        );
      const [first, second] = [await writes(), await writes()];
      await submits(first);
      await submits(second);
      clock.at += hour;
      const { version = 0 } = (await store.initiatives.find(first)) ?? {};
      await store.initiatives.save({ id: first, version, state: 'returned', updatedAt: clock.at });
      expect(await submits(first)).toBe('SK-26-000004');
      expect(await submits(await writes())).toMatchObject({ code: 'daily-cap' });
    });
  });

  it('is named to the reviewer where much of it is alike, and not to the author', async () => {
    await undone(database.store, async (store) => {
      const { deps, clock, XA, actor, writes, submits } = await writing(store);
      await store.settings.put({ key: 'dailySubmissions', value: 30, basis: null, at: start });
      const officer = await appoint(store, await join(store, 2), { role: 'officer', unitId: XA });
      const ids = [await writes(), await writes(), await writes()];
      const seen = async (who: typeof actor) => {
        const alike = await viewAlike(deps)({ actor: who, initiativeId: ids[0] ?? 0 });
        return alike?.burst;
      };
      for (const id of ids.slice(0, 2)) await submits(id);
      expect(await seen(officer)).toBeUndefined();
      clock.at += 2 * 24 * hour;
      await submits(ids[2] ?? 0);
      expect(await seen(officer)).toEqual(['SK-26-000001', 'SK-26-000002', 'SK-26-000003']);
      expect(await seen(actor)).toBeUndefined();
    });
  });
});
