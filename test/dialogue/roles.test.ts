import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import type { Person } from './people.ts';
import { createUnion, type Union } from './union.ts';

/** The admin makes a one-time link for a role; returns its payload. */
async function offers(
  { admin }: Union,
  role: string,
  { unit = 'MAYTHU', term = 'Không thời hạn' } = {},
): Promise<string> {
  admin.says(`/phanquyen ${unit}`);
  await admin.sees('giao vai trò nào');
  await admin.presses(role);
  await admin.sees('đến hết ngày nào');
  if (/\d\//.test(term)) {
    admin.says(term);
    await admin.sees('Ghi là');
    await admin.presses('Đúng');
  } else await admin.presses(term);
  return /start=(a_\S+)/.exec(await admin.sees('Gửi liên kết này'))?.[1] ?? '';
}

async function takes(person: Person, payload: string): Promise<string> {
  person.starts(payload);
  return person.sees('Đã nhận vai trò');
}

const day = 24 * 60 * 60_000;

describe.each(databases)('roles on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('a leader reads the figures and does nothing else', async () => {
    union = await createUnion(engine);
    const { member, second: leader } = union;
    await union.submits(member, 'Giá treo dụng cụ ở xưởng 2');
    expect(await takes(leader, await offers(union, 'Lãnh đạo (chỉ xem)'))).toContain('lãnh đạo');
    leader.says('/trogiup');
    const help = await leader.sees('/thongke');
    expect(help).not.toMatch(/choduyet|congnhan|nhapho|lienket|donvi/);
    leader.says('/thongke');
    await leader.sees('Công ty May Thử');
    for (const [command, words] of [
      ['/choduyet', 'dành cho cán bộ công đoàn'],
      ['/congnhan 1', 'dành cho cán bộ công đoàn'],
      ['/nhapho', 'dành cho người nhập hộ'],
      ['/phanquyen', 'dành cho quản trị'],
    ] as const) {
      leader.says(command);
      await leader.sees(words);
    }
    leader.says('/xem 1');
    await leader.sees('Việc này cần quyền');
  });

  it('a role until a day ends by itself, and both are told a week before and at the end', async () => {
    union = await createUnion(engine);
    const { admin, second: officer, talk } = union;
    const payload = await offers(union, 'Cán bộ công đoàn', { term: 'đến 30/9/2026' });
    expect(await takes(officer, payload)).toContain('đến hết 30/9/2026');
    await talk.passes(8 * day);
    await officer.seesNothing();
    await talk.passes(day);
    await officer.sees('Anh/chị giữ vai trò cán bộ công đoàn ở CĐCS Công ty May Thử đến hết ngày 30/9/2026');
    await admin.sees('Lê Văn Nháp giữ vai trò cán bộ công đoàn');
    officer.says('/choduyet');
    await officer.sees('CĐCS Công ty May Thử');
    // 1/10/2026, 01:00: it has ended, and is told in the morning.
    await talk.passes(6 * day + 16 * 60 * 60_000);
    officer.says('/choduyet');
    await officer.sees('Lệnh này dành cho cán bộ công đoàn');
    await talk.passes(7 * 60 * 60_000);
    await officer.sees('hết hạn ngày 30/9/2026');
    await admin.sees('Lê Văn Nháp đã thôi vai trò cán bộ công đoàn');
    await talk.passes(day);
    await officer.seesNothing();
  });

  it('a role may begin later, for a year, or from a day to a day', async () => {
    union = await createUnion(engine);
    const { admin, member, second, talk } = union;
    expect(await takes(member, await offers(union, 'Lãnh đạo (chỉ xem)', { term: '1 năm' }))).toContain(
      ', đến hết 14/9/2027',
    );
    admin.says('/phanquyen MAYTHU');
    await admin.sees('giao vai trò nào');
    await admin.presses('Người nhập hộ');
    await admin.presses('Chọn ngày');
    await admin.sees('bắt đầu từ ngày nào');
    admin.says('14/9/2026');
    await admin.sees('Ngày này đã qua');
    admin.says('20/9/2026');
    await admin.sees('Ghi là');
    await admin.presses('Đúng');
    await admin.sees('Đến hết ngày nào');
    admin.says('19/9/2026');
    await admin.sees('Ghi là');
    await admin.presses('Đúng');
    await admin.sees('Ngày kết thúc phải sau ngày bắt đầu');
    await admin.presses('Từ bây giờ');
    await admin.sees('Đến hết ngày nào');
    admin.says('hôm nay');
    await admin.sees('Ghi là');
    await admin.presses('Đúng');
    expect(await admin.sees('Gửi liên kết này')).toContain('đến hết 15/9/2026');

    admin.says('/phanquyen MAYTHU');
    await admin.sees('giao vai trò nào');
    await admin.presses('Người nhập hộ');
    await admin.presses('Chọn ngày');
    await admin.sees('bắt đầu từ ngày nào');
    admin.says('20/9/2026');
    await admin.sees('Ghi là');
    await admin.presses('Đúng');
    await admin.sees('Đến hết ngày nào');
    await admin.presses('Không thời hạn');
    const told = await admin.sees('Gửi liên kết này');
    expect(await takes(second, /start=(a_\S+)/.exec(told)?.[1] ?? '')).toContain(', từ 20/9/2026.');
    second.says('/nhapho');
    await second.sees('Lệnh này dành cho người nhập hộ');
    await talk.passes(5 * day);
    await second.sees('Từ hôm nay anh/chị giữ vai trò người nhập hộ');
    second.says('/nhapho');
    await second.sees('Sáng kiến của ai');
  });

  it('who goes on in a role hears nothing of the old end', async () => {
    union = await createUnion(engine);
    const { second: officer, talk } = union;
    await takes(officer, await offers(union, 'Cán bộ công đoàn', { term: 'đến 20/9/2026' }));
    await officer.sees('Đã nhận vai trò');
    expect(
      await takes(officer, await offers(union, 'Cán bộ công đoàn', { term: 'đến 31/12/2026' })),
    ).toContain('đến hết 31/12/2026');
    await talk.passes(7 * day);
    await officer.seesNothing();
    officer.says('/choduyet');
    await officer.sees('CĐCS Công ty May Thử');
    officer.starts(await offers(union, 'Người nhập hộ', { term: 'đến 1/12/2026' }));
    await officer.sees('Anh/chị đã có vai trò này rồi');
  });

  it('a link is refused to its maker, for a closed unit, from who lost the right, and in a group', async () => {
    union = await createUnion(engine);
    const { admin, second, talk } = union;
    const { store } = talk.app.deps;
    const own = await offers(union, 'Cán bộ công đoàn');
    admin.starts(own);
    await admin.sees('Liên kết này để gửi cho người sẽ nhận vai trò');
    const unit = await store.units.byCode('COKHIMAU');
    const closed = await offers(union, 'Cán bộ công đoàn', { unit: 'COKHIMAU' });
    await store.units.update(unit?.id ?? 0, { closedAt: talk.now() });
    second.starts(closed);
    await second.sees('CĐCS Công ty Cơ khí Mẫu đã đóng');
    const maker = await store.members.byTelegramId(admin.id);
    await store.grants.endAllOf(maker?.id ?? 0, talk.now());
    second.starts(own);
    await second.sees('Liên kết này đã hết hạn');
  });

  it('an officer who is dismissed while deciding reads so at the next touch, and nothing is decided', async () => {
    union = await createUnion(engine);
    const { officer, member, second, submits, talk } = union;
    const { store } = talk.app.deps;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    const other = await submits(second, 'Gá kẹp thay lưỡi cắt nhanh');
    const memberId = (await store.members.byTelegramId(officer.id))?.id ?? 0;
    const unitId = (await store.units.byCode('MAYTHU'))?.id ?? 0;
    const dismiss = () => store.grants.endAllOf(memberId, talk.now());
    const appoint = () =>
      store.grants.add({ memberId, role: 'officer', unitId, grantedBy: memberId, now: talk.now() });
    async function opens(button: string, asked: string): Promise<void> {
      officer.says(`/xem ${code}`);
      await officer.presses(button);
      await officer.sees(asked);
      await dismiss();
    }

    await opens('Công nhận', 'Số quyết định công nhận?');
    officer.says('45/QĐ ngày 10/9/2026');
    await officer.sees(`Anh/chị không còn quyền xét ${code}`);
    officer.says('45/QĐ ngày 10/9/2026');
    await officer.sees('Anh/chị muốn gửi sáng kiến thì bấm');

    await appoint();
    await opens('Trả lại để bổ sung', 'Tác giả cần bổ sung những câu nào');
    await officer.presses(/Kết quả/);
    await officer.sees(`Anh/chị không còn quyền xét ${code}`);

    await appoint();
    await opens('Không công nhận', 'Vì sao');
    await officer.presses('Không có tính mới trong đơn vị');
    await officer.sees(`Anh/chị không còn quyền xét ${code}`);

    await appoint();
    await opens('Trùng với…', 'trùng với sáng kiến nào');
    officer.says(other);
    await officer.sees(`Anh/chị không còn quyền xét ${code}`);

    await appoint();
    officer.says(`/congnhan ${code} ${other}`);
    await officer.sees('Gá kẹp thay lưỡi cắt nhanh');
    await dismiss();
    await officer.presses(/^Công nhận \(2\)/);
    await officer.sees('Anh/chị không còn quyền xét những sáng kiến này');

    await appoint();
    officer.says(`/congnhan ${code} số 45/QĐ ngày 10/9/2026`);
    await officer.sees(`Công nhận ${code}`);
    await talk.passes(2 * 60_000);
    await opens('Hủy công nhận', 'Vì sao hủy công nhận?');
    officer.says('Giải pháp này đã được bảo hộ từ trước');
    await officer.sees(`Anh/chị không còn quyền xét ${code}`);

    const kinds = async (id: number) => (await store.moves.listOf(id)).map(({ kind }) => kind);
    expect(await kinds(1)).toEqual(['submit', 'recognise']);
    expect(await kinds(2)).toEqual(['submit']);
    expect(await store.flags.listOf(1)).toEqual([]);
  });

  it('what lay beneath a decision that is closed goes on', async () => {
    union = await createUnion(engine);
    const { officer, member, submits, talk } = union;
    const { store } = talk.app.deps;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    officer.says('/nop');
    await officer.sees('Tên sáng kiến');
    officer.says(`/xem ${code}`);
    await officer.presses('Không công nhận');
    await officer.sees('Vì sao');
    const { id = 0 } = (await store.members.byTelegramId(officer.id)) ?? {};
    await store.grants.endAllOf(id, talk.now());
    officer.says('Giải pháp này đã có ở xưởng 1');
    await officer.sees(`Anh/chị không còn quyền xét ${code}`);
    await officer.sees('Tên sáng kiến');
    officer.says('Giá treo dụng cụ ở xưởng 2');
    await officer.sees('Trước đây làm thế nào');
  });
});
