import { afterEach, describe, expect, it, vi } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

describe.each(databases)('what officers are told once a day on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('is one line at eight on working days, with the overdue one level up, and a button into the queue', async () => {
    union = await createUnion(engine);
    const { talk, officer, admin, member, submits } = union;
    const code = await submits(member, 'Máy rải vải hai chiều');
    await officer.sees('có 1 sáng kiến mới chờ xét');
    await talk.passes(23 * hour);
    expect(await officer.sees('Việc chờ anh/chị, ngày 16/9/2026')).toBe(
      'Việc chờ anh/chị, ngày 16/9/2026\n• 1 sáng kiến chờ xét, lâu nhất từ ngày 15/9/2026',
    );
    await officer.presses('Xem hồ sơ chờ xét');
    await officer.presses('Xem hồ sơ đầu tiên');
    await officer.sees(code);
    await talk.restarts();
    await talk.passes(2 * hour);
    await officer.seesNothing();
    // Saturday 17 October: two days after the answer was due.
    await talk.passes(31 * day);
    await officer.seesNothing();
    await admin.seesNothing();
    await talk.passes(2 * day);
    expect(await officer.sees('ngày 19/10/2026')).toContain('• 1 trong số đó đã quá hạn');
    expect(await admin.sees('ngày 19/10/2026')).toContain(
      '• Quá hạn ở đơn vị dưới: 1 (CĐCS Công ty May Thử).',
    );
    await admin.presses('Xem hồ sơ quá hạn');
    expect(await admin.sees('Hồ sơ chờ xét')).toContain('Đang lọc: Quá hạn');
    admin.says('/thongke');
    await admin.presses('Việc xét và tồn đọng');
    expect(await admin.sees('Đang chờ xét, theo đơn vị')).toContain(
      '• CĐCS Công ty May Thử: 1 chờ xét (quá hạn 1), lâu nhất từ ngày 15/9/2026',
    );
    officer.says(`/congnhan ${code}`);
    await officer.sees('Công nhận');
    await admin.presses('Theo người xét');
    expect(await admin.sees('Việc xét, theo người')).toContain(
      '• Phạm Thị Mẫu: quyết 1 tuần này, 1 tháng này; một nửa được quyết trong 35 ngày',
    );
    await talk.passes(day);
    await officer.seesNothing();
    await admin.seesNothing();
  });

  it('counts authors who blocked the bot, until they are told in person or come back', async () => {
    union = await createUnion(engine);
    const { talk, officer, member, second, submits } = union;
    const { store } = talk.app.deps;
    const code = await submits(member, 'Máy rải vải hai chiều');
    const other = await submits(second, 'Giá treo cuộn chỉ');
    const isBlocked = async () => (await store.members.byTelegramId(member.id))?.blockedAt != null;
    talk.world.block(member.id);
    talk.world.block(second.id);
    await vi.waitFor(async () => expect(await isBlocked()).toBe(true));
    const untoldOf = async ({ id }: { id: number }) =>
      store.untold.ofMember((await store.members.byTelegramId(id))?.id ?? 0);
    for (const [one, person] of [
      [code, member],
      [other, second],
    ] as const) {
      officer.says(`/congnhan ${one}`);
      await officer.sees('Công nhận');
      await talk.passes(2 * 60_000);
      await vi.waitFor(async () => expect(await untoldOf(person)).toHaveLength(1));
    }
    await talk.passes(23 * hour);
    expect(await officer.sees('Việc chờ anh/chị')).toBe(
      'Việc chờ anh/chị, ngày 16/9/2026\n• 2 tác giả chưa báo được qua Telegram, cần báo trực tiếp',
    );
    await officer.presses('Chưa báo được (2)');
    expect(await officer.sees('Chưa báo được')).toMatch(
      /CĐCS Công ty May Thử\n1\. Trần Thị Thử \(đã chặn bot\): SK-26-000001 “Máy rải vải hai chiều” – Được công nhận\n2\. Lê Văn Nháp/,
    );
    await officer.presses('Đã báo 1');
    expect(await officer.sees(`tác giả của ${code} đã được báo trực tiếp`)).toContain('1. Lê Văn Nháp');
    await officer.presses(`Chưa báo, đưa lại ${code}`);
    await officer.sees('2. Trần Thị Thử');
    await officer.presses('Đã báo 1');
    await officer.sees(`tác giả của ${other} đã được báo trực tiếp`);
    member.remembers();
    talk.world.unblock(member.id);
    await member.sees(`Trong lúc bot không nhắn được cho anh/chị, có tin mới:\n${code}`);
    await member.presses('Xem sáng kiến');
    await member.sees('Được công nhận');
    await officer.presses(`Chưa báo, đưa lại ${other}`);
    expect(await officer.sees('Chưa báo được')).not.toContain('Trần Thị Thử');
    await officer.presses('Đã báo 1');
    await officer.sees('Không còn tác giả nào cần báo trực tiếp');
    await talk.passes(day);
    await officer.seesNothing();
  });
});
