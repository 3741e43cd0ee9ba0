import { describe, expect, it } from 'vitest';
import type { PictureCounts } from '../../../src/domain/picture.ts';
import { databases } from '../../databases.ts';
import { createDigests, eventually, type Program, startProgram } from '../program.ts';

const week = 7 * 86_400_000;
const counts: PictureCounts = {
  weeks: Array.from({ length: 12 }, (_, index) => ({
    from: Date.UTC(2026, 8, 6, 17) - (11 - index) * week,
    submitted: index,
    recognised: 1,
  })),
  fields: [{ field: 'saving', submitted: 7, recognised: 3 }],
};

function postsIn(program: Program, chat: number) {
  return program.world
    .messages(chat)
    .filter(({ caption, text }) => /Bản tin tuần/.test(caption ?? text ?? ''))
    .map(({ photo, caption, text }) => ({ fileId: photo?.at(-1)?.file_id, caption, text }));
}

const uploads = (program: Program) =>
  program.world.calls('sendPhoto').filter(({ payload }) => typeof payload['photo'] !== 'string');

describe.each(databases)('the picture of a digest on $name', ({ open }) => {
  it('is uploaded once, whatever is sent at once and later, and again when Telegram does not know it any more', async () => {
    const program = await startProgram(open);
    const digests = await createDigests(program, counts);
    const groups = [program.group(), program.group(), program.group()];
    const [first = 0, second = 0, third = 0] = groups;
    const [one, other] = await Promise.all([digests.link(first), digests.link(second)]);
    await Promise.all([digests.post(one), digests.post(other)]);
    await eventually(() => {
      for (const chat of [first, second]) expect(postsIn(program, chat)).toHaveLength(1);
    });
    const [[posted], [again]] = [postsIn(program, first), postsIn(program, second)];
    expect(posted?.fileId).toEqual(expect.any(String));
    expect(again).toEqual(posted);
    expect(posted?.caption).toContain('Số 1 · ');
    expect(uploads(program)).toHaveLength(1);
    const bytes = program.world.fileBytes(posted?.fileId ?? '');
    expect(
      Buffer.from(bytes ?? [])
        .subarray(1, 4)
        .toString('latin1'),
    ).toBe('PNG');

    const key = { digestId: 1, language: 'vi' };
    const { digestPictures } = program.database.store;
    await eventually(async () => expect(await digestPictures.fileId(key)).toBe(posted?.fileId));
    await digestPictures.keep({ ...key, fileId: 'gone', now: program.now() });
    await digests.post(await digests.link(third));
    await eventually(() => expect(postsIn(program, third)).toHaveLength(1));
    expect(postsIn(program, third)[0]?.fileId).toEqual(expect.any(String));
    expect(uploads(program)).toHaveLength(2);
    await eventually(async () =>
      expect(await digestPictures.fileId(key)).toBe(postsIn(program, third)[0]?.fileId),
    );
    expect(program.errors()).toEqual([]);
  });

  it('is left out where it cannot be drawn, and the digest is there as text', async () => {
    const program = await startProgram(open);
    const digests = await createDigests(program, { weeks: 'none', fields: [] } as never);
    const chat = program.group();
    await digests.post(await digests.link(chat));
    await eventually(() => expect(postsIn(program, chat)).toHaveLength(1));
    expect(postsIn(program, chat)[0]).toMatchObject({ fileId: undefined, text: expect.any(String) });
    expect(program.errors()).toMatchObject([{ facts: { code: 'picture', digestId: 1 } }]);
  });

  it('is left out in a group that takes no photos, and the group stays linked', async () => {
    const program = await startProgram(open);
    const digests = await createDigests(program, counts);
    const chat = program.group('supergroup');
    const member = program.world.inside.rooms.need(chat).members.get(program.world.self.id);
    Object.assign(member ?? {}, { status: 'restricted', can_send_messages: true, can_send_photos: false });
    const groupId = await digests.link(chat);
    await digests.post(groupId);
    await eventually(() => expect(postsIn(program, chat)).toHaveLength(1));
    expect(postsIn(program, chat)[0]?.fileId).toBeUndefined();
    expect(await program.store().groups.find(groupId)).toMatchObject({ pausedAt: null });
  });
});
