import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import type { Person } from './people.ts';
import { createUnion, type Union } from './union.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const month = 31 * day;

/** Answers the initiative's form from its first question and submits it; returns the code. */
async function tells(person: Person, title: string): Promise<string> {
  for (const [text, next] of [
    [title, 'Trước đây làm thế nào'],
    ['Khuân tay từng thùng', 'Anh/chị đã thay đổi'],
    ['Hàn thêm một tầng vào xe đẩy cũ', 'Đã ghi'],
  ] as const) {
    person.says(text);
    await person.sees(next);
  }
  await person.presses('Xong');
  await person.sees('Kết quả ra sao');
  person.says('Bớt một nửa số chuyến');
  await person.sees('Đã áp dụng');
  await person.presses('Chưa áp dụng');
  await person.sees('làm lợi khoảng bao nhiêu');
  await person.presses('Bỏ qua');
  await person.presses('Sản xuất, kỹ thuật');
  await person.sees('xem lại trước khi nộp');
  await person.presses('Nộp');
  return /SK-\d\d-\d{6}/.exec(await person.sees('Đã nhận sáng kiến'))?.[0] ?? '';
}

/** Makes a member of the union a helper of a unit, by the admin's one-time link. */
async function appoints({ admin }: Union, helper: Person, unit = 'MAYTHU'): Promise<void> {
  admin.says(`/phanquyen ${unit}`);
  await admin.sees('giao vai trò nào');
  await admin.presses('Người nhập hộ');
  await admin.presses('Không thời hạn');
  const told = await admin.sees('Gửi liên kết này');
  helper.starts(/start=(a_\S+)/.exec(told)?.[1] ?? '');
  await helper.sees('Đã nhận vai trò');
}

/** Types for an author without an account up to the form's first question. */
async function names(helper: Person, author: string): Promise<void> {
  helper.says('/nhapho');
  await helper.sees('Sáng kiến của ai');
  helper.says(author);
  await helper.sees('Tác giả thuộc nhóm nào');
  await helper.presses('Công nhân, NLĐ doanh nghiệp');
  await helper.sees('đã biết và đồng ý');
  await helper.presses('Tác giả đã biết và đồng ý');
  await helper.sees('Nhập hộ cho');
}

/** Types and submits for an author without an account; returns the claim's payload. */
async function enters(helper: Person, author: string, title: string): Promise<string> {
  await names(helper, author);
  await tells(helper, title);
  return linkIn(await helper.sees('đã được nộp giúp'));
}

function linkIn(text: string): string {
  return /start=(c_[\w-]+)/.exec(text)?.[1] ?? '';
}

/** A person who has never written before registers at the unit; what follows is the link that brought them. */
async function registers(person: Person, fullName: string, payload: string): Promise<void> {
  person.starts(payload);
  await person.presses('Tôi đồng ý');
  await person.sees('Anh/chị làm việc ở đâu');
  person.says('may thu');
  await person.presses(/Công ty May Thử/);
  await person.sees('Họ và tên');
  person.says(fullName);
  await person.presses('Công nhân, NLĐ doanh nghiệp');
}

describe.each(databases)('typing for others on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('is a helper’s to do, appointed by an admin and ended at once', async () => {
    union = await createUnion(engine);
    const { admin, member, second } = union;
    second.says('/nhapho');
    await second.sees('Lệnh này dành cho người nhập hộ');
    await appoints(union, second);
    second.says('/trogiup');
    const help = await second.sees('/nhapho – nhập hộ');
    expect(help).not.toContain('/choduyet');
    member.says('/trogiup');
    expect(await member.sees('/nop')).not.toContain('/nhapho');

    admin.says('/thuquyen');
    const held = await admin.sees('Thôi vai trò của ai');
    await admin.presses(/(\d)\. Lê Văn Nháp/.exec(held)?.[1] ?? '');
    await admin.sees('Thu vai trò người nhập hộ của Lê Văn Nháp');
    await admin.presses('Thu');
    await admin.sees('Lê Văn Nháp thôi làm người nhập hộ');
    second.says('/nhapho');
    await second.sees('Lệnh này dành cho người nhập hộ');
  });

  it('a new author takes it over by the link, through the registration', async () => {
    union = await createUnion(engine);
    const { talk, second: helper, officer } = union;
    await appoints(union, helper);
    const payload = await enters(helper, 'Bùi Thị Vắng', 'Xe đẩy hàng hai tầng');
    expect(payload.length).toBe('c_'.length + 22);

    officer.says('/xem 1');
    expect(await officer.sees('Xe đẩy hàng hai tầng')).toMatch(
      /Tác giả: Bùi Thị Vắng[^]*Nhập hộ: Lê Văn Nháp[^]*Nộp – Lê Văn Nháp/,
    );
    helper.says('/cuatoi');
    await helper.sees('Xe đẩy hàng hai tầng (nhập hộ cho Bùi Thị Vắng)');

    const author = talk.person(710);
    await registers(author, 'Bùi Thị Vàng', payload);
    const asked = await author.sees('Có phải của anh/chị không');
    expect(asked).toContain('Lê Văn Nháp đã nộp giúp Bùi Thị Vắng (Công ty May Thử)');
    expect(asked).not.toContain('Tên đã ghi khác');
    await author.presses('Đúng là tôi');
    await author.sees('Từ nay sáng kiến này là của anh/chị');
    await helper.sees('Bùi Thị Vàng đã nhận sáng kiến anh/chị nhập hộ cho Bùi Thị Vắng');

    author.says('/cuatoi');
    expect(await author.sees('Xe đẩy hàng hai tầng')).not.toContain('nhập hộ');
    helper.says('/cuatoi');
    await helper.sees('chưa có sáng kiến nào');
    helper.says('/xem 1');
    await helper.sees('Việc này cần quyền');
    officer.says('/congnhan 1');
    await officer.sees('Đã ghi');
    await talk.passes(minute + 1);
    expect(await author.sees('Chúc mừng')).not.toContain('báo giúp');
    await helper.seesNothing();
    author.says('/dulieu');
    await author.sees('đồng ý nhận và xét sáng kiến (qua người nhập hộ,');
  });

  it('a registered author is offered by name, told, and follows it alone', async () => {
    union = await createUnion(engine);
    const { talk, member: author, second: helper, officer } = union;
    await appoints(union, helper);
    helper.says('/nhapho');
    await helper.sees('Sáng kiến của ai');
    helper.says('tran thi thu');
    await helper.presses('Tran Thi Thu');
    await helper.sees('Đã có người đăng ký tên Tran Thi Thu');
    await helper.presses('1');
    await helper.sees('Nhập hộ cho Trần Thị Thử');
    author.says('/cuatoi');
    await author.sees('chưa có sáng kiến nào');
    await tells(helper, 'Xe đẩy hàng hai tầng');
    await author.sees('Lê Văn Nháp đã nộp giúp anh/chị sáng kiến SK-26-000001');
    helper.says('/cuatoi');
    await helper.sees('chưa có sáng kiến nào');

    officer.says('/bosung 1 Ghi rõ bớt mấy chuyến');
    await officer.sees('Đã ghi');
    await talk.passes(minute + 1);
    expect(await author.sees('Ghi rõ bớt mấy chuyến')).not.toContain('báo giúp');
    await helper.seesNothing();
    await author.presses('Bổ sung ngay');
    await author.presses('Nộp');
    expect(await author.sees('Đã nhận phần bổ sung')).not.toContain('nhập hộ');
  });

  it('a namesake may still be somebody new, and the name may be typed again', async () => {
    union = await createUnion(engine);
    const { second: helper } = union;
    await appoints(union, helper);
    helper.says('/nhapho');
    await helper.sees('Sáng kiến của ai');
    helper.says('Trần Thị Thử');
    await helper.sees('Có phải người này không');
    helper.says('Phạm Thị Mẫu');
    await helper.sees('Đã có người đăng ký tên Phạm Thị Mẫu');
    await helper.presses('Người mới, chưa có tài khoản');
    await helper.sees('Tác giả thuộc nhóm nào');
    await helper.presses('Cán bộ công đoàn');
    await helper.presses('Tác giả đã biết và đồng ý');
    await helper.sees('Nhập hộ cho Phạm Thị Mẫu');
    await tells(helper, 'Xe đẩy hàng hai tầng');
    await helper.sees('Gửi anh/chị Phạm Thị Mẫu');
  });

  it('what is returned goes to the typist as long as the author has no account, and then to the author', async () => {
    union = await createUnion(engine);
    const { talk, second: helper, officer } = union;
    await appoints(union, helper);
    const payload = await enters(helper, 'Bùi Thị Vắng', 'Xe đẩy hàng hai tầng');
    officer.says('/bosung 1 Ghi rõ bớt mấy chuyến');
    await officer.sees('Đã ghi');
    await talk.passes(minute + 1);
    expect(await helper.sees('Ghi rõ bớt mấy chuyến')).toContain(
      'Sáng kiến nhập hộ cho Bùi Thị Vắng, anh/chị báo giúp',
    );
    helper.says('/bosung');
    await helper.sees('Ghi rõ bớt mấy chuyến');
    await helper.presses('1');
    await helper.sees('Nhập hộ cho Bùi Thị Vắng');
    await helper.presses('Nộp');
    await helper.sees('Đã nhận phần bổ sung của SK-26-000001 nhập hộ cho Bùi Thị Vắng');
    officer.says('/bosung 1 Thêm một ảnh');
    await officer.sees('Đã ghi');
    await talk.passes(minute + 1);
    await helper.presses('Bổ sung ngay');
    await helper.sees('Nhập hộ cho Bùi Thị Vắng');

    const author = talk.person(710);
    await registers(author, 'Bùi Thị Vắng', payload);
    await author.presses('Đúng là tôi');
    expect(await author.sees('Từ nay')).toContain('Cần bổ sung');
    // The typist had it open: the pen is laid down.
    await helper.sees('đã nhận sáng kiến');
    helper.says('Tên khác hẳn của sáng kiến');
    await helper.sees('/nop');
    await helper.presses('Bổ sung ngay');
    await helper.sees('Nút này không còn dùng được');
    author.says('/bosung');
    await author.sees('Thêm một ảnh');
    await author.presses('1');
    await author.presses('Nộp');
    await author.sees('Đã nhận phần bổ sung');
  });

  it('messages of the typist’s chat correct what is typed, and nothing once the author has taken over', async () => {
    union = await createUnion(engine);
    const { talk, second: helper, officer } = union;
    const { store } = talk.app.deps;
    const typed = (text: string): number =>
      talk.world.messages(helper.id).find((message) => message.text === text)?.message_id ?? 0;
    const edits = (person: Person, message: number, text: string) =>
      talk.world.editText({ chat: person.id, message, text });
    const before = async (): Promise<unknown> => (await store.answers.of(1))['before']?.value;

    await appoints(union, helper);
    const payload = await enters(helper, 'Bùi Thị Vắng', 'Xe đẩy hàng hai tầng');
    officer.says('/bosung 1 Ghi rõ bớt mấy chuyến');
    await officer.sees('Đã ghi');
    await talk.passes(minute + 1);
    const message = typed('Khuân tay từng thùng');
    edits(helper, message, 'Khuân tay từng thùng một');
    await helper.sees('Đã sửa theo tin của anh/chị');
    expect(await before()).toBe('Khuân tay từng thùng một');

    const author = talk.person(710);
    await registers(author, 'Bùi Thị Vắng', payload);
    await author.presses('Đúng là tôi');
    await author.sees('Từ nay');
    await helper.sees('đã nhận sáng kiến');
    edits(helper, message, 'Sửa sau khi tác giả đã nhận');
    await helper.seesNothing();
    // Nor by a message of the author's that happens to have the same number.
    expect(await store.answers.byMessage(message)).toEqual([]);
    expect(await before()).toBe('Khuân tay từng thùng một');
  });

  it('the wrong person says so, the typist is told and passes on another link', async () => {
    union = await createUnion(engine);
    const { member: wrong, second: helper, officer, talk } = union;
    await appoints(union, helper);
    const astray = await enters(helper, 'Bùi Thị Vắng', 'Xe đẩy hàng hai tầng');
    wrong.starts(astray);
    await wrong.sees('Tên đã ghi khác tên anh/chị đăng ký');
    await wrong.presses('Không phải tôi');
    await wrong.sees('người nhập hộ đã được báo');
    await helper.sees('nói không phải của mình');
    officer.starts(astray);
    await officer.sees('đã trả lời không phải là tác giả. Nếu là của mình');
    await helper.presses('Liên kết cho tác giả');
    const payload = linkIn(await helper.sees('Gửi anh/chị Bùi Thị Vắng'));
    expect(payload).not.toBe(astray);
    wrong.starts(astray);
    await wrong.sees('Anh/chị đã trả lời không phải là tác giả. Nếu bấm nhầm, anh/chị nhắn người nhập hộ');
    const author = talk.person(710);
    await registers(author, 'Bùi Thị Vắng', payload);
    await author.presses('Đúng là tôi');
    await author.sees('Từ nay');
  });

  it('one claim takes over all that was typed for the person, and ends the other links', async () => {
    union = await createUnion(engine);
    const { member: claimer, second: helper, officer, talk } = union;
    await appoints(union, helper);
    const first = await enters(helper, 'Trần Thị Nháp', 'Xe đẩy hàng hai tầng');
    const second = await enters(helper, 'Tran Thi Nhap', 'Giá treo dụng cụ ở xưởng 2');

    claimer.starts(second);
    await claimer.sees('Cùng 1 sáng kiến khác nhập cho người này');
    await claimer.presses('Đúng là tôi');
    expect(await claimer.sees('Từ nay 2 sáng kiến này')).toMatch(
      /Giá treo dụng cụ ở xưởng 2[^]*Xe đẩy hàng hai tầng/,
    );
    await helper.sees('đã nhận 2 sáng kiến');
    for (const payload of [first, second]) {
      claimer.starts(payload);
      await claimer.sees('Anh/chị đã nhận rồi');
      officer.starts(payload);
      await officer.sees('Liên kết này đã được dùng');
    }
    const { store } = talk.app.deps;
    const owner = await store.members.byTelegramId(claimer.id);
    expect(await store.initiatives.listOf(owner?.id ?? 0, { limit: 9 })).toHaveLength(2);
  });

  it('forged, expired and one’s own links get one line each', async () => {
    union = await createUnion(engine);
    const { member, second: helper, talk } = union;
    await appoints(union, helper);
    const payload = await enters(helper, 'Bùi Thị Vắng', 'Xe đẩy hàng hai tầng');
    member.starts('c_AAAAAAAAAAAAAAAAAAAAAA');
    await member.sees('Liên kết này không đúng');
    helper.starts(payload);
    await helper.sees('Liên kết này để gửi cho tác giả');
    await talk.passes(3 * month);
    member.starts(payload);
    await member.sees('Liên kết này đã hết hạn');
  });

  it('nobody becomes the author of what he or she decided on; an officer who typed may decide', async () => {
    union = await createUnion(engine);
    const { officer, second: helper } = union;
    await appoints(union, helper);
    const payload = await enters(helper, 'Bùi Thị Vắng', 'Xe đẩy hàng hai tầng');
    officer.says('/congnhan 1');
    await officer.sees('Đã ghi');
    officer.starts(payload);
    await officer.sees('Anh/chị đã xét sáng kiến này');

    await enters(officer, 'Bùi Văn Vắng', 'Giá treo dụng cụ ở xưởng 2');
    officer.says('/choduyet');
    await officer.presses('Xem hồ sơ đầu tiên');
    await officer.sees('Nhập hộ: Phạm Thị Mẫu');
    await officer.presses('Tiếp nhận');
    await officer.sees('Đã ghi: Tiếp nhận');
  });

  it('a typist of several units is asked which, and finds only those', async () => {
    union = await createUnion(engine);
    const { admin, second: helper } = union;
    await appoints(union, helper);
    await appoints(union, helper, 'COKHIMAU');
    helper.says('/nhapho');
    await helper.sees('Sáng kiến của ai');
    helper.says('Bùi Thị Vắng');
    await helper.sees('Nhập hộ cho Bùi Thị Vắng · Bước 2/4\nTác giả làm việc ở đâu');
    helper.says('lien doan lao dong tinh');
    await helper.sees('Chưa thấy đơn vị');
    helper.says('cong ty');
    await helper.sees('Có phải đơn vị này không');
    await helper.presses(/Cơ khí Mẫu/);
    await helper.presses('Công nhân, NLĐ doanh nghiệp');
    await helper.presses('Tác giả đã biết và đồng ý');
    await tells(helper, 'Giá treo dụng cụ ở xưởng 2');
    admin.says('/xem 1');
    await admin.sees('Tác giả: Bùi Thị Vắng – Công ty Cơ khí Mẫu');
  });

  it('a draft for another is put aside and gone on with, and only while one is a helper', async () => {
    union = await createUnion(engine);
    const { admin, second: helper, talk } = union;
    await appoints(union, helper);
    await names(helper, 'Bùi Thị Vắng');
    helper.says('Xe đẩy hàng hai tầng');
    await helper.sees('Trước đây làm thế nào');
    await helper.presses('Để sau');
    helper.says('/nop');
    await helper.sees('nhập hộ cho Bùi Thị Vắng');
    await talk.restarts();
    helper.says('/cuatoi');
    await helper.sees('Xe đẩy hàng hai tầng (nhập hộ cho Bùi Thị Vắng) – Nháp');
    await helper.presses('1');
    await helper.presses('Làm tiếp');
    await helper.sees('Trước đây làm thế nào');
    helper.says('Khuân tay từng thùng');
    await helper.sees('Anh/chị đã thay đổi');
    helper.says('Hàn thêm một tầng vào xe đẩy cũ');
    await helper.presses('Xong');
    helper.says('Bớt một nửa số chuyến');
    await helper.presses('Chưa áp dụng');
    await helper.presses('Bỏ qua');
    await helper.presses('Sản xuất, kỹ thuật');
    await helper.sees('xem lại trước khi nộp');

    admin.says('/thuquyen');
    const held = await admin.sees('Thôi vai trò của ai');
    await admin.presses(/(\d)\. Lê Văn Nháp/.exec(held)?.[1] ?? '');
    await admin.sees('Thu vai trò người nhập hộ của Lê Văn Nháp');
    await admin.presses('Thu');
    await admin.sees('Lê Văn Nháp thôi làm người nhập hộ');
    await helper.presses('Nộp');
    await helper.sees('Việc này cần quyền');
  });

  it('erasing the typist keeps what was submitted, without the name; the author may erase after the claim', async () => {
    union = await createUnion(engine);
    const { second: helper, officer, talk } = union;
    await appoints(union, helper);
    const payload = await enters(helper, 'Bùi Thị Vắng', 'Xe đẩy hàng hai tầng');
    await names(helper, 'Bùi Văn Vắng');
    helper.says('/dulieu');
    await helper.presses('Xóa dữ liệu của tôi');
    await helper.presses('Xóa hẳn');
    await helper.sees('Đã xóa dữ liệu của anh/chị');
    officer.says('/xem 1');
    expect(await officer.sees('Tác giả: Bùi Thị Vắng')).not.toContain('Lê Văn Nháp');

    const author = talk.person(710);
    await registers(author, 'Bùi Thị Vắng', payload);
    await author.sees('Người nhập hộ đã nộp giúp Bùi Thị Vắng');
    await author.presses('Đúng là tôi');
    await author.sees('Từ nay');
    author.says('/dulieu');
    await author.presses('Xóa dữ liệu của tôi');
    await author.presses('Xóa hẳn');
    await author.sees('Đã xóa dữ liệu của anh/chị');
    officer.says('/xem 1');
    const left = await officer.sees('SK-26-000001 – Đã rút');
    expect(left).not.toContain('Bùi Thị Vắng');
    expect(left).not.toContain('Xe đẩy');
  });

  it('counts the steps that are asked, and says for whom and for which unit it is', async () => {
    union = await createUnion(engine);
    const { second: helper } = union;
    await appoints(union, helper);
    helper.says('/nhapho');
    await helper.sees('Sáng kiến của ai');
    helper.says('Bùi Thị Vắng');
    // One unit only: nobody is asked which, but it is said.
    expect(await helper.sees('Tác giả thuộc nhóm nào')).toMatch(
      /^✓ Đơn vị của tác giả: Công ty May Thử\n\nNhập hộ cho Bùi Thị Vắng · Bước 2\/3\n/,
    );
    await helper.presses('Quay lại');
    await helper.sees('Sáng kiến của ai');
    helper.says('Bùi Thị Vắng Thử');
    await helper.sees('Nhập hộ cho Bùi Thị Vắng Thử · Bước 2/3');
    await helper.presses('Cán bộ công đoàn');
    await helper.sees('Nhập hộ cho Bùi Thị Vắng Thử · Bước 3/3\nAnh/chị đã hỏi tác giả chưa');
    await helper.presses('Tác giả đã biết và đồng ý');
    await helper.sees('Nhập hộ cho Bùi Thị Vắng Thử – Công ty May Thử. Anh/chị ghi theo lời tác giả.');
    helper.says(
      'Tên: Xe đẩy hàng hai tầng\nTrước đây: Khuân tay từng thùng\nGiải pháp: Hàn thêm một tầng\nKết quả: Bớt một nửa số chuyến\nÁp dụng từ: chưa áp dụng\nLàm lợi: không tính được\nLĩnh vực: sản xuất',
    );
    await helper.sees(/xem lại trước khi nộp\nNhập hộ cho Bùi Thị Vắng Thử – Công ty May Thử/);
  });

  it('a link leads to what was withdrawn as well, and says that it was', async () => {
    union = await createUnion(engine);
    const { second: helper, talk } = union;
    await appoints(union, helper);
    const payload = await enters(helper, 'Bùi Thị Vắng', 'Xe đẩy hàng hai tầng');
    helper.says('/cuatoi');
    await helper.sees('Xe đẩy hàng hai tầng');
    await helper.presses('1');
    await helper.presses('Rút sáng kiến');
    await helper.presses('Đúng, rút');
    await helper.sees('Đã rút SK-26-000001');
    const author = talk.person(710);
    await registers(author, 'Bùi Thị Vắng', payload);
    expect(await author.sees('Có phải của anh/chị không')).toContain('“Xe đẩy hàng hai tầng” – Đã rút');
    await author.presses('Đúng là tôi');
    expect(await author.sees('Từ nay')).toContain('Xe đẩy hàng hai tầng – Đã rút');
    await author.presses('1');
    await author.presses('Nộp thành sáng kiến mới');
    await author.sees('xem lại trước khi nộp');
  });

  it('whoever pressed «Không phải tôi» by mistake answers again within a day', async () => {
    union = await createUnion(engine);
    const { member: author, second: helper, talk } = union;
    await appoints(union, helper);
    const payload = await enters(helper, 'Trần Thị Thừ Thử', 'Xe đẩy hàng hai tầng');
    author.starts(payload);
    await author.sees('Có phải của anh/chị không');
    await author.presses('Không phải tôi');
    await author.sees('Nếu bấm nhầm, trước 09:00 ngày 16/9/2026');
    await helper.sees('nói không phải của mình');
    await author.presses('Tôi bấm nhầm');
    await author.sees('Có phải của anh/chị không');
    await author.presses('Không phải tôi');
    await author.sees('Nếu bấm nhầm');
    // The typist is told once.
    await helper.seesNothing();
    author.starts(payload);
    await author.sees('Có phải của anh/chị không');
    await author.presses('Đúng là tôi');
    await author.sees('Từ nay sáng kiến này là của anh/chị');
    await helper.sees('đã nhận sáng kiến');

    const other = await enters(helper, 'Bùi Thị Vắng', 'Giá treo dụng cụ ở xưởng 2');
    author.starts(other);
    await author.sees('Có phải của anh/chị không');
    await author.presses('Không phải tôi');
    await author.sees('Nếu bấm nhầm');
    await talk.passes(day + minute);
    await author.presses('Tôi bấm nhầm');
    await author.sees('Anh/chị đã trả lời không phải là tác giả. Nếu bấm nhầm, anh/chị nhắn người nhập hộ');
  });

  it('the typist takes back what somebody of another name took over, without what was added', async () => {
    union = await createUnion(engine);
    const { member: wrong, second: helper, officer, talk } = union;
    const { store } = talk.app.deps;
    await appoints(union, helper);
    const payload = await enters(helper, 'Bùi Thị Vắng', 'Xe đẩy hàng hai tầng');
    wrong.starts(payload);
    await wrong.sees('Tên đã ghi khác');
    await wrong.presses('Đúng là tôi');
    await wrong.sees('Từ nay');
    await helper.sees('Tên người nhận khác tên đã ghi: nếu không phải người này, trước 09:00 ngày 22/9/2026');
    officer.says('/bosung 1 Ghi rõ bớt mấy chuyến');
    await officer.sees('Đã ghi');
    await talk.passes(minute + 1);
    await wrong.presses('Bổ sung ngay');
    await wrong.sees('Ghi rõ bớt mấy chuyến');
    await wrong.presses('Sửa mục…');
    await wrong.presses('Kết quả');
    await wrong.sees('Đang ghi: Bớt một nửa số chuyến');
    wrong.says('Lời của người nhận nhầm');
    await wrong.sees('Lời của người nhận nhầm');

    await helper.presses('Không phải người này');
    const next = linkIn(await helper.sees('Gửi anh/chị Bùi Thị Vắng'));
    await helper.sees('Đã lấy lại sáng kiến nhập hộ cho Bùi Thị Vắng; Trần Thị Thử đã được báo');
    await wrong.sees('không phải của anh/chị, nên đã lấy lại');
    expect((await store.answers.of(1))['result']?.value).toBe('Bớt một nửa số chuyến');
    wrong.starts(payload);
    await wrong.sees('Người nhập hộ đã lấy lại sáng kiến này');
    wrong.says('/cuatoi');
    await wrong.sees('chưa có sáng kiến nào');
    helper.says('/bosung');
    await helper.sees('Ghi rõ bớt mấy chuyến');
    const author = talk.person(710);
    await registers(author, 'Bùi Thị Vắng', next);
    await author.presses('Đúng là tôi');
    await author.sees('Từ nay');
    author.says('/bosung');
    await author.sees('Ghi rõ bớt mấy chuyến');
  });
});
