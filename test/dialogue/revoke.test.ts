import { afterEach, describe, expect, it } from 'vitest';
import { createTally } from '../../src/reports/tally.ts';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

const minute = 60_000;

describe.each(databases)('a recognition that is taken back on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  async function recognised(): Promise<string> {
    union = await createUnion(engine);
    const { officer, member, submits, talk } = union;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    officer.says(`/congnhan ${code} số 45/QĐ ngày 10/9/2026`);
    await officer.sees(`Công nhận ${code}`);
    await talk.passes(minute + 1);
    await member.sees('đã được công nhận');
    return code;
  }

  it('is told to the author with the reason, and stands on the card', async () => {
    const code = await recognised();
    const { officer, member, talk } = union;
    officer.says(`/huycongnhan ${code} sai`);
    await officer.sees('Lý do cần ít nhất 5 chữ cái, để tác giả hiểu. Ví dụ: /huycongnhan');
    officer.says(`/huycongnhan ${code} Giải pháp này đã được bảo hộ từ trước`);
    await officer.sees(`Hủy công nhận ${code}`);
    await member.seesNothing();
    await talk.passes(minute + 1);
    await member.sees('không còn được công nhận.\nLý do: Giải pháp này đã được bảo hộ từ trước');
    officer.says(`/xem ${code}`);
    await officer.sees(/Đã hủy công nhận[\s\S]*Giải pháp này đã được bảo hộ từ trước/);
    officer.says(`/revoke ${code} Giải pháp này đã được bảo hộ từ trước`);
    expect(await officer.sees('nên không làm được việc này')).toMatch(/Đã hủy công nhận.*Phạm Thị Mẫu/);
  });

  it('comes from the card by a button, and is undone within its minute with number and day', async () => {
    const code = await recognised();
    const { officer, member, talk } = union;
    officer.says(`/xem ${code}`);
    await officer.presses('Hủy công nhận');
    await officer.sees('Vì sao hủy công nhận?');
    officer.says('Giải pháp này đã được bảo hộ từ trước');
    await officer.sees(`Hủy công nhận ${code}`);
    await officer.presses('Hoàn tác');
    await officer.sees('Đã hoàn tác');
    await talk.passes(2 * minute);
    await member.seesNothing();
    officer.says(`/xem ${code}`);
    await officer.sees(/Được công nhận[\s\S]*Quyết định số 45\/QĐ ngày 10\/9\/2026/);
  });

  it('counts nowhere as recognised any more, and the week keeps what happened in it', async () => {
    const code = await recognised();
    const { officer, talk } = union;
    const { store, calendar } = talk.app.deps;
    officer.says(`/huycongnhan ${code} Giải pháp này đã được bảo hộ từ trước`);
    await officer.sees(`Hủy công nhận ${code}`);
    await talk.passes(minute + 1);
    const root = await store.units.root();
    const period = {
      kind: 'week',
      from: calendar.weekOf(talk.now()).from,
      to: calendar.weekOf(talk.now()).to,
    };
    const tally = await createTally({ store, calendar })({
      unitId: root?.id ?? 0,
      period: { ...period, kind: 'week' },
      cutOff: talk.now(),
    });
    expect(tally.flows).toEqual({ submitted: 1, recognised: 1, declined: 0, revoked: 1, withdrawn: 0 });
    expect(tally.totals).toEqual({ submitted: 1, recognised: 0, valid: 0 });
    expect(tally.benefit.confirmed).toBe(0);
    expect(tally.waiting).toBe(0);
  });

  it('is for officers of the unit who are not its authors, and for what is recognised', async () => {
    union = await createUnion(engine);
    const { officer, admin, member, submits, talk } = union;
    const waiting = await submits(member, 'Chế tạo máy cán dầm');
    officer.says(`/huycongnhan ${waiting} Giải pháp này đã được bảo hộ`);
    await officer.sees('Chờ tiếp nhận');
    const own = await submits(officer, 'Cải tiến khuôn may túi áo');
    admin.says(`/congnhan ${own}`);
    await admin.sees(`Công nhận ${own}`);
    officer.says(`/huycongnhan ${own} Giải pháp này đã được bảo hộ`);
    await officer.sees('là sáng kiến của chính anh/chị');
    member.says(`/huycongnhan ${own} Giải pháp này đã được bảo hộ`);
    await member.sees('Lệnh này dành cho');
    member.remembers();
    talk.world.press({ from: member.id, data: 'd:revoke:2', forge: true });
    await member.sees('Việc này cần quyền');
    expect((await talk.app.deps.store.initiatives.find(2))?.state).toBe('recognised');
  });

  it('asks for its reason where none was typed, and a forged press decides nothing else', async () => {
    const code = await recognised();
    const { officer, submits, member, talk } = union;
    officer.says(`/huycongnhan ${code}`);
    await officer.sees('Vì sao hủy công nhận?');
    officer.says('Giải pháp này đã được bảo hộ từ trước');
    await officer.sees(`Hủy công nhận ${code}`);
    const waiting = await submits(member, 'Xe đẩy hàng hai tầng');
    const { id = 0 } = (await talk.app.deps.store.initiatives.byCode(2026, Number(waiting.slice(-6)))) ?? {};
    officer.says(`/huycongnhan ${waiting}`);
    await officer.sees('Chờ tiếp nhận');
    officer.remembers();
    talk.world.press({ from: officer.id, data: `d:revoke:${id}`, forge: true });
    await officer.sees('Chờ tiếp nhận');
    expect((await talk.app.deps.store.initiatives.find(id))?.state).toBe('submitted');
  });
});
