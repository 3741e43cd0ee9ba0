import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

const minute = 60_000;

describe.each(databases)('initiatives that look alike on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('names those submitted already on the review card, and stands in nobody’s way', async () => {
    union = await createUnion(engine);
    const { member, second, submits } = union;
    const code = await submits(member, 'Chế tạo máy cán dầm ở xưởng 2');
    second.says('/nop');
    await second.sees('Tên sáng kiến');
    second.says('may can dam xuong 2');
    await second.sees('Trước đây làm thế nào');
    second.says('Cán bằng tay, hay lệch mép');
    await second.sees('Anh/chị đã thay đổi');
    second.says('Gắn con lăn');
    await second.presses('Xong');
    second.says('Nhanh hơn nhiều');
    await second.presses('Chưa áp dụng');
    await second.presses('Bỏ qua');
    await second.presses('Môi trường');
    const card = await second.sees('xem lại trước khi nộp');
    expect(card).toContain(
      `Gần giống sáng kiến đã nộp:\n• ${code} “Chế tạo máy cán dầm ở xưởng 2” – Công ty May Thử`,
    );
    expect(card).not.toContain('Cán tay');
    expect(card).not.toContain('Trần Thị Thử');
    second.says(`/xem ${code}`);
    await second.sees('cần quyền trong đơn vị');
    await second.presses('Nộp');
    await second.sees('Đã nhận sáng kiến');
  });

  it('names nothing that is a draft, withdrawn, erased or about another thing', async () => {
    union = await createUnion(engine);
    const { member, second, officer, submits } = union;
    await submits(member, 'Chế tạo máy cán dầm ở xưởng 2');
    member.says('/dulieu');
    await member.presses('Xóa dữ liệu của tôi');
    await member.presses('Xóa hẳn');
    await member.sees('Đã xóa dữ liệu');
    await submits(officer, 'Cải tiến khuôn may túi áo');
    const code = await submits(second, 'Chế tạo máy cán dầm ở xưởng 2');
    officer.says(`/xem ${code}`);
    expect(await officer.sees('Chế tạo máy cán dầm')).not.toMatch(/Gần giống|nghi trùng/i);
  });

  it('shows the officer what is alike, opens it, and marks the later one with the earlier kept first', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer, submits } = union;
    const earlier = await submits(member, 'Chế tạo máy cán dầm');
    const later = await submits(second, 'Máy cán dầm tự chế');
    officer.says(`/xem ${later}`);
    expect(await officer.sees('Gần giống')).toContain(`• ${earlier} “Chế tạo máy cán dầm” – Công ty May Thử`);
    await officer.presses(earlier);
    expect(await officer.sees('Tác giả: Trần Thị Thử')).toContain(`• ${later} “Máy cán dầm tự chế”`);
    officer.says(`/xem ${later}`);
    await officer.sees('Gần giống');
    await officer.presses('Trùng với…');
    expect(await officer.sees('trùng với sáng kiến nào đã nộp trước')).toContain(earlier);
    await officer.presses(earlier);
    expect(await officer.sees(`Nghi trùng với ${earlier} (nộp trước)`)).toContain('Tác giả: Lê Văn Nháp');
    officer.says(`/xem ${earlier}`);
    expect(await officer.sees(`${later} nộp sau, nghi trùng`)).toContain('Tác giả: Trần Thị Thử');
    second.says(`/xem ${later}`);
    expect(await second.sees(`Nghi trùng với ${earlier}`)).not.toContain('Trần Thị Thử');
    member.says(`/xem ${earlier}`);
    await member.sees(`${later} nộp sau, nghi trùng`);

    officer.says(`/xem ${later}`);
    await officer.sees(`Nghi trùng với ${earlier}`);
    await officer.presses('Không công nhận');
    await officer.presses('Trùng với sáng kiến đã nộp');
    await officer.sees(`Không công nhận ${later}`);
    await talk.passes(minute + 1);
    await second.sees(`Lý do: Trùng với sáng kiến đã nộp (${earlier})`);
    await member.sees(`${later} nộp sau có thể trùng với ${earlier}`);
    await member.seesNothing();
    await second.seesNothing();
    officer.says(`/xem ${earlier}`);
    await officer.sees(`${later} nộp sau, nghi trùng, không được công nhận ngày 15/9/2026`);

    const { store } = talk.app.deps;
    const [first, last] = [await store.initiatives.byCode(2026, 1), await store.initiatives.byCode(2026, 2)];
    expect(first).toMatchObject({ state: 'submitted', duplicateOf: null });
    expect(last).toMatchObject({ state: 'declined', duplicateOf: first?.id });
  });

  it('takes a code that is typed, but never a later one, and takes the mark off again', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer, submits } = union;
    const earlier = await submits(member, 'Gá kẹp thay lưỡi cắt nhanh');
    const later = await submits(second, 'Cải tiến dao máy xén');
    officer.says(`/xem ${earlier}`);
    await officer.presses('Trùng với…');
    await officer.sees('Anh/chị gõ mã của sáng kiến đó');
    officer.says(later);
    await officer.sees(`${later} không nộp trước ${earlier}`);
    officer.says(earlier);
    await officer.sees(`${earlier} không nộp trước ${earlier}`);
    officer.says('không nhớ');
    await officer.sees('Không thấy sáng kiến “không nhớ”');
    await officer.presses('Để sau');
    await officer.sees('Đã dừng, chưa thay đổi gì');

    officer.says(`/xem ${later}`);
    await officer.presses('Trùng với…');
    await officer.sees('Anh/chị gõ mã của sáng kiến đó');
    officer.says('1');
    await officer.sees(`Nghi trùng với ${earlier}`);
    await officer.presses('Bỏ nghi trùng');
    expect(await officer.sees(later)).not.toContain('Nghi trùng');
    officer.says(`/xem ${earlier}`);
    expect(await officer.sees(earlier)).not.toContain('nghi trùng');

    const { store } = talk.app.deps;
    const last = await store.initiatives.byCode(2026, 2);
    const flags = await store.flags.listOf(last?.id ?? 0);
    expect(flags.map(({ otherId, role }) => [otherId, role])).toEqual([
      [(await store.initiatives.byCode(2026, 1))?.id, 'officer'],
      [null, 'officer'],
    ]);
  });

  it('keeps the order of first submissions when the earlier one was returned and came again', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer, submits } = union;
    const earlier = await submits(member, 'Chế tạo máy cán dầm');
    const later = await submits(second, 'Máy cán dầm tự chế');
    officer.says(`/bosung ${earlier} Ghi rõ hơn tên gọi`);
    await officer.sees('Trả lại để bổ sung');
    await talk.passes(minute + 1);
    member.says('/bosung');
    await member.presses('1');
    await member.presses('Sửa mục…');
    await member.presses('Tên sáng kiến');
    await member.sees('Đang ghi: Chế tạo máy cán dầm');
    member.says('Chế tạo bàn xoay hàn ống');
    await member.sees('xem lại trước khi nộp');
    await member.presses('Nộp');
    await member.sees('Đã nhận phần bổ sung');
    // The new title is what others are compared with now.
    officer.says(`/xem ${later}`);
    expect(await officer.sees('Máy cán dầm tự chế')).not.toContain('Gần giống');
    await officer.presses('Trùng với…');
    await officer.sees('Anh/chị gõ mã');
    officer.says(earlier);
    await officer.sees(`Nghi trùng với ${earlier}`);
  });

  it('names what lies outside the officer’s units, of which only the title is told', async () => {
    union = await createUnion(engine);
    const { talk, member, officer, admin, submits } = union;
    const stranger = talk.person(702);
    stranger.starts();
    await stranger.presses('Tôi đồng ý');
    stranger.says('co khi mau');
    await stranger.presses(/Cơ khí Mẫu/);
    stranger.says('Vũ Thị Nháp');
    await stranger.presses('Công nhân, NLĐ doanh nghiệp');
    await stranger.sees('Chào anh/chị Nháp');
    const elsewhere = await submits(stranger, 'Chế tạo máy cán dầm');
    const code = await submits(member, 'Máy cán dầm tự chế');
    officer.says(`/xem ${code}`);
    await officer.sees(`• ${elsewhere} “Chế tạo máy cán dầm” – Công ty Cơ khí Mẫu`);
    await expect(officer.presses(elsewhere)).rejects.toThrow('no button');
    await officer.presses('Trùng với…');
    await officer.presses(elsewhere);
    expect(await officer.sees(`Nghi trùng với ${elsewhere}`)).not.toContain('Nháp');
    admin.says(`/xem ${code}`);
    await admin.sees(`Nghi trùng với ${elsewhere}`);
    await admin.presses(elsewhere);
    await admin.sees('Tác giả: Vũ Thị Nháp');
  });

  it('lets nobody mark the own work or outside the own units', async () => {
    union = await createUnion(engine);
    const { talk, member, officer, admin, submits } = union;
    const earlier = await submits(member, 'Chế tạo máy cán dầm');
    const own = await submits(officer, 'Máy cán dầm tự chế');
    officer.says(`/xem ${own}`);
    expect(await officer.sees(own)).not.toContain('Gần giống');
    const presses = (person: typeof member, data: string): void => {
      const message = talk.world.messages(person.id).findLast(({ from }) => from?.id === talk.world.bot.id);
      const press = { from: person.id, chat: person.id, message: message?.message_id ?? 0 };
      talk.world.press({ ...press, data, forge: true });
    };
    presses(officer, 't:mark:2:1');
    await officer.sees('là sáng kiến của chính anh/chị');
    presses(member, 't:ask:2');
    await member.sees('cần quyền trong đơn vị');
    presses(member, 't:mark:2:1');
    await member.sees('cần quyền trong đơn vị');
    admin.says(`/xem ${own}`);
    await admin.sees('Gần giống');
    await admin.presses('Trùng với…');
    await admin.sees('đã nộp trước');
    await admin.presses(earlier);
    await admin.sees(`Nghi trùng với ${earlier}`);
  });

  it('tells the authors of both once, and nobody when the mark is taken off within a minute', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer, submits } = union;
    const earlier = await submits(member, 'Chế tạo máy cán dầm');
    const later = await submits(second, 'Máy cán dầm tự chế');
    const marks = async (): Promise<void> => {
      officer.says(`/xem ${later}`);
      await officer.sees('Gần giống');
      await officer.presses('Trùng với…');
      await officer.sees('trùng với sáng kiến nào đã nộp trước');
      await officer.presses(earlier);
      await officer.sees(`Nghi trùng với ${earlier} (nộp trước), đang chờ tiếp nhận`);
    };
    await marks();
    await officer.presses('Bỏ nghi trùng');
    expect(await officer.sees(later)).not.toContain('Nghi trùng');
    await talk.passes(2 * minute);
    await member.seesNothing();
    await second.seesNothing();

    await marks();
    await talk.passes(minute + 1);
    await second.sees(`${later} “Máy cán dầm tự chế” có thể trùng với ${earlier} nộp trước`);
    await member.sees(`${later} nộp sau có thể trùng với ${earlier} “Chế tạo máy cán dầm” của anh/chị`);
    await member.presses('Xem sáng kiến');
    // What becomes of others' work is not an author's to know.
    expect(await member.sees(`${later} nộp sau, nghi trùng`)).not.toContain('đang chờ tiếp nhận');
    await officer.presses('Bỏ nghi trùng');
    await officer.sees(later);
    await marks();
    await talk.passes(2 * minute);
    await member.seesNothing();
    await second.seesNothing();
  });

  it('asks before it recognises what is the same as an earlier one, by button and by command', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer, admin, submits } = union;
    const earlier = await submits(member, 'Chế tạo máy cán dầm');
    const later = await submits(second, 'Máy cán dầm tự chế');
    officer.says(`/tuchoi ${earlier} Giải pháp này xưởng 1 đã dùng`);
    await officer.sees('Đã ghi');
    // The titles are alike, although nobody has marked it.
    officer.says(`/xem ${later}`);
    await officer.sees(
      `• ${earlier} “Chế tạo máy cán dầm” – Công ty May Thử (không được công nhận ngày 15/9/2026)`,
    );
    await officer.presses('Công nhận');
    await officer.sees(
      `${later} “Máy cán dầm tự chế” có tên gần giống ${earlier} nộp trước (không được công nhận ngày 15/9/2026). Vẫn công nhận?`,
    );
    await officer.presses('Thôi');
    await officer.sees(`${later} – Chờ tiếp nhận`);

    await officer.presses('Trùng với…');
    await officer.sees('trùng với sáng kiến nào đã nộp trước');
    await officer.presses(earlier);
    await officer.sees(`Nghi trùng với ${earlier} (nộp trước), không được công nhận ngày 15/9/2026`);
    officer.says(`/congnhan ${later} số 45/QĐ ngày 10/9/2026`);
    await officer.sees(`⚠ trùng với ${earlier} nộp trước (không được công nhận ngày 15/9/2026)`);
    await officer.presses('Thôi');
    await officer.sees('Đã thôi, chưa ghi gì cả');
    admin.says(`/congnhan ${later} số 45/QĐ ngày 10/9/2026`);
    await admin.sees(`⚠ trùng với ${earlier} nộp trước`);
    officer.says(`/xem ${later}`);
    await officer.presses('Công nhận');
    await officer.sees(`trùng với ${earlier} nộp trước`);
    await officer.presses('Vẫn công nhận');
    await officer.sees('Số quyết định công nhận?');
    officer.says('46/QĐ ngày 10/9/2026');
    await officer.sees(`Công nhận ${later} “Máy cán dầm tự chế” theo Quyết định số 46/QĐ`);
    // The other officer was asked before, and comes second.
    await admin.presses('Công nhận (1)');
    expect(await admin.sees('Không làm được')).toContain(`${later} – Máy cán dầm tự chế: được công nhận`);

    const { store } = talk.app.deps;
    expect(await store.initiatives.byCode(2026, 2)).toMatchObject({ state: 'recognised', duplicateOf: 1 });
  });

  it('recognises none that was marked after the officer had looked', async () => {
    union = await createUnion(engine);
    const { member, second, officer, admin, submits, talk } = union;
    const earlier = await submits(member, 'Gá kẹp thay lưỡi cắt nhanh');
    const later = await submits(second, 'Cải tiến dao máy xén');
    officer.says(`/xem ${later}`);
    await officer.presses('Công nhận');
    await officer.sees('Số quyết định công nhận?');
    admin.says(`/xem ${later}`);
    await admin.presses('Trùng với…');
    await admin.sees('Anh/chị gõ mã');
    admin.says(earlier);
    await admin.sees(`Nghi trùng với ${earlier}`);
    // Without a number there is no day to ask for.
    await officer.presses('Bỏ qua');
    await officer.sees(
      `${later} trùng với ${earlier} nộp trước (đang chờ tiếp nhận). Nếu vẫn công nhận, anh/chị mở`,
    );
    const { store } = talk.app.deps;
    expect(await store.initiatives.byCode(2026, 2)).toMatchObject({ state: 'submitted' });
  });
});
