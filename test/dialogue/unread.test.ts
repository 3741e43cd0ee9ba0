import { afterEach, describe, expect, it, vi } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

const story =
  'Ở xưởng 2 chúng tôi gắn thêm con lăn vào máy cán dầm để dầm tự chạy thẳng. Trước đây phải có bốn người đứng hai bên để giữ, ai cũng mỏi tay và dầm hay lệch mép, phải cán lại nhiều lần rất tốn điện. Nay chỉ cần hai người đứng máy.';

const odd: readonly [string, Record<string, unknown>, string][] = [
  ['a voice', { voice: { file_id: 'x', file_unique_id: 'x', duration: 1 } }, 'chưa nghe được tin thoại'],
  ['a sticker', { sticker: { file_id: 'x', file_unique_id: 'x', width: 1, height: 1 } }, 'nhãn dán'],
  [
    'a round video',
    { video_note: { file_id: 'x', file_unique_id: 'x', length: 1, duration: 1 } },
    'video tròn',
  ],
  ['a contact', { contact: { phone_number: '+84000000000', first_name: 'Thử' } }, 'danh bạ'],
  ['a place', { location: { latitude: 19.8, longitude: 105.8 } }, 'vị trí trên bản đồ'],
  [
    'a poll',
    { poll: { id: '1', question: 'Thử?', options: [], total_voter_count: 0, type: 'regular' } },
    'bình chọn',
  ],
  ['a dice', { dice: { emoji: '🎲', value: 6 } }, 'biểu tượng này'],
];

/** What is typed or pressed to get from each question to the next, and what is asked first. */
const way: readonly { asks: string; label: string; says?: string; presses?: string }[] = [
  { asks: 'Tên sáng kiến là gì', label: 'Tên sáng kiến', says: 'Chế tạo máy cán dầm' },
  { asks: 'Trước đây làm thế nào', label: 'Trước đây', says: 'Cán tay, hay lệch mép' },
  { asks: 'Anh/chị đã thay đổi', label: 'Giải pháp', says: 'Gắn thêm con lăn' },
  { asks: 'Đã ghi', label: 'Giải pháp', presses: 'Xong' },
  { asks: 'Kết quả ra sao', label: 'Kết quả', says: 'Nhanh gấp đôi' },
  { asks: 'Đã áp dụng', label: 'Áp dụng từ', presses: 'Chưa áp dụng' },
  { asks: 'làm lợi khoảng bao nhiêu', label: 'Làm lợi', says: '15 triệu/tháng' },
  { asks: 'đúng không ạ', label: 'Làm lợi', presses: 'Đúng' },
  { asks: 'thuộc lĩnh vực nào', label: 'Lĩnh vực', presses: 'Môi trường' },
];

describe.each(databases)('what no form can take, on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  const sends = () =>
    union.talk.world.calls('sendMessage').filter(({ payload }) => payload['chat_id'] === union.member.id)
      .length;

  it('is met with one line at every question; the question stays open, and is not asked a second time', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    member.says('/nop');
    for (const [index, { asks, label, says, presses }] of way.entries()) {
      await member.sees(asks);
      for (const [, content, words] of [odd[0], odd[1], odd[index % odd.length]].filter(
        (one) => one !== undefined,
      )) {
        const before = sends();
        member.remembers();
        talk.world.sendContent({ from: member.id, content });
        const line = await member.sees(words);
        expect(line).toContain(`Câu đang chờ: “${label}”.`);
        expect(line).not.toContain(asks);
        expect(sends() - before).toBe(1);
      }
      if (says !== undefined) member.says(says);
      if (presses !== undefined) await member.presses(presses);
    }
    await member.sees('xem lại trước khi nộp');
    talk.world.sendContent({ from: member.id, content: odd[0]?.[1] ?? {} });
    await member.sees('Các câu đã ghi vẫn còn ở tin trên.');
    await member.presses('Nộp');
    await member.sees('Đã nhận sáng kiến');
  });

  it.each(odd)('and is $0 is told what works where nothing is open', async (_name, content, words) => {
    union = await createUnion(engine);
    const { talk, member } = union;
    talk.world.sendContent({ from: member.id, content });
    expect(await member.sees(words)).toContain('/nop');
  });

  it('and is a file was not kept where nothing is open: that is said, with the way on', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    member.remembers();
    talk.world.sendFile({ from: member.id, kind: 'photo' });
    expect(await member.sees('Ảnh, tệp này chưa lưu')).toContain('/cuatoi');
    member.remembers();
    talk.world.sendFile({ from: member.id, kind: 'document', fileName: 'chay.exe' });
    await member.sees('Loại tệp này không nhận được');
    member.remembers();
    talk.world.sendFile({ from: member.id, kind: 'photo', caption: 'Ảnh máy' });
    await member.sees('Ảnh, tệp này chưa lưu');
  });

  it('but a picture with a story under it begins an initiative, and stays with it', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    const { attachments, answers } = talk.app.deps.store;
    member.remembers();
    talk.world.sendAlbum({ from: member.id, items: [{ kind: 'photo', caption: story }, { kind: 'photo' }] });
    await vi.waitFor(async () => expect(await attachments.listOf(1)).toHaveLength(2));
    await talk.passes(1_000);
    expect(await member.sees('Đã ghi đoạn kể vào “Giải pháp”')).toContain('✓ Đã lưu ảnh, tệp.');
    await member.presses('Đúng');
    await member.sees('Trước đây làm thế nào');
    expect((await answers.of(1))['solution']?.value).toBe(story);
  });

  it('but a picture with labels under it begins an initiative', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    const caption = 'Tên: Chế tạo máy cán dầm\nTrước đây: cán tay\nGiải pháp: con lăn';
    member.remembers();
    talk.world.sendFile({ from: member.id, kind: 'photo', caption });
    expect(await member.sees('Kết quả ra sao')).toContain('✓ Đã ghi: Tên sáng kiến, Trước đây, Giải pháp.');
    expect(await talk.app.deps.store.attachments.listOf(1)).toHaveLength(1);
  });

  it('goes into no draft while it is asked which one', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến là gì');
    member.says('Chế tạo máy cán dầm');
    await member.sees('Trước đây làm thế nào');
    member.says('/nop');
    await member.sees('Làm tiếp hay bắt đầu cái mới');
    member.remembers();
    talk.world.sendFile({ from: member.id, kind: 'photo', caption: 'Ảnh máy' });
    expect(await member.sees('Làm tiếp hay bắt đầu cái mới')).toContain('Ảnh, tệp vừa rồi chưa lưu');
    expect(await talk.app.deps.store.attachments.listOf(1)).toEqual([]);
  });

  it('and a picture that replies to an old question answers that one', async () => {
    union = await createUnion(engine);
    const { talk, member } = union;
    member.says('/nop');
    await member.sees('Tên sáng kiến là gì');
    member.says('Chế tạo máy cán dầm');
    await member.sees('Trước đây làm thế nào');
    const asked = talk.world
      .messages(member.id)
      .findLast(({ text }) => text?.includes('Tên sáng kiến là gì'));
    member.remembers();
    const replyTo = asked?.message_id ?? 0;
    talk.world.sendFile({ from: member.id, kind: 'photo', caption: 'Máy cán dầm tự động', replyTo });
    expect(await member.sees('Đã sửa theo tin của anh/chị: Tên sáng kiến')).toContain(
      'Trước đây làm thế nào',
    );
    expect((await talk.app.deps.store.answers.of(1))['title']?.value).toBe('Máy cán dầm tự động');
  });

  it('and is a picture in the registration is said not to be kept, and the name may follow', async () => {
    union = await createUnion(engine);
    const { talk } = union;
    const newcomer = talk.person(710);
    newcomer.starts('u_MAYTHU');
    await newcomer.presses('Tôi đồng ý');
    await newcomer.sees('Họ và tên');
    newcomer.remembers();
    talk.world.sendFile({ from: 710, kind: 'photo' });
    await newcomer.sees('Câu này không nhận ảnh, tệp nên chưa lưu');
    newcomer.says('Vũ Thị Nháp');
    await newcomer.sees('thuộc nhóm nào');
  });
});
