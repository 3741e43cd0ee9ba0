import { afterEach, describe, expect, it, vi } from 'vitest';
import { databases } from '../databases.ts';
import type { Person } from './people.ts';
import { createUnion, type Union } from './union.ts';

const minute = 60_000;
type File = { fileName?: string; caption?: string; chat?: number };

describe.each(databases)('a reply to a card on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  /** Opens a card in a chat; returns the message's id. */
  async function card(person: Person, code: string, chat = person.id): Promise<number> {
    const at = union.talk.person(person.id, chat);
    at.says(`/xem ${code}`);
    await at.sees(code);
    const { world } = union.talk;
    return world.messages(chat).findLast(({ from }) => from?.id === world.bot.id)?.message_id ?? 0;
  }

  function sends(person: Person, replyTo: number, { chat = person.id, fileName, caption }: File): void {
    union.talk.person(person.id, chat).remembers();
    const sent =
      fileName === undefined ? { kind: 'photo' as const } : { kind: 'document' as const, fileName };
    const under = caption === undefined ? {} : { caption };
    union.talk.world.sendFile({ from: person.id, chat, replyTo, ...sent, ...under });
  }

  function says(person: Person, replyTo: number, text: string, chat = person.id): void {
    union.talk.person(person.id, chat).remembers();
    union.talk.world.say({ from: person.id, chat, replyTo, text });
  }

  async function files(id: number): Promise<unknown[]> {
    const kept = await union.talk.app.deps.store.attachments.listOf(id);
    return kept.map(({ question, name, caption }) => [question, name, caption]);
  }

  it('with the file of the decision recognises it after one press, and the authors are told', async () => {
    union = await createUnion(engine);
    const { officer, member, submits, talk } = union;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    const message = await card(officer, code);
    sends(officer, message, { fileName: 'QD45.pdf', caption: 'công nhận số 45/QĐ ngày 10/9' });
    await officer.sees(
      `Công nhận ${code} “Chế tạo máy cán dầm” theo Quyết định số 45/QĐ ngày 10/9/2026, kèm tệp anh/chị vừa gửi (QD45.pdf)?`,
    );
    expect(await files(1)).toEqual([]);
    await officer.presses('Công nhận');
    await officer.sees(`Đã ghi: Công nhận ${code}`);
    expect(await files(1)).toEqual([['decision', 'QD45.pdf', '45/QĐ, 10/9/2026']]);
    await officer.presses('Hoàn tác');
    await officer.sees('Đã hoàn tác');
    expect(await files(1)).toEqual([]);

    // Without words under it the form asks, and keeps the file.
    sends(officer, message, { fileName: 'QD46.docx' });
    await officer.sees(/Đã giữ tệp quyết định[\s\S]*Số quyết định công nhận\?/);
    officer.says('46/QĐ');
    await officer.sees('Quyết định ký ngày nào?');
    officer.says('11/9/2026');
    await officer.presses('Đúng');
    await officer.sees('theo Quyết định số 46/QĐ ngày 11/9/2026, kèm tệp anh/chị vừa gửi (QD46.docx)?');
    await officer.presses('Ghi quyết định khác');
    await officer.sees('Số quyết định công nhận?');
    officer.says('47/QĐ ngày 12/9/2026');
    await officer.sees('theo Quyết định số 47/QĐ ngày 12/9/2026');
    await officer.presses('Công nhận');
    await officer.sees(/Đã ghi: Công nhận .*số 47\/QĐ ngày 12\/9\/2026/);
    await talk.passes(minute + 1);
    await member.sees('đã được công nhận theo Quyết định số 47/QĐ ngày 12/9/2026');
    member.remembers();
    talk.world.press({ from: member.id, data: 'i:files:1', forge: true });
    await member.sees(`${code} – 47/QĐ, 12/9/2026`);

    sends(officer, message, { fileName: 'QD45.pdf', caption: 'số 45/QĐ ngày 10/9' });
    await officer.sees('đang ở trạng thái Được công nhận');
  });

  it('takes the pages of an album together, and says what cannot be a decision', async () => {
    union = await createUnion(engine);
    const { officer, member, submits, talk } = union;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    const message = await card(officer, code);
    sends(officer, message, { fileName: 'nhac.mp3' });
    await officer.sees('Loại tệp này không nhận làm quyết định');
    officer.remembers();
    const items = [{ kind: 'photo', caption: 'số 45/QĐ ngày 10/9' } as const, { kind: 'photo' } as const];
    talk.world.sendAlbum({ from: officer.id, replyTo: message, items });
    await officer.sees('kèm 2 tệp anh/chị vừa gửi?');
    await officer.presses('Công nhận');
    await officer.sees(`Đã ghi: Công nhận ${code}`);
    expect(await files(1)).toHaveLength(2);
  });

  it('in words does what the command does, for who decides and for nobody else', async () => {
    union = await createUnion(engine);
    const { officer, member, second, admin, submits, talk } = union;
    const code = await submits(member, 'Chế tạo máy cán dầm');
    const next = await submits(member, 'Gá kẹp thay lưỡi cắt nhanh');
    const last = await submits(member, 'Xe đẩy hàng hai tầng');
    const message = await card(officer, code);
    says(officer, message, 'cái này hay đấy');
    await officer.sees(`Chưa ghi gì cho ${code}`);
    says(officer, message, 'không công nhận');
    await officer.sees('Vì sao');
    says(officer, message, 'Không công nhận vì xưởng 1 đã dùng từ lâu');
    await officer.sees(`Không công nhận ${code}`);
    says(officer, await card(officer, next), 'trả lại: 3 ảnh bị mờ, ghi rõ số tiền tiết kiệm');
    await officer.sees(`Trả lại để bổ sung ${next}`);
    member.remembers();
    await talk.passes(minute + 1);
    await member.sees('Lý do: xưởng 1 đã dùng từ lâu');
    // The card says which one: a number in the reply is no further code.
    await member.sees('3 ảnh bị mờ, ghi rõ số tiền tiết kiệm');

    const members = [officer.id, second.id];
    const group = talk.world.addGroup({ title: 'Cán bộ May Thử', creator: admin.id, members });
    talk.world.addBotToGroup(group.id, admin.id);
    const here = talk.person(officer.id, group.id);
    here.says('/lienket MAYTHU');
    await here.presses('Nhóm cán bộ');
    await here.sees('Đã gắn nhóm này');
    const shown = await card(officer, last, group.id);
    const paper = { fileName: 'QD45.pdf', caption: 'công nhận số 45/QĐ ngày 10/9', chat: group.id };
    says(second, shown, 'công nhận số 45/QĐ ngày 10/9', group.id);
    sends(second, shown, paper);
    says(officer, shown, 'cái này hay đấy', group.id);
    await here.seesNothing();
    sends(officer, shown, { fileName: 'QD45.pdf', chat: group.id });
    await here.sees('Chưa thấy số quyết định dưới tệp');
    sends(officer, shown, paper);
    await here.sees(/Đã ghi: Công nhận SK-26-000003.*45\/QĐ ngày 10\/9\/2026/);
    await vi.waitFor(async () => expect(await files(3)).toHaveLength(1));
  });
});
