import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import type { Person } from './people.ts';
import { createUnion, type Union } from './union.ts';

/** The admin makes a one-time link for a role; returns its payload. */
async function offers({ admin }: Union, role: string, unit = 'MAYTHU'): Promise<string> {
  admin.says(`/phanquyen ${unit}`);
  await admin.sees('Giao vai trò nào');
  await admin.presses(role);
  return /start=(a_\S+)/.exec(await admin.sees('Gửi liên kết này'))?.[1] ?? '';
}

async function takes(person: Person, payload: string): Promise<string> {
  person.starts(payload);
  return person.sees('Đã nhận vai trò');
}

describe.each(databases)('roles on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('a leader reads the figures and does nothing else', async () => {
    union = await createUnion(engine);
    const { member, second: leader } = union;
    await union.submits(member, 'Giá treo dụng cụ ở xưởng 2');
    expect(await takes(leader, await offers(union, 'Lãnh đạo (chỉ xem)'))).toContain('lãnh đạo');
    leader.says('/trogiup');
    const help = await leader.sees('/thongke');
    expect(help).not.toMatch(/choduyet|congnhan|nhapho|lienket|donvi/);
    leader.says('/thongke');
    await leader.sees('Công ty May Thử');
    for (const [command, words] of [
      ['/choduyet', 'dành cho cán bộ công đoàn'],
      ['/congnhan 1', 'dành cho cán bộ công đoàn'],
      ['/nhapho', 'dành cho người nhập hộ'],
      ['/phanquyen', 'dành cho quản trị'],
    ] as const) {
      leader.says(command);
      await leader.sees(words);
    }
    leader.says('/xem 1');
    await leader.sees('Việc này cần quyền');
  });
});
