import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/domain/messages.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { plainText } from '../../src/i18n/html.ts';
import { createWords } from '../../src/i18n/words.ts';
import { detailsOf, figuresOf, keptCounts } from '../../src/reports/digest.ts';
import { createDigestPlanner } from '../../src/reports/plan-digests.ts';
import { askDigest, askTally } from '../../src/reports/requests.ts';
import { showDetails } from '../../src/reports/show-details.ts';
import type { Digest, OpenStore } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { at, calendar, enter } from './ledger.ts';

describe.each(databases)('what is corrected after a digest on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: OpenStore;
  let top: number;
  let unitId: number;
  let clock = at(2026, 11, 9, 8);
  const now = () => clock;
  const entered: number[] = [];
  let waiting: number;

  beforeAll(async () => {
    database = await open();
    store = database.store;
    const add = (code: string, parentId: number | null) =>
      store.units.add({ code, name: `Đơn vị ${code}`, parentId, block: 'enterprise', now: 0 });
    top = await add('TOP', null);
    unitId = await add('DUOI', top);
    const dates = { fromAt: at(2026, 1, 1), toAt: at(2027, 1, 1), createdAt: 0 };
    const programmeId = await store.programmes.add({ name: 'Thi đua 2026', unitId: top, ...dates });
    await store.targets.put({ programmeId, phaseId: 0, unitId, target: 3 });
    const members: number[] = [];
    for (const telegramId of [1, 2, 3])
      members.push(await store.members.add({ telegramId, language: 'vi', now: 0 }));
    const [memberId = 0] = members;
    for (const chatId of [-5, -6])
      await store.groups.link({
        ...{ chatId, threadId: null, title: 'Nhóm thử', unitId: top, audience: 'officers', language: 'vi' },
        ...{ linkedBy: memberId, linkedAt: at(2026, 11, 3), weekday: 1, minute: 480 },
      });
    const applied = [at(2026, 2, 1), at(2026, 2, 2)] as const;
    const facts = { programmeId, unitId, applied, submittedAt: at(2026, 11, 4) };
    for (const [index, member] of [...members, ...members].entries()) {
      const state = index < 4 ? 'recognised' : 'submitted';
      entered.push((await enter(store, { ...facts, memberId: member, state })).id);
    }
    waiting = entered.at(-1) ?? 0;
    await createDigestPlanner({ store, now, calendar })();
    await correct();
    clock = at(2026, 11, 16, 8);
    await createDigestPlanner({ store, now, calendar })();
  });
  afterAll(() => database.close());

  /** In the week after: one recognition is taken back, one is withdrawn, one is a duplicate, unit and target change. */
  async function correct(): Promise<void> {
    const [first = 0, second = 0, third = 0] = entered;
    for (const [id, kind, toState] of [
      [first, 'revoke', 'revoked'],
      [waiting, 'withdraw', 'withdrawn'],
    ] as const) {
      const last = await store.moves.lastOf(id);
      const before = await store.initiatives.find(id);
      if (last === undefined || before === undefined) throw new Error('There is no such initiative.');
      const { id: _, ...like } = last;
      await store.initiatives.save({ ...before, state: toState, updatedAt: at(2026, 11, 11) });
      await store.moves.add({ ...like, kind, fromState: before.state, toState, at: at(2026, 11, 11) });
    }
    const doubled = await store.initiatives.find(third);
    if (doubled === undefined) throw new Error('There is no such initiative.');
    await store.initiatives.save({ ...doubled, duplicateOf: second, updatedAt: at(2026, 11, 12) });
    await store.units.update(unitId, { name: 'Đơn vị tên mới', headcount: 500 });
    const [programme] = await store.programmes.list();
    await store.targets.put({ programmeId: programme?.id ?? 0, phaseId: 0, unitId, target: 300 });
  }

  async function digest(number: number): Promise<Digest> {
    const found = await store.digests.byNumber(top, number);
    if (found === undefined) throw new Error('There is no such digest.');
    return found;
  }

  const officer = (): Actor => ({ memberId: 9, owner: false, grants: [{ role: 'officer', unitId: top }] });
  const ask = (number: number) =>
    askDigest({ store, now, calendar })({ actor: officer(), unitId: top, number });

  function printed(message: Message): string {
    const words = createWords(calendar)('vi');
    return plainText((words.messages[message.kind] as (values: unknown) => { html: string })(message.values));
  }

  it('stands in the digest of the week in which it was recorded, beside the figures of the week before', async () => {
    const { flows, before, totals } = figuresOf(await digest(2));
    expect(flows).toEqual({ submitted: 0, recognised: 0, declined: 0, revoked: 1, withdrawn: 1 });
    expect(before).toEqual(figuresOf(await digest(1)).flows);
    expect(totals).toEqual({ submitted: 6, recognised: 3, valid: 2 });
    const asked = await ask(2);
    if (!asked.ok) throw new Error(JSON.stringify(asked.error));
    const text = printed({ kind: 'digest', values: asked.value });
    expect(text).toContain('Điều chỉnh: hủy công nhận 1, rút 1');
    expect(text).toContain('Nộp mới: 0 (−6 so với tuần trước)');
    expect(text).toContain('Được công nhận: 0 (−4 so với tuần trước)');
    expect(text).toContain('Không công nhận: 0 (bằng tuần trước)');
  });

  it('leaves the digest of the week before as it was: figures, words, details and what its picture shows', async () => {
    const posted = (await store.outbox.due(Number.MAX_SAFE_INTEGER, 100)).filter(
      ({ kind, values }) => kind === 'digest' && (values as { number: number }).number === 1,
    );
    expect(posted).toHaveLength(2);
    const asked = await ask(1);
    for (const { values } of posted) expect(asked).toEqual({ ok: true, value: values });
    const first = await digest(1);
    expect(figuresOf(first)).toMatchObject({
      flows: { submitted: 6, recognised: 4, revoked: 0 },
      totals: { submitted: 6, recognised: 4, valid: 4 },
      shares: [{ name: 'Đơn vị DUOI', valid: 4, target: 3 }],
    });
    expect(detailsOf(first)).toMatchObject({
      first: [{ rank: 1, name: 'Đơn vị DUOI', valid: 4, target: 3 }],
      recognised: { total: 4 },
    });
    const shown = await showDetails({ store })({ actor: officer(), digestId: first.id, section: 'units' });
    expect(shown).toMatchObject({ value: { values: { first: [{ name: 'Đơn vị DUOI', target: 3 }] } } });
    expect(keptCounts(first)?.weeks.at(-1)).toMatchObject({ submitted: 6, recognised: 4 });
    expect(keptCounts(await digest(2))?.weeks.at(-2)).toEqual(keptCounts(first)?.weeks.at(-1));
  });

  it('changes no flow of the week before where it is asked for in the chat, and shows in what stands now', async () => {
    const asked = await askTally({ store, now, calendar })({
      ...{ actor: officer(), unitId: top, typed: 'tuần 45/2026' },
    });
    expect(asked).toMatchObject({
      value: { flows: figuresOf(await digest(1)).flows, totals: { recognised: 3, valid: 2 } },
    });
  });
});
