import { afterEach, describe, expect, it } from 'vitest';
import { issueGrantLink } from '../../src/actions/issue-grant-link.ts';
import { databases } from '../databases.ts';
import { ownerId } from './conversation.ts';
import { createUnion, type Union } from './union.ts';

describe.each(databases)('coming to the bot on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  async function grantLink(by = ownerId): Promise<string> {
    const { deps } = union.talk.app;
    const unit = await deps.store.units.byCode('MAYTHU');
    const memberId = (await deps.store.members.byTelegramId(by))?.id ?? 0;
    const grants = await deps.store.grants.of(memberId, deps.now());
    const actor = { memberId, owner: by === ownerId, grants };
    const issued = await issueGrantLink(deps)({ actor, role: 'officer', unitId: unit?.id ?? 0 });
    if (!issued.ok) throw new Error(issued.error.code);
    return issued.value.url.slice(issued.value.url.indexOf('a_'));
  }

  it('refuses a link that is used or unknown before anything is asked', async () => {
    union = await createUnion(engine);
    const { talk, second } = union;
    const link = await grantLink();
    second.starts(link);
    await second.sees('Đã nhận vai trò cán bộ công đoàn');
    const newcomer = talk.person(710);
    newcomer.starts(link);
    await newcomer.sees('Liên kết này đã được dùng');
    await newcomer.seesNothing();
    newcomer.starts('a_khongcolienketnay');
    await newcomer.sees('Liên kết này không đúng');
    newcomer.starts('u_KHONGCO');
    await newcomer.sees('Mã này không trúng đơn vị nào');
    await newcomer.sees('Đây là nơi nhận sáng kiến');
  });

  it('lets an owner who is no member register, or hear at once that a role adds nothing', async () => {
    union = await createUnion(engine);
    const owner = union.talk.person(ownerId);
    owner.starts();
    const home = await owner.sees('Chào anh/chị – LĐLĐ tỉnh Thử Nghiệm');
    expect(home).toContain('bấm Đăng ký');
    owner.starts(await grantLink(union.admin.id));
    await owner.sees('Anh/chị đã có vai trò này rồi');
    owner.starts(await grantLink());
    await owner.sees('chính anh/chị đã tạo nên không tự nhận được');
    owner.starts();
    await owner.presses('Đăng ký');
    await owner.sees('Anh/chị làm việc ở đâu?');
  });

  it('says in one line that a unit’s code is of another unit, or of none', async () => {
    union = await createUnion(engine);
    const { member } = union;
    member.starts('u_COKHIMAU');
    await member.sees('Mã này là của Công ty Cơ khí Mẫu. Anh/chị đã đăng ký ở Công ty May Thử');
    member.starts('u_KHONGCO');
    await member.sees('Mã này không trúng đơn vị nào');
    member.starts('u_MAYTHU');
    await member.sees('Chào anh/chị Thử');
  });

  it('changes nothing by the old buttons of a consent that was given', async () => {
    union = await createUnion(engine);
    const { talk } = union;
    const newcomer = talk.person(711);
    newcomer.starts('u_MAYTHU');
    await newcomer.presses('Tôi đồng ý');
    await newcomer.sees('Họ và tên của anh/chị');
    await newcomer.presses('Không đồng ý');
    await newcomer.sees(/Anh\/chị đã đồng ý từ trước, không có gì thay đổi. Câu đang chờ:[\s\S]*Họ và tên/);
    newcomer.says('Ngô Thị Mẫu');
    await newcomer.presses('Công nhân, NLĐ doanh nghiệp');
    await newcomer.sees('Chào anh/chị Mẫu');
    newcomer.says('/nop');
    await newcomer.sees('Tên sáng kiến là gì?');
    await newcomer.presses('Không đồng ý');
    await newcomer.sees(/Anh\/chị đã đồng ý từ trước[\s\S]*Tên sáng kiến là gì/);
    newcomer.says('/huy');
    await newcomer.sees('Đã cất nháp');
    await newcomer.presses('Tôi đồng ý');
    await newcomer.sees('Anh/chị đã đồng ý từ trước, không có gì thay đổi. Bấm /start');
  });

  it('shows the consent in the language that was chosen before it, and goes on in it', async () => {
    union = await createUnion(engine);
    const newcomer = union.talk.person(712);
    newcomer.says('/ngonngu');
    await newcomer.presses('English');
    await newcomer.sees('Welcome! This is where the initiatives');
    expect(await union.talk.app.deps.store.members.byTelegramId(712)).toBeUndefined();
    await newcomer.presses('Read more');
    await newcomer.sees('Do you agree?');
    await newcomer.presses('I agree');
    await newcomer.sees('Where do you work?');
  });

  it('refuses at the question itself a programme that ends before it begins', async () => {
    union = await createUnion(engine);
    const owner = union.talk.person(ownerId);
    owner.says('/chuongtrinh');
    await owner.presses('Tạo chương trình');
    owner.says('Một triệu sáng kiến 2027');
    await owner.sees('nhận sáng kiến từ ngày nào');
    owner.says('01/01/2027');
    await owner.presses('Đúng');
    await owner.sees('Đến hết ngày nào?');
    owner.says('31/12/2026');
    await owner.sees('Ngày kết thúc không thể trước ngày bắt đầu');
    owner.says('31/12/2027');
    await owner.presses('Đúng');
    await owner.sees('Chỉ tiêu sáng kiến');
  });
});
