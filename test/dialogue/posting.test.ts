import { afterEach, describe, expect, it, vi } from 'vitest';
import { askAboutPost } from '../../src/actions/settle-post.ts';
import { tellLostPost } from '../../src/actions/tell-lost-post.ts';
import { postSubject } from '../../src/domain/schedule.ts';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

const day = 24 * 60 * 60_000;

describe.each(databases)('posting in a group on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  async function linked(options: { forum?: true } = {}): Promise<number> {
    const { talk, officer, second } = union;
    const { id } = talk.world.addGroup({
      title: 'Cán bộ May Thử',
      creator: officer.id,
      members: [second.id],
      kind: 'supergroup',
      ...options,
    });
    talk.world.addBotToGroup(id, officer.id);
    const inGroup = talk.person(officer.id, id);
    inGroup.says('/lienket MAYTHU');
    await inGroup.presses('Nhóm cán bộ');
    await inGroup.sees('Bản tin tuần gửi vào thứ Hai 08:00');
    return id;
  }

  it('is paused and goes on as an officer asks, with one digest for the weeks between', async () => {
    union = await createUnion(engine);
    const { talk, officer, second } = union;
    const group = await linked();
    const inGroup = talk.person(officer.id, group);
    const member = talk.person(second.id, group);
    member.says('/tamdung');
    await member.sees('Lệnh này dành cho cán bộ công đoàn');
    officer.says('/tamdung');
    await officer.sees('Lệnh này dùng trong nhóm');
    inGroup.says('/tamdung');
    await inGroup.sees('Đã tạm dừng bản tin của CĐCS Công ty May Thử ở đây');
    inGroup.says('/pause');
    await inGroup.sees('Đã tạm dừng bản tin');
    inGroup.says('/lich');
    await inGroup.sees('đang tạm dừng (cán bộ đã gõ /tamdung); muốn chạy tiếp thì gõ /tieptuc');
    // The bot goes and comes back: what an officer asked for stays.
    talk.world.removeBot(group, officer.id);
    talk.world.addBotToGroup(group, officer.id);
    await talk.passes(15 * day);
    await inGroup.seesNothing();
    inGroup.says('/tieptuc');
    await inGroup.sees('chạy tiếp ở đây, vào thứ Hai 08:00. Lần tới trong ít phút nữa, gộp 2 tuần chưa gửi');
    inGroup.remembers();
    await talk.passes(1);
    await inGroup.sees('Gộp 2 tuần (14/9/2026–27/9/2026)');
    inGroup.says('/lich t2 23:00');
    await inGroup.sees('Giờ gần nhất gửi được: /lich t2 20:00');
    inGroup.says('/lich thứ 8 9h');
    await inGroup.sees('Chưa rõ thứ mấy trong “thứ 8 9h”: tuần có t2 đến t7 và cn. Ví dụ: /lich t2 09:00');
  });

  it('shows what is posted next before it is, and past digests by number with the same figures', async () => {
    union = await createUnion(engine);
    const { talk, officer, second, admin } = union;
    await union.submits(union.member, 'Chế tạo máy cán dầm');
    const group = await linked();
    const inGroup = talk.person(officer.id, group);
    officer.says('/bantin');
    // The week that ended before the link is never posted: the first digest is that of the week that runs.
    const preview = await officer.sees(
      'Xem trước, chưa gửi: số liệu còn có thể đổi đến giờ gửi, 08:00 ngày 21/9',
    );
    expect(preview).toContain('Bản tin tuần 38/2026');
    expect(preview).toContain('Nộp mới: 1');
    await officer.presses('Các bản tin đã ra');
    await officer.sees('CĐCS Công ty May Thử chưa có bản tin nào');
    officer.says('/bantin 3');
    await officer.sees('chưa có bản tin nào. Gõ /bantin để xem trước');
    talk.person(second.id, group).says('/bantin');
    await talk.person(second.id, group).sees('Lệnh này dành cho cán bộ công đoàn');

    await talk.passes(6 * day);
    const posted = await inGroup.sees('Bản tin tuần 38/2026');
    await union.submits(union.second, 'Giá treo dụng cụ');
    inGroup.says('/bantin 1');
    expect(await inGroup.sees('Bản tin tuần 38/2026')).toBe(posted);
    const leads = ['Chi tiết', 'Chờ duyệt (1)', 'Tải Excel'];
    expect(inGroup.buttons()).toEqual(leads);
    inGroup.says('/bantin MAYTHU 1');
    await inGroup.sees('/bantin 12');
    officer.says('/digest no. 1');
    expect(await officer.sees('Số 1 ·')).toBe(posted);
    expect(officer.buttons()).toEqual([...leads, 'Xem trước tuần này', 'Các bản tin đã ra']);
    const fileIds = [group, officer.id].flatMap((chat) =>
      talk.world
        .messages(chat)
        .flatMap(({ caption, photo }) =>
          caption?.includes('Số 1 · tính đến') === true && !caption.includes('Xem trước')
            ? [photo?.at(-1)?.file_id]
            : [],
        ),
    );
    expect(fileIds).toEqual([expect.any(String), fileIds[0], fileIds[0]]);
    await talk.passes(7 * day);
    await inGroup.sees('Bản tin tuần 39/2026');
    officer.says('/bantin số 9');
    await officer.sees('không có bản tin số 9; số mới nhất là 2. Ví dụ: /bantin 2');
    officer.says('/bantin');
    expect(await officer.sees('Số 2 ·')).not.toContain('Xem trước');
    await officer.presses('Xem trước tuần này');
    const soFar = await officer.sees('số liệu còn có thể đổi đến giờ gửi, 08:00 ngày 5/10/2026');
    expect(soFar).toContain('Bản tin tuần 40/2026');
    officer.says('/bantin');
    await officer.presses('Các bản tin đã ra');
    await officer.sees(/Số 2: 21\/9\/2026–27\/9\/2026, nộp 1[^]*Số 1: 14\/9\/2026–20\/9\/2026, nộp 1/);
    await officer.presses('1');
    expect(await officer.sees('Số 1 ·')).toBe(posted);
    admin.says('/bantin MAYTHU 2');
    await admin.sees('Bản tin tuần 39/2026 – CĐCS Công ty May Thử');
    admin.says('/bantin COKHIMAU');
    await admin.sees(
      'chưa có nhóm nào nhận bản tin của đơn vị này. Để nhận, cán bộ thêm bot vào nhóm rồi gõ /lienket COKHIMAU',
    );
    inGroup.says('/tamdung');
    await inGroup.sees('Đã tạm dừng');
    admin.says('/bantin MAYTHU 2');
    await admin.presses('Xem trước tuần này');
    await admin.sees('bản tin đang tạm dừng ở mọi nhóm. Muốn chạy tiếp, cán bộ gõ /tieptuc');
    inGroup.says('/tieptuc');
    await inGroup.sees('chạy tiếp ở đây');
    officer.says('/bantin LDTHU');
    await officer.sees('Việc này cần quyền trong đơn vị đó');

    // As if Telegram had not taken the second one.
    const { store } = talk.app.deps;
    const groupId = (await store.groups.byChat(group, null))?.id ?? 0;
    const { outboxId: id = 0 } = (await store.posts.of(groupId, '2026-W39')) ?? {};
    await vi.waitFor(async () => expect(await store.outbox.messageOf(id)).toMatchObject({ state: 'sent' }));
    await store.outbox.settle([{ id, state: 'dead', error: '400 something new' }], talk.now());
    await tellLostPost(talk.app.deps)({ id, subject: postSubject(groupId, '2026-W39') });
    await officer.sees('Telegram không nhận bản tin tuần 39 của CĐCS Công ty May Thử');
    admin.says('/bantin MAYTHU 2');
    expect(await admin.sees('Bản tin tuần 39/2026')).not.toContain('chưa tới nhóm');
    officer.says('/bantin 2');
    await officer.sees('Bản này chưa tới nhóm: “Cán bộ May Thử”');
    inGroup.remembers();
    await officer.presses('Gửi lại vào nhóm');
    await officer.sees('Đang gửi lại bản tin vào nhóm “Cán bộ May Thử”');
    await inGroup.sees('Bản tin tuần 39/2026');
    officer.says('/bantin 2');
    expect(await officer.sees('Bản tin tuần 39/2026')).not.toContain('chưa tới nhóm');
  });

  it('asks about a digest nobody knows to have arrived, and heeds one press of who may answer', async () => {
    union = await createUnion(engine);
    const { talk, officer, second } = union;
    const { world } = talk;
    const group = await linked();
    const { store } = talk.app.deps;
    const groupId = (await store.groups.byChat(group, null))?.id ?? 0;
    const digests = (): number =>
      world.messages(group).filter(({ caption = '' }) => caption.startsWith('Bản tin tuần')).length;
    /** As if the connection had been cut off while the digest was sent. */
    async function cut(): Promise<{ message: number; data: string }> {
      const { outboxId: id = 0 } = (await store.posts.of(groupId, '2026-W38')) ?? {};
      await vi.waitFor(async () => expect(await store.outbox.messageOf(id)).toMatchObject({ state: 'sent' }));
      officer.remembers();
      await store.outbox.settle([{ id, state: 'uncertain' }], talk.now());
      await askAboutPost(talk.app.deps)({ subject: postSubject(groupId, '2026-W38') });
      await officer.sees(
        'Bản tin tuần 38 của CĐCS Công ty May Thử gửi vào nhóm “Cán bộ May Thử” bị đứt mạng',
      );
      const asking = world.messages(officer.id).findLast(({ text = '' }) => text.includes('bị đứt mạng'));
      const again = asking?.reply_markup?.inline_keyboard.flat().find(({ text }) => text === 'Gửi lại');
      return { message: asking?.message_id ?? 0, data: again?.callback_data ?? '' };
    }

    await talk.passes(6 * day);
    await talk.person(officer.id, group).sees('Bản tin tuần 38/2026');
    const old = await cut();
    second.remembers();
    world.press({ from: second.id, data: old.data, forge: true });
    await second.sees('Việc này cần quyền trong đơn vị đó');
    // A double tap.
    officer.remembers();
    world.press({ from: officer.id, ...old });
    world.press({ from: officer.id, ...old });
    await officer.sees('Đang gửi lại bản tin vào nhóm');
    await officer.sees('Bản tin này đã có người trả lời rồi');
    await vi.waitFor(() => expect(digests()).toBe(2));
    await talk.passes(1);
    officer.remembers();
    world.press({ from: officer.id, ...old, forge: true });
    await officer.sees('Bản tin này đã có người trả lời rồi');

    await cut();
    await officer.presses('Đã thấy');
    await officer.sees('Đã ghi: nhóm đã nhận bản tin');
    await cut();
    await store.groups.update(groupId, { unlinkedAt: talk.now() });
    await officer.presses('Gửi lại');
    await officer.sees('Nhóm “Cán bộ May Thử” không còn gắn với đơn vị như trước, nên bản tin không gửi lại');
    await talk.passes(1);
    expect(digests()).toBe(2);
  });

  it('in a topic rests while the topic is closed, tells who linked it once, and catches up when it is open again', async () => {
    union = await createUnion(engine);
    const { talk, officer } = union;
    const { world } = talk;
    const group = await linked({ forum: true });
    const thread = world.addTopic(group, { from: officer.id, name: 'Sáng kiến' });
    world.say({ from: officer.id, chat: group, thread, text: '/lienket@sangkien_test_bot MAYTHU' });
    const inGroup = talk.person(officer.id, group);
    await inGroup.presses('Nhóm cán bộ');
    await inGroup.sees('Đã gắn nhóm này');
    const digests = (where?: number): string[] =>
      world
        .messages(group)
        .filter(({ message_thread_id: id }) => id === where)
        .flatMap(({ caption = '' }) => (caption.startsWith('Bản tin tuần') ? [caption] : []));

    officer.remembers();
    world.closeTopic(group, { from: officer.id, thread });
    await officer.sees(
      'vào nhóm “Cán bộ May Thử”: chủ đề đã đóng hoặc bị xóa. Bản tin tạm dừng; mở lại chủ đề',
    );
    await talk.passes(6 * day);
    await vi.waitFor(() => expect(digests()).toHaveLength(1), 8_000);
    await talk.passes(7 * day);
    await vi.waitFor(() => expect(digests()).toHaveLength(2), 8_000);
    expect(digests(thread)).toEqual([]);
    officer.remembers();
    world.reopenTopic(group, { from: officer.id, thread });
    await vi.waitFor(async () =>
      expect(await talk.app.deps.store.groups.byChat(group, thread)).toMatchObject({ pausedAt: null }),
    );
    await talk.passes(1);
    await vi.waitFor(() => expect(digests(thread)).toHaveLength(1), 8_000);
    expect(digests(thread)[0]).toContain('Gộp 2 tuần');
    // Number and figures are those of the group's own post.
    expect(digests(thread)[0]).toContain('Số 2 · ');
    await officer.seesNothing();

    // General has no thread of its own.
    const general = async () => (await talk.app.deps.store.groups.byChat(group, null))?.pauseReason;
    world.closeTopic(group, { from: officer.id, thread: 1 });
    await officer.sees('chủ đề đã đóng hoặc bị xóa');
    expect(await general()).toBe('topic-closed');
    world.reopenTopic(group, { from: officer.id, thread: 1 });
    await vi.waitFor(async () => expect(await general()).toBeNull());
  });

  it('loses no week where the group lets nobody write, and follows the group when it becomes a supergroup', async () => {
    union = await createUnion(engine);
    const { talk, officer, second } = union;
    const { world } = talk;
    const { id: group } = world.addGroup({
      title: 'Cán bộ May Thử',
      creator: officer.id,
      members: [second.id],
    });
    world.addBotToGroup(group, officer.id);
    const inGroup = talk.person(officer.id, group);
    inGroup.says('/lienket MAYTHU');
    await inGroup.presses('Nhóm cán bộ');
    await inGroup.sees('Đã gắn nhóm này');
    world.muteBot(group, officer.id);
    inGroup.remembers();
    officer.remembers();
    await talk.passes(6 * day);
    await officer.sees(
      'nhóm không cho bot gửi tin, hoặc không còn nữa. Bản tin tạm dừng; khi bot gửi được trở lại',
    );
    await inGroup.seesNothing();
    world.unmuteBot(group, officer.id);
    inGroup.says('/tieptuc');
    await inGroup.sees('chạy tiếp ở đây');
    await talk.passes(1);
    expect(await inGroup.sees('Bản tin tuần 38/2026')).toContain('Số 1 · ');

    const fresh = talk.person(officer.id, world.upgradeToSupergroup(group, officer.id));
    fresh.says('/lich t3 07:30');
    await fresh.sees('thứ Ba 07:30, lần tới lúc 07:30 ngày 29/9/2026');
    await talk.passes(8 * day);
    expect(await fresh.sees('Bản tin tuần 39/2026')).toContain('Số 2 · ');
  });
});
