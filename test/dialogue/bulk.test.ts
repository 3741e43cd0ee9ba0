import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

const minute = 60_000;

describe.each(databases)('deciding on several on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  /** Submitted initiatives with the codes 1 to `count`, of the first member unless another one is named. */
  async function cards(count: number, others: Readonly<Record<number, string>> = {}): Promise<void> {
    const { store } = union.talk.app.deps;
    const now = union.talk.now();
    await store.transaction(async (inner) => {
      const member = await inner.members.byTelegramId(union.member.id);
      const officer = await inner.members.byTelegramId(union.officer.id);
      for (let number = 1; number <= count; number += 1) {
        const isOwn = others[number] === 'own';
        const unit = await inner.units.byCode(others[number] === 'elsewhere' ? 'COKHIMAU' : 'MAYTHU');
        const memberId = (isOwn ? officer : member)?.id ?? 0;
        const id = await inner.initiatives.addDraft({ memberId, unitId: unit?.id ?? 0, now });
        const code = { codeYear: 2026, codeNumber: await inner.initiatives.nextCode(2026) };
        const submitted = { state: 'submitted', submittedAt: now + number, updatedAt: now } as const;
        await inner.initiatives.save({ id, version: 1, ...code, ...submitted });
        const answer = { initiativeId: id, raw: null, messageId: null, now };
        await inner.answers.put({ ...answer, key: 'title', value: `Giá treo dụng cụ số ${number}` });
        if (others[number] !== 'bare')
          await inner.answers.put({ ...answer, key: 'result', value: 'Nhanh hơn, ít lỗi hơn' });
      }
    });
  }

  it('previews what will happen to each, recognises by one tap, and takes it all back', async () => {
    union = await createUnion(engine);
    const { talk, officer, admin, member } = union;
    await cards(14, { 3: 'own', 4: 'elsewhere', 5: 'bare' });
    admin.says('/tuchoi 2 Giải pháp này xưởng 1 đã dùng');
    await admin.sees('Không công nhận');
    await talk.passes(2 * minute);
    await member.sees('SK-26-000002');
    officer.says('/congnhan 1 đến 14, 17, 19-20 số 45/QĐ ngày 14/9/2026');
    const preview = await officer.sees('Công nhận 11 sáng kiến theo Quyết định số 45/QĐ ngày 14/9/2026');
    expect(preview).toContain('Không có: 17, 19–20.');
    expect(preview).toMatch(/✗ SK-26-000002 – .*: không công nhận lúc .* \(Hoàng Văn Ví Dụ\)/);
    expect(preview).toMatch(/✗ SK-26-000003 – .*: của chính anh\/chị/);
    expect(preview).toContain('✗ SK-26-000004: ngoài phạm vi của anh/chị');
    expect(preview).toMatch(/SK-26-000005 – .*\n {3}⚠ chưa ghi kết quả/);
    expect(preview).toContain('Trang 1/2');
    talk.world.clearCalls();
    await officer.presses('Trang sau ›');
    expect(await officer.sees('Trang 2/2')).toContain('SK-26-000014');
    await officer.presses('Công nhận (11)');
    const done = await officer.sees('Đã công nhận 11 sáng kiến');
    expect(done).toContain('Không làm được 3');
    // One message from the preview to the end.
    expect(talk.world.calls('sendMessage')).toEqual([]);
    await officer.presses('Hoàn tác');
    await officer.sees('Đã hoàn tác 11 sáng kiến');
    await talk.passes(2 * minute);
    await member.seesNothing();

    officer.says('/congnhan 1 5-7');
    await officer.presses('Theo QĐ 45/QĐ ngày 14/9/2026');
    await officer.sees('theo Quyết định số 45/QĐ ngày 14/9/2026');
    await officer.presses('Công nhận (4)');
    await officer.sees('Đã công nhận 4 sáng kiến');
    await talk.passes(minute + 1000);
    await member.sees('đã được công nhận theo Quyết định số 45/QĐ');
    await officer.presses('Hoàn tác');
    await officer.sees('Đã quá một phút');
  });

  it('declines and sends back ranges; a long list goes on over a restart', async () => {
    union = await createUnion(engine);
    const { talk, officer, member } = union;
    await cards(45);
    officer.says('/tuchoi 1-45: Chưa đủ thông tin');
    expect(await officer.sees('Không công nhận 45 sáng kiến')).toContain('Lý do: “Chưa đủ thông tin”');
    await officer.presses('Thôi');
    await officer.sees('Đã thôi, chưa ghi gì cả');
    officer.says('/bosung 1-45 Ghi rõ số tiền tiết kiệm mỗi tháng');
    await officer.sees('Trả lại 45 sáng kiến để bổ sung');
    await officer.presses('Trả lại để bổ sung (45)');
    await talk.restarts();
    await officer.sees('Đã trả lại 45 sáng kiến để bổ sung');
    await talk.passes(minute + 1000);
    await member.sees('Ghi rõ số tiền tiết kiệm mỗi tháng');
    officer.says('/decline 1-3 Too late by far');
    await officer.sees('Không có sáng kiến nào làm được việc này');
  });

  it('is begun by ticking in the list of what waits, which keeps its ticks until they are decided on', async () => {
    union = await createUnion(engine);
    const { talk, officer, admin, member } = union;
    await cards(11, { 3: 'own' });
    officer.says('/choduyet');
    await officer.presses('Chọn nhiều');
    const list = await officer.sees('đã chọn 0');
    expect(list).toContain('☐ 2. SK-26-000002 · Giá treo dụng cụ số 2 – Công ty May Thử');
    expect(list).not.toContain('SK-26-000003');
    await officer.presses('☐ 2');
    await officer.sees('☑ 2. SK-26-000002');
    await officer.presses('☐ 8');
    await officer.sees('đã chọn 2');
    await officer.presses('☑ 8');
    await officer.sees('đã chọn 1');
    await officer.presses('Trang sau ›');
    await officer.sees('SK-26-000010');
    await officer.presses('Chọn cả trang');
    await officer.sees('đã chọn 3');
    await officer.presses('« Từ đầu');
    await officer.sees('☑ 2. SK-26-000002');

    await officer.presses('Không công nhận (3)');
    await officer.sees('Vì sao chưa công nhận?');
    await officer.presses('Không có tính mới trong đơn vị');
    const preview = await officer.sees('Không công nhận 3 sáng kiến');
    expect(preview).toContain('Lý do: “Không có tính mới trong đơn vị”');
    await officer.presses('‹ Về danh sách');
    await officer.sees('đã chọn 3');
    admin.says('/tuchoi 10 Giải pháp này xưởng 1 đã dùng');
    await admin.sees('Không công nhận');
    await officer.presses('Trả lại để bổ sung (3)');
    await officer.sees('Tác giả cần bổ sung những câu nào');
    await officer.presses(/Kết quả/);
    await officer.sees('những câu nào');
    await officer.presses('Xong');
    await officer.sees('Cần bổ sung gì?');
    officer.says('Ghi rõ số giờ tiết kiệm');
    const second = await officer.sees('Trả lại 2 sáng kiến để bổ sung');
    expect(second).toContain('Câu cần bổ sung: Kết quả');
    expect(second).toContain('✗ SK-26-000010');
    await officer.presses('Trả lại để bổ sung (2)');
    await officer.sees('Đã trả lại 2 sáng kiến');
    await talk.passes(minute + 1000);
    await member.sees('Ghi rõ số giờ tiết kiệm');

    officer.says('/choduyet');
    await officer.presses('Chọn nhiều');
    await officer.sees('đã chọn 0');
    await officer.presses('☐ 1');
    await officer.presses('Công nhận (1)');
    await officer.sees('Số quyết định công nhận?');
    officer.says('45/QĐ ngày 10/9/2026');
    await officer.sees('Công nhận 1 sáng kiến theo Quyết định số 45/QĐ ngày 10/9/2026');
    await officer.presses('Công nhận (1)');
    await officer.sees('Đã công nhận 1 sáng kiến');
    expect(await talk.app.deps.store.initiatives.byCode(2026, 1)).toMatchObject({ decisionNumber: '45/QĐ' });
  });

  it('asks for number and day where they are required, and takes an old preview for nothing', async () => {
    union = await createUnion(engine);
    const { talk, officer } = union;
    await cards(3);
    await talk.app.deps.store.settings.put({
      key: 'decisionRequired',
      value: true,
      basis: null,
      at: talk.now(),
    });
    officer.says('/congnhan 1-3');
    await officer.sees('Ở đây công nhận phải có số và ngày quyết định');
    const [old] = talk.world.messages(officer.id).slice(-1);
    await officer.presses('Ghi số quyết định');
    await officer.sees('Số quyết định công nhận?');
    officer.says('45/QĐ ngày 10/9/2026');
    await officer.sees('Công nhận 3 sáng kiến theo Quyết định số 45/QĐ ngày 10/9/2026');
    const [bulk] = await talk.app.deps.store.bulks.ofMember(
      (await talk.app.deps.store.members.byTelegramId(officer.id))?.id ?? 0,
    );
    officer.remembers();
    const data = `bu:take:${bulk?.id}:0`;
    talk.world.press({ from: officer.id, message: old?.message_id ?? 0, data, forge: true });
    await officer.sees('không còn dùng được');
    await officer.presses('Công nhận (3)');
    await officer.sees('Đã công nhận 3 sáng kiến');
  });

  it('says in a line what would work; asked in a group, it is previewed in private', async () => {
    union = await createUnion(engine);
    const { talk, officer, member } = union;
    await cards(2);
    for (const [typed, said] of [
      ['/congnhan 140-125', '“140-125” viết ngược. Anh/chị gõ số nhỏ trước: 125-140'],
      ['/tuchoi 1-2000 Không có tính mới', 'Một lần nhiều nhất 1.000 sáng kiến'],
      ['/congnhan 100-105 110', 'Không có sáng kiến nào mang mã 100–105, 110'],
      ['/tuchoi 1-2 abc', 'Lý do'],
      ['/bosung 1-2', '/bosung 123'],
    ] as const) {
      officer.says(typed);
      await officer.sees(said);
    }
    member.says('/bosung 1-2 Ghi rõ hơn');
    await member.sees('Việc này cần quyền');
    const { id } = talk.world.addGroup({ title: 'Cán bộ May Thử', creator: officer.id });
    talk.world.addBotToGroup(id, officer.id);
    const inGroup = talk.person(officer.id, id);
    inGroup.says('/lienket MAYTHU');
    await inGroup.presses('Nhóm cán bộ');
    await inGroup.sees('Đã gắn nhóm này');
    inGroup.says('/congnhan 1-2');
    expect(await inGroup.sees('Bản xem trước đã gửi vào chat riêng')).not.toContain('Giá treo');
    expect(await talk.app.deps.store.moves.lastOf(1)).toBeUndefined();
    await officer.sees('Công nhận 2 sáng kiến');
    await officer.presses('Công nhận (2)');
    await officer.sees('Đã công nhận 2 sáng kiến');
  });

  it('speaks English, too', async () => {
    union = await createUnion(engine);
    const { officer } = union;
    await cards(12, { 2: 'own' });
    officer.says('/ngonngu');
    await officer.presses('English');
    await officer.sees('English');
    officer.says('/approve 1 to 12 and 99 no. 45/QD on 10/9/2026');
    expect(await officer.sees('Recognise 11 initiatives by decision no. 45/QD of 10/9/2026')).toContain(
      'No such code: 99.',
    );
    await officer.presses('Recognise (11)');
    await officer.sees('Recognised: 11.');
    await officer.presses('Undo');
    await officer.sees('Undone: 11.');
  });
});
