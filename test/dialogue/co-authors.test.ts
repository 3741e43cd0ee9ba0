import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import type { Person } from './people.ts';
import { createUnion, type Union } from './union.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

describe.each(databases)('co-authors on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  async function toCard(person: Person, title = 'Chế tạo máy cán dầm'): Promise<void> {
    person.says('/nop');
    await person.sees('Tên sáng kiến');
    person.says(title);
    await person.sees('Trước đây');
    person.says('Cán tay, hay lệch mép');
    await person.sees('Anh/chị đã thay đổi');
    person.says('Gắn thêm con lăn');
    await person.sees('Đã ghi');
    await person.presses('Xong');
    await person.sees('Kết quả ra sao');
    person.says('Nhanh gấp đôi');
    await person.sees('Đã áp dụng');
    await person.presses('Chưa áp dụng');
    await person.sees('làm lợi');
    await person.presses('Bỏ qua');
    await person.presses('Môi trường');
    await person.sees('xem lại trước khi nộp');
  }

  /** What the bot's last message offers. */
  function buttonsOf(person: Person): string[] {
    const rows = union.talk.world.messages(person.id).at(-1)?.reply_markup?.inline_keyboard ?? [];
    return rows.flat().map(({ text }) => text);
  }

  /** Adds somebody from the card; returns the payload of the invitation. */
  async function adds(person: Person, name: string, share: string): Promise<string> {
    await person.presses('Thêm đồng tác giả');
    await person.sees('Họ và tên người cùng làm');
    person.says(name);
    await person.sees('đóng góp bao nhiêu phần trăm');
    if (share === 'Chia đều') await person.presses(share);
    else person.says(share);
    const invitation = await person.sees('Đã thêm');
    await person.sees('xem lại trước khi nộp');
    return /start=(m_[\w-]+)/.exec(invitation)?.[1] ?? '';
  }

  async function agrees(person: Person, invitation: string): Promise<void> {
    person.starts(invitation);
    await person.sees('ghi anh/chị là đồng tác giả');
    await person.presses('Tôi đồng ý');
    await person.sees('Đã ghi: anh/chị là đồng tác giả');
  }

  async function submits(person: Person): Promise<string> {
    await person.presses('Nộp');
    return /SK-\d\d-\d{6}/.exec(await person.sees('Đã nhận'))?.[0] ?? '';
  }

  it('are added from the card, share alike, get another share and are removed; the rest is the main author’s', async () => {
    union = await createUnion(engine);
    const { member } = union;
    await toCard(member);
    await member.presses('Thêm đồng tác giả');
    expect(await member.sees('Họ và tên người cùng làm')).toContain('Bước 1/2');
    member.says('lê văn nháp');
    await member.sees('viết thế nào là đúng?');
    await member.presses('Lê Văn Nháp');
    await member.sees('đóng góp bao nhiêu phần trăm');
    member.says('dạ 40% ạ');
    expect(await member.sees('Đã thêm Lê Văn Nháp (40%)')).toContain('t.me/sangkien_test_bot?start=m_');
    expect(await member.sees('xem lại trước khi nộp')).toContain(
      'Tác giả: Trần Thị Thử 60% · Lê Văn Nháp 40% (chưa xác nhận)',
    );
    await adds(member, 'Vũ Thị Nháp', 'chia đều');
    await member.presses('Đồng tác giả…');
    const list = await member.sees('Tổng tỷ lệ: 100%');
    expect(list).toMatch(
      /1\. Trần Thị Thử 34% – tác giả chính\n2\. Lê Văn Nháp 33% .*\n3\. Vũ Thị Nháp 33% /,
    );
    await member.presses(/Lê Văn Nháp 33%/);
    await member.presses('Đổi tỷ lệ');
    await member.sees('đóng góp bao nhiêu phần trăm');
    member.says('nửa');
    expect(await member.sees('xem lại trước khi nộp')).toContain(
      'Trần Thị Thử 17% · Lê Văn Nháp 50% (chưa xác nhận) · Vũ Thị Nháp 33% (chưa xác nhận)',
    );
    await member.presses('Đồng tác giả…');
    await member.sees('Tổng tỷ lệ: 100%');
    await member.presses('Chia đều');
    await member.sees('Trần Thị Thử 34%');
    await member.presses(/Lê Văn Nháp/);
    await member.presses('Bỏ người này');
    expect(await member.sees('Tổng tỷ lệ: 100%')).toMatch(/Trần Thị Thử 67%[^]*Vũ Thị Nháp 33%/);
    await member.presses('Xem lại');
    expect(await member.sees('xem lại trước khi nộp')).toContain(
      'Tác giả: Trần Thị Thử 67% · Vũ Thị Nháp 33% (chưa xác nhận)',
    );
    await submits(member);
  });

  it('keeps the card under the questions: put aside, interrupted or restarted', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    await toCard(member);
    await member.presses('Thêm đồng tác giả');
    await member.sees('Họ và tên người cùng làm');
    await member.presses('Để sau');
    await member.sees('xem lại trước khi nộp');
    await member.presses('Thêm đồng tác giả');
    member.says('Lê Văn Nháp');
    await member.sees('bao nhiêu phần trăm');
    await talk.restarts();
    await member.presses('Quay lại');
    await member.sees('Đang ghi: Lê Văn Nháp');
    member.says('Lê Thị Nháp');
    await member.sees('bao nhiêu phần trăm');
    member.says('/trogiup');
    await member.sees('Anh/chị dùng được');
    talk.world.sendFile({ from: member.id, kind: 'photo' });
    await member.sees('Đã lưu');
    member.says('33,5%');
    await member.sees('có thể hiểu nhiều cách');
    await member.presses('34%');
    expect(await member.sees('xem lại trước khi nộp')).toContain('Trần Thị Thử 66% · Lê Thị Nháp 34%');
  });

  it('takes no share that does not fit, no name that is none, and no eleventh author', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    await toCard(member);
    await member.presses('Thêm đồng tác giả');
    member.says('0912 345 678');
    await member.sees('Anh/chị gõ họ và tên bằng chữ');
    member.says('Lê Văn Nháp');
    await member.sees('bao nhiêu phần trăm');
    member.says('0%');
    await member.sees('từ 1% đến 99%');
    member.says('101%');
    await member.sees('từ 1% đến 99%');
    member.says('100%');
    await member.sees('còn nhiều nhất 99%');
    member.says('60');
    await member.sees('xem lại trước khi nộp');
    await member.presses('Thêm đồng tác giả');
    member.says('Vũ Thị Nháp');
    await member.sees('bao nhiêu phần trăm');
    member.says('40%');
    await member.sees('còn nhiều nhất 39%');
    member.says('39%');
    await member.sees('Trần Thị Thử 1%');
    await member.presses('Thêm đồng tác giả');
    member.says('Đỗ Văn Mẫu');
    await member.sees('bao nhiêu phần trăm');
    member.says('5%');
    await member.sees('đã giữ hết tỷ lệ');
    await member.presses('Chia đều');
    await member.sees('Trần Thị Thử 25%');
    for (const name of ['Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám']) {
      await adds(member, `Người Mẫu ${name}`, 'Chia đều');
    }
    await member.presses('Đồng tác giả…');
    expect(await member.sees('Tác giả')).toContain('10. Người Mẫu Tám 10%');
    expect(buttonsOf(member)).not.toContain('Thêm đồng tác giả');
    // Buttons of an older card.
    const chat = {
      from: member.id,
      chat: member.id,
      message: talk.world.messages(member.id).at(-1)?.message_id ?? 0,
    };
    talk.world.press({ ...chat, data: 'a:add:1', forge: true });
    await member.sees('nhiều nhất 10 tác giả');
    talk.world.press({ ...chat, data: 'f:initiative:1:card:extra:coauthor', forge: true });
    await member.sees('Họ và tên người cùng làm');
    member.says('Người Mười Một');
    await member.sees('bao nhiêu phần trăm');
    await member.presses('Chia đều');
    await member.sees('nhiều nhất 10 tác giả');
    expect(await member.sees('xem lại trước khi nộp')).not.toContain('Người Mười Một');
  });

  it('asks whoever opens the link, lets a newcomer register first, and keeps the consent with its proof', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    await toCard(member);
    const invitation = await adds(member, 'Vu Thi Nhap', '40%');
    const newcomer = talk.person(702);
    newcomer.starts(invitation);
    await newcomer.sees('công đoàn cần lưu');
    await newcomer.presses('Tôi đồng ý');
    newcomer.says('may thu');
    await newcomer.presses(/May Thử/);
    newcomer.says('Vũ Thị Nháp');
    await newcomer.presses('Công nhân, NLĐ doanh nghiệp');
    const asked = await newcomer.sees('ghi anh/chị là đồng tác giả');
    expect(asked).toMatch(/Trần Thị Thử.*40%.*Chế tạo máy cán dầm/);
    expect(asked).toContain('Lời mời ghi tên Vu Thi Nhap, có đúng là anh/chị không ạ?');
    await newcomer.presses('Tôi đồng ý');
    await newcomer.sees('Đã ghi: anh/chị là đồng tác giả (40%) của sáng kiến “Chế tạo máy cán dầm”');
    await member.sees('Vũ Thị Nháp đã xác nhận là đồng tác giả (40%)');
    const { store } = talk.app.deps;
    const [kept] = await store.coAuthors.listOf(1);
    expect(kept).toMatchObject({ fullName: 'Vũ Thị Nháp', chatId: 702, consentVersion: '2026-11' });
    expect(kept?.consentedAt).toBeGreaterThan(0);
    expect(kept?.messageId).toBeGreaterThan(0);

    newcomer.says('/cuatoi');
    await newcomer.sees('Chế tạo máy cán dầm – Nháp (đồng tác giả)');
    await newcomer.presses('1');
    await newcomer.sees('Tác giả: Trần Thị Thử 60% · Vũ Thị Nháp 40% –');
    expect(buttonsOf(newcomer)).not.toContain('Làm tiếp');
    newcomer.says('/dulieu');
    await newcomer.sees('đồng tác giả: 1');

    await member.presses('Đồng tác giả…');
    await member.presses(/Vũ Thị Nháp/);
    await member.presses('Đổi tỷ lệ');
    member.says('45%');
    await newcomer.sees('đổi tỷ lệ của anh/chị thành 45%');
    await member.sees('Vũ Thị Nháp 45%');
    await member.presses('Đồng tác giả…');
    await member.presses(/Vũ Thị Nháp/);
    await member.presses('Bỏ người này');
    await newcomer.sees('không còn là đồng tác giả của sáng kiến “Chế tạo máy cán dầm”');
    newcomer.says('/cuatoi');
    await newcomer.sees('chưa có sáng kiến nào');
  });

  it('opens for one person, for a month, and never for the author', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer } = union;
    await toCard(member);
    const invitation = await adds(member, 'Lê Văn Nháp', '40%');
    const late = await adds(member, 'Đỗ Văn Mẫu', '10%');
    member.starts(invitation);
    await member.sees('Đây là sáng kiến của chính anh/chị');
    second.starts('m_AAAAAAAAAAAAAAAAAAAAAA');
    await second.sees('Lời mời này không đúng');
    await agrees(second, invitation);
    expect(await member.sees('đã xác nhận là đồng tác giả')).not.toContain('Lời mời ghi tên');
    second.starts(invitation);
    await second.sees('Lời mời này đã được trả lời');
    officer.starts(invitation);
    await officer.sees('Lời mời này đã được trả lời');
    second.starts(late);
    await second.sees('đã là đồng tác giả của sáng kiến này rồi');
    member.says('/cuatoi');
    await member.presses('1');
    await member.presses('Làm tiếp');
    await member.presses('Đồng tác giả…');
    await member.presses(/Đỗ Văn Mẫu/);
    await member.presses('Lấy lời mời mới');
    const [, fresh = ''] = /start=(m_[\w-]+)/.exec(await member.sees('lời mời mới cho Đỗ Văn Mẫu')) ?? [];
    officer.starts(late);
    await officer.sees('Lời mời này không đúng hoặc đã được rút lại');
    officer.starts(fresh);
    await officer.sees('ghi anh/chị là đồng tác giả');
    await talk.passes(30 * day + 1);
    await officer.presses('Tôi đồng ý');
    await officer.sees('Lời mời này đã hết hạn');
  });

  it('are told to the author by both names when somebody else than was invited agrees', async () => {
    union = await createUnion(engine);
    const { member, second, officer } = union;
    await toCard(member);
    await agrees(second, await adds(member, 'Đỗ Văn Mẫu', '10%'));
    const told = await member.sees('Lê Văn Nháp đã xác nhận là đồng tác giả (10%)');
    expect(told).toContain('Lời mời ghi tên Đỗ Văn Mẫu');
    expect(told).toContain('bấm /cuatoi, mở sáng kiến, bấm “Đồng tác giả…”');
    member.says('/cuatoi');
    await member.presses('1');
    await member.presses('Làm tiếp');
    const late = await adds(member, 'Vũ Thị Nháp', '10%');
    await submits(member);
    await agrees(officer, late);
    expect(await member.sees('Phạm Thị Mẫu đã xác nhận')).toMatch(
      /Lời mời ghi tên Vũ Thị Nháp\. .*nhờ cán bộ công đoàn trả lại/,
    );
  });

  it('answer once, however often the button is tapped', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer } = union;
    await toCard(member);
    const invitations = [await adds(member, 'Lê Văn Nháp', '40%'), await adds(member, 'Phạm Thị Mẫu', '9%')];
    for (const [index, [person, button]] of (
      [
        [second, 'Tôi đồng ý'],
        [officer, 'Không phải tôi'],
      ] as const
    ).entries()) {
      person.starts(invitations[index]);
      await person.sees('ghi anh/chị là đồng tác giả');
      const message = talk.world.messages(person.id).at(-1)?.message_id ?? 0;
      for (const _tap of [1, 2]) {
        talk.world.press({ from: person.id, chat: person.id, message, text: button });
      }
      await person.sees(/Đã ghi|đã gỡ tên/);
      await person.seesNothing();
      expect(talk.world.messages(person.id).at(-1)?.message_id).toBe(message);
    }
    await member.sees('Lê Văn Nháp đã xác nhận');
    await member.sees('Phạm Thị Mẫu không xác nhận');
  });

  it('are not named in a group', async () => {
    union = await createUnion(engine);
    const { talk, member, officer } = union;
    await toCard(member);
    await adds(member, 'Lê Văn Nháp', '40%');
    const code = await submits(member);
    const group = talk.world.addGroup({ title: 'Cán bộ May Thử', creator: officer.id, members: [] });
    talk.world.addBotToGroup(group.id, officer.id);
    const inGroup = talk.person(officer.id, group.id);
    inGroup.says(`/xem ${code}`);
    expect(await inGroup.sees('Chế tạo máy cán dầm')).not.toMatch(/Trần Thị Thử|Nháp|40%/);
  });

  it('lets whoever declined by mistake answer again within a day', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer } = union;
    await toCard(member);
    const invitation = await adds(member, 'Lê Văn Nháp', '40%');
    const other = await adds(member, 'Phạm Thị Mẫu', '10%');
    second.starts(invitation);
    await second.sees('ghi anh/chị là đồng tác giả');
    await second.presses('Không phải tôi');
    await second.sees('Nếu bấm nhầm, trước 09:00 ngày 16/9/2026');
    await member.sees('không xác nhận là đồng tác giả');
    await second.presses('Tôi bấm nhầm');
    await second.sees('ghi anh/chị là đồng tác giả');
    await second.presses('Tôi đồng ý');
    await second.sees('anh/chị là đồng tác giả (40%)');
    await member.sees('Lê Văn Nháp đã xác nhận là đồng tác giả (40%)');

    officer.starts(other);
    await officer.sees('ghi anh/chị là đồng tác giả');
    await officer.presses('Không phải tôi');
    await officer.sees('Nếu bấm nhầm');
    await talk.passes(day + minute);
    officer.starts(other);
    await officer.sees('Lời mời này đã được trả lời là không phải. Nếu bấm nhầm');
  });

  it('needs the shares again when somebody declines, and refuses to submit with a part that nobody has', async () => {
    union = await createUnion(engine);
    const { member, second } = union;
    await toCard(member);
    await adds(member, 'Vũ Thị Nháp', '30%');
    const invitation = await adds(member, 'Lê Văn Nháp', '10%');
    second.starts(invitation);
    await second.sees('ghi anh/chị là đồng tác giả');
    await second.presses('Không phải tôi');
    await second.sees('đã gỡ tên anh/chị');
    const told = await member.sees('Lê Văn Nháp không xác nhận là đồng tác giả (10%)');
    expect(told).toContain('chia lại tỷ lệ trước khi nộp');
    // The card above still has its button.
    await member.presses('Nộp');
    await member.sees('Tổng tỷ lệ đang là 90%, còn thiếu 10%.');
    const card = await member.sees('xem lại trước khi nộp');
    expect(card).toContain('Một người không xác nhận (10%)');
    expect(card).toContain('Tổng tỷ lệ đang là 90%, còn thiếu 10%.');
    expect(card).not.toContain('Lê Văn Nháp');
    expect(card).not.toContain('cam đoan');
    await member.presses('Đồng tác giả…');
    await member.presses('Một người không xác nhận (10%)');
    await member.presses('Bỏ người này');
    await member.sees('Trần Thị Thử 70%');
    await member.presses('Xem lại');
    expect(await member.sees('xem lại trước khi nộp')).toContain('Bấm Nộp là anh/chị cam đoan');
    await submits(member);
  });

  it('are part of what changed since a return, for the author and for the reviewer', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer, admin } = union;
    await toCard(member);
    await agrees(second, await adds(member, 'Lê Văn Nháp', '40%'));
    const invitation = await adds(member, 'Vũ Thị Nháp', '15%');
    await adds(member, 'Đỗ Văn Mẫu', '5%');
    const code = await submits(member);
    officer.says(`/bosung ${code} Anh/chị ghi lại tỷ lệ cho đúng`);
    await officer.sees('Trả lại để bổ sung');
    await talk.passes(minute + 1);
    await member.sees('ghi lại tỷ lệ cho đúng');
    await member.presses('Bổ sung ngay');
    await member.sees('Anh/chị chưa sửa gì so với lần nộp trước');
    await member.presses('Đồng tác giả…');
    await member.presses(/Lê Văn Nháp/);
    await member.presses('Đổi tỷ lệ');
    await member.sees('đóng góp bao nhiêu phần trăm');
    member.says('30%');
    await member.sees('Tỷ lệ: Lê Văn Nháp 40% → 30%\n');
    await member.presses('Đồng tác giả…');
    await member.presses(/Đỗ Văn Mẫu/);
    await member.presses('Bỏ người này');
    await member.sees('Tổng tỷ lệ: 100%');
    await member.presses('Xem lại');
    await member.sees('xem lại trước khi nộp');
    await adds(member, 'Người Mẫu Ba', '10%');
    const changed = 'Tỷ lệ: Lê Văn Nháp 40% → 30% · thêm Người Mẫu Ba 10% · bỏ Đỗ Văn Mẫu (5%)';
    member.says('/bosung');
    await member.presses('1');
    expect(await member.sees('xem lại trước khi nộp')).toContain(changed);
    await member.presses('Nộp');
    await member.sees('Đã nhận phần bổ sung');
    await officer.presses('Xem phần đã sửa');
    await officer.sees(changed);
    // Who says «not me» is not named in what is kept of the return, either; who agreed never was.
    const kept = async () => JSON.stringify(await talk.app.deps.store.returnedAnswers.of(1));
    expect(await kept()).toContain('Vũ Thị Nháp');
    admin.starts(invitation);
    await admin.sees('ghi anh/chị là đồng tác giả');
    await admin.presses('Không phải tôi');
    await admin.sees('đã gỡ tên anh/chị');
    expect(await kept()).not.toMatch(/Vũ Thị Nháp|Lê Văn Nháp/);
  });

  it('taken out since a return are named in what changed until they delete their own data', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer } = union;
    await toCard(member);
    await agrees(second, await adds(member, 'Lê Văn Nháp', '40%'));
    const code = await submits(member);
    officer.says(`/bosung ${code} Anh/chị xem lại người cùng làm`);
    await officer.sees('Trả lại để bổ sung');
    await talk.passes(minute + 1);
    await member.sees('xem lại người cùng làm');
    await member.presses('Bổ sung ngay');
    await member.sees('xem lại trước khi nộp');
    await member.presses('Đồng tác giả…');
    await member.presses(/Lê Văn Nháp/);
    await member.presses('Bỏ người này');
    await second.sees('không còn là đồng tác giả');
    await member.presses('Xem lại');
    await member.sees('Tỷ lệ: bỏ Lê Văn Nháp (40%)');
    second.says('/dulieu');
    await second.presses('Xóa dữ liệu của tôi');
    await second.presses('Xóa hẳn');
    await second.sees('Đã xóa dữ liệu');
    await member.presses('Nộp');
    await member.sees('Đã nhận phần bổ sung');
    await officer.presses('Xem phần đã sửa');
    expect(await officer.sees('Tỷ lệ: bỏ một người (40%)')).not.toContain('Lê Văn Nháp');
  });

  it('are named again in what is submitted anew, and agree again; who declined is left out', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer, admin } = union;
    await toCard(member);
    await agrees(second, await adds(member, 'Lê Văn Nháp', '40%'));
    await adds(member, 'Vũ Thị Nháp', '15%');
    const declined = await adds(member, 'Phạm Thị Mẫu', '5%');
    const code = await submits(member);
    officer.starts(declined);
    await officer.sees('ghi anh/chị là đồng tác giả');
    await officer.presses('Không phải tôi');
    await member.sees('Phạm Thị Mẫu không xác nhận');
    admin.says(`/tuchoi ${code} Chưa nêu được hiệu quả`);
    await admin.sees('Không công nhận');
    await talk.passes(minute + 1);
    await member.sees('chưa được công nhận');
    await member.presses('Nộp thành sáng kiến mới');
    const carried = await member.sees('mỗi người cần xác nhận lại');
    expect(carried).toMatch(/• Lê Văn Nháp \(40%\): \S+start=m_[\w-]+\n• Vũ Thị Nháp \(15%\): \S+start=m_/);
    expect(carried).toContain(
      'Không ghi lại: Một người không xác nhận (5%). Phần ấy nay là của tác giả chính',
    );
    expect(await member.sees('xem lại trước khi nộp')).toContain(
      'Tác giả: Trần Thị Thử 45% · Lê Văn Nháp 40% (chưa xác nhận) · Vũ Thị Nháp 15% (chưa xác nhận)',
    );
    const { store } = talk.app.deps;
    const [again] = (await store.coAuthors.listOf(2)) ?? [];
    expect(again).toMatchObject({ memberId: null, consentedAt: null, chatId: null });
    await agrees(second, /start=(m_[\w-]+)/.exec(carried)?.[1] ?? '');
    await member.sees('Lê Văn Nháp đã xác nhận là đồng tác giả (40%)');
  });

  it('flags who declines after the submission to the author and to the officer, and is settled when returned', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer } = union;
    await toCard(member);
    const invitation = await adds(member, 'Lê Văn Nháp', '40%');
    const code = await submits(member);
    officer.says('/choduyet');
    await officer.presses('Xem hồ sơ đầu tiên');
    await officer.sees('Tác giả: Trần Thị Thử 60% · Lê Văn Nháp 40% (chưa xác nhận) – Công ty May Thử');
    second.says(`/xem ${code}`);
    await second.sees('cần quyền trong đơn vị');
    second.starts(invitation);
    await second.presses('Không phải tôi');
    await member.sees('Cán bộ xét sẽ thấy phần này là “không xác nhận”');
    officer.says(`/xem ${code}`);
    expect(await officer.sees('Một người không xác nhận (40%)')).not.toContain('Lê Văn Nháp');
    officer.says(`/bosung ${code} Anh/chị chia lại tỷ lệ giúp`);
    await officer.sees('Đã ghi');
    await talk.passes(minute + 1);
    await member.presses('Bổ sung ngay');
    await member.sees('Tổng tỷ lệ đang là 60%, còn thiếu 40%.');
    await adds(member, 'Vũ Thị Nháp', '50%');
    await member.presses('Nộp');
    await member.sees('Đã nhận phần bổ sung');
    officer.says(`/xem ${code}`);
    await officer.sees('Tác giả: Trần Thị Thử 50% · Vũ Thị Nháp 50% (chưa xác nhận)');
  });

  it('hear of every decision like the author, with nothing to complete, and nothing of what was undone', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer } = union;
    await toCard(member);
    await agrees(second, await adds(member, 'Lê Văn Nháp', '40%'));
    const code = await submits(member);
    second.says(`/xem ${code}`);
    await second.sees('Trần Thị Thử 60% · Lê Văn Nháp 40%');
    officer.says('/choduyet');
    await officer.presses('Xem hồ sơ đầu tiên');
    await officer.presses('Tiếp nhận');
    await second.sees(`đã tiếp nhận ${code}`);
    officer.says(`/tuchoi ${code} Giải pháp này đã có`);
    await officer.presses('Hoàn tác');
    await officer.sees('Đã hoàn tác');
    await talk.passes(2 * minute);
    await second.seesNothing();
    officer.says(`/bosung ${code} Anh/chị ghi rõ số tiền`);
    await officer.sees('Đã ghi');
    await talk.passes(minute + 1);
    await second.sees(`Công đoàn cần bổ sung sáng kiến ${code}`);
    expect(buttonsOf(second)).not.toContain('Bổ sung ngay');
    await member.presses('Bổ sung ngay');
    await member.sees('xem lại trước khi nộp');
    await member.presses('Nộp');
    await member.sees('Đã nhận phần bổ sung');
    officer.says(`/congnhan ${code}`);
    await officer.sees('Đã ghi');
    await talk.passes(minute + 1);
    await second.sees('đã được công nhận');
    await member.sees('đã được công nhận');
  });

  it('do not decide: an officer among the authors leaves it to the unit above, which is told', async () => {
    union = await createUnion(engine);
    const { member, officer, admin } = union;
    await toCard(member);
    await agrees(officer, await adds(member, 'Phạm Thị Mẫu', '40%'));
    await member.presses('Nộp');
    const receipt = await member.sees('Đã nhận sáng kiến');
    expect(receipt).toContain('LĐLĐ tỉnh Thử Nghiệm sẽ trả lời');
    const code = /SK-\d\d-\d{6}/.exec(receipt)?.[0] ?? '';
    await admin.sees('LĐLĐ tỉnh Thử Nghiệm có 1 sáng kiến mới chờ xét');
    officer.says('/choduyet');
    await officer.sees('không còn sáng kiến nào chờ xét');
    officer.says(`/congnhan ${code}`);
    await officer.sees('là sáng kiến của chính anh/chị');
    officer.says(`/xem ${code}`);
    await officer.sees('Phạm Thị Mẫu 40%');
    expect(buttonsOf(officer)).not.toContain('Công nhận');
    admin.says('/choduyet');
    await admin.presses('Xem hồ sơ đầu tiên');
    await admin.sees('Trần Thị Thử 60% · Phạm Thị Mẫu 40%');
    admin.says(`/congnhan ${code}`);
    await admin.sees(`Công nhận ${code}`);
  });

  it('moves to the unit above when its officer agrees after the submission, but not once he or she decided', async () => {
    union = await createUnion(engine);
    const { talk, member, officer, admin } = union;
    await toCard(member);
    const invitation = await adds(member, 'Phạm Thị Mẫu', '40%');
    const code = await submits(member);
    officer.says(`/congnhan ${code}`);
    await officer.sees(`Công nhận ${code}`);
    officer.starts(invitation);
    await officer.sees('đã quyết định về sáng kiến này nên không thể nhận là tác giả');
    await officer.presses('Hoàn tác');
    await officer.sees('Đã hoàn tác');
    await agrees(officer, invitation);
    await admin.sees('LĐLĐ tỉnh Thử Nghiệm có 1 sáng kiến mới chờ xét');
    await member.sees('LĐLĐ tỉnh Thử Nghiệm sẽ xét thay');
    officer.says(`/congnhan ${code}`);
    await officer.sees('là sáng kiến của chính anh/chị');
    admin.says(`/nhatky ${code}`);
    await admin.sees('Đồng tác giả xác nhận (40 %) – Phạm Thị Mẫu, đoàn viên');
    await talk.passes(minute);
  });

  it('leave no name when they delete their data; the share stays', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer } = union;
    await toCard(member);
    await agrees(second, await adds(member, 'Lê Văn Nháp', '40%'));
    const code = await submits(member);
    second.says('/dulieu');
    await second.presses('Xóa dữ liệu của tôi');
    await second.presses('Xóa hẳn');
    await second.sees('Đã xóa dữ liệu');
    officer.says(`/xem ${code}`);
    expect(await officer.sees('Trần Thị Thử 60% · đã ẩn danh 40%')).not.toContain('Lê Văn Nháp');
    expect(await talk.app.deps.store.coAuthors.listOf(1)).toMatchObject([
      { fullName: null, memberId: null, unitId: null, chatId: null, messageId: null, share: 40 },
    ]);
  });

  it('go with the main author’s data where nothing was decided, and stay with what was recognised', async () => {
    union = await createUnion(engine);
    const { talk, member, second, officer } = union;
    await toCard(member);
    await agrees(second, await adds(member, 'Lê Văn Nháp', '40%'));
    const recognised = await submits(member);
    officer.says(`/congnhan ${recognised}`);
    await officer.sees(`Công nhận ${recognised}`);
    await toCard(member, 'Gá kẹp thay lưỡi cắt nhanh');
    await agrees(second, await adds(member, 'Lê Văn Nháp', '40%'));
    const waiting = await submits(member);
    member.says('/dulieu');
    await member.presses('Xóa dữ liệu của tôi');
    await member.presses('Xóa hẳn');
    await member.sees('Đã xóa dữ liệu');
    await second.sees(`không còn là đồng tác giả của sáng kiến ${waiting}.`);
    const { store } = talk.app.deps;
    expect(await store.coAuthors.listOf(2)).toEqual([]);
    officer.says(`/xem ${recognised}`);
    await officer.sees('đã ẩn danh 60% · Lê Văn Nháp 40%');
  });
});
