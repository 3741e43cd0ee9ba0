import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/domain/messages.ts';
import { plainText } from '../../src/i18n/html.ts';
import { createWords } from '../../src/i18n/words.ts';
import { createBatch } from '../../src/reports/batch.ts';
import { askTally } from '../../src/reports/requests.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { at, calendar, inBulk, millionInitiatives } from './ledger.ts';

/** The two phases of the programme, by when initiatives were entered; what was applied counts in either. */
const applied = { appliedFrom: at(2021, 9, 1), appliedTo: at(2023, 9, 1) };
const phases = [
  { ordinal: 1, name: 'Giai đoạn 1', fromAt: at(2022, 1, 8), toAt: at(2022, 6, 1), ...applied },
  { ordinal: 2, name: 'Giai đoạn 2', fromAt: at(2022, 6, 1), toAt: at(2023, 9, 1), ...applied },
] as const;

describe.each(databases)('published figures of a phase, of totals kept by $name', ({ open }) => {
  let database: OpenDatabase;
  let store: OpenStore;
  let clock = at(2022, 5, 10, 14);
  const ids = { education: 0, hungYen: 0, quangNinh: 0 };

  beforeAll(async () => {
    database = await open();
    store = database.store;
    const add = (code: string, name: string, parentId: number | null) =>
      store.units.add({ code, name, parentId, block: 'other', now: 0 });
    const top = await add('TLD', 'Tổng Liên đoàn Lao động Việt Nam', null);
    const programmeId = await millionInitiatives(store, top);
    const first = await store.phases.add({ ...phases[0], programmeId });
    const second = await store.phases.add({ ...phases[1], programmeId });
    ids.education = await add('GDHN', 'Công đoàn Giáo dục Hà Nội', top);
    ids.hungYen = await add('HUNGYEN', 'LĐLĐ tỉnh Hưng Yên', top);
    ids.quangNinh = await add('QUANGNINH', 'LĐLĐ tỉnh Quảng Ninh', top);
    await inBulk(database, async ({ load }) => {
      const batch = { authors: 400, submittedAt: at(2022, 5, 9, 9), programmeId, phaseId: first };
      await load({ ...batch, unitId: ids.education, count: 3979 });
      await load({ ...batch, unitId: ids.quangNinh, count: 3500 });
      await load({ ...batch, unitId: ids.hungYen, count: 1260, recognised: 588 });
    });
    for (const [unitId, phaseId, target] of [
      [ids.education, first, 958],
      [ids.education, second, 1436],
      [ids.education, 0, 2394],
      [ids.hungYen, 0, 10_000],
      [ids.quangNinh, first, 3500],
      [ids.quangNinh, 0, 10_180],
    ] as const)
      await store.targets.put({ programmeId, phaseId, unitId, target });
  });
  afterAll(() => database.close());

  async function tallied(unitId: number, typed: string): Promise<string> {
    const actor = { memberId: 9, owner: false, grants: [{ role: 'officer', unitId }] } as const;
    const asked = await askTally({ store, now: () => clock, calendar })({ actor, unitId, typed });
    if (!asked.ok) throw new Error(JSON.stringify(asked.error));
    return printed({ kind: 'tally', values: { tally: asked.value } });
  }

  function printed(message: Message): string {
    const words = createWords(calendar)('vi');
    return plainText((words.messages[message.kind] as (values: unknown) => { html: string })(message.values));
  }

  it('CĐ Giáo dục Hà Nội has 415,3 % of the first phase, 166,2 % of the whole, and nothing yet of the second', async () => {
    const first = await tallied(ids.education, 'giai đoạn 1');
    expect(first).toContain('Giai đoạn 1: hợp lệ 3.979/958 – đạt 415,3% chỉ tiêu; đã đủ chỉ tiêu');
    expect(first).toContain('Cả chương trình: hợp lệ 3.979/2.394 – đạt 166,2% chỉ tiêu');
    expect(await tallied(ids.education, 'giai đoạn 2')).toContain(
      'Giai đoạn 2: hợp lệ 0/1.436 – đạt 0,0% chỉ tiêu; cần 22 mỗi tuần đến hết 31/8/2023',
    );
  });

  it('Quảng Ninh has 100 % of the first phase and 34,4 % of 10,180', async () => {
    const text = await tallied(ids.quangNinh, 'giai đoạn 1');
    expect(text).toContain('Giai đoạn 1: hợp lệ 3.500/3.500 – đạt 100,0% chỉ tiêu; đã đủ chỉ tiêu');
    expect(text).toContain('Cả chương trình: hợp lệ 3.500/10.180 – đạt 34,4% chỉ tiêu; cần 98 mỗi tuần');
  });

  it('Hưng Yên has 1,260 entered, of which 588 are valid and 672 wait', async () => {
    const text = await tallied(ids.hungYen, 'chương trình');
    expect(text).toContain('nộp 1.260, công nhận 588, hợp lệ 588');
    expect(text).toContain('Đang chờ: 672');
    expect(text).toContain('Giai đoạn 1: hợp lệ 588 – chưa giao chỉ tiêu');
    expect(text).toContain('Cả chương trình: hợp lệ 588/10.000 – đạt 5,9% chỉ tiêu');
  });

  it('the digest of the week has the same, and of its authors each once', async () => {
    clock = at(2022, 5, 16, 8);
    const week = { kind: 'week', from: at(2022, 5, 9), to: at(2022, 5, 16) } as const;
    const tallyOf = createBatch({ store, calendar }, { units: 1, cutOff: clock });
    const tally = await tallyOf(ids.education, week);
    const text = printed({ kind: 'digest', values: { unitId: ids.education, tally, number: 1, weeks: 1 } });
    expect(text).toContain('Bản tin tuần 19/2022 – Công đoàn Giáo dục Hà Nội');
    expect(text).toContain('Được công nhận: 3.979 (+3.979 so với tuần trước)');
    expect(text).toContain('Giai đoạn 1: hợp lệ 3.979/958 – đạt 415,3% chỉ tiêu');
    expect(text).toContain('tác giả: 400');
  });
});
