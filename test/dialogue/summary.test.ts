import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

describe.each(databases)('what officers are told once a day on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('is one line at eight on working days, with the overdue one level up, and a button into the queue', async () => {
    union = await createUnion(engine);
    const { talk, officer, admin, member, submits } = union;
    const code = await submits(member, 'Máy rải vải hai chiều');
    await officer.sees('có 1 sáng kiến mới chờ xét');
    await talk.passes(23 * hour);
    expect(await officer.sees('Việc chờ anh/chị, ngày 16/9/2026')).toBe(
      'Việc chờ anh/chị, ngày 16/9/2026\n• 1 sáng kiến chờ xét, lâu nhất từ ngày 15/9/2026',
    );
    await officer.presses('Xem sáng kiến chờ xét');
    await officer.sees(code);
    await talk.restarts();
    await talk.passes(2 * hour);
    await officer.seesNothing();
    // Saturday 17 October: two days after the answer was due.
    await talk.passes(31 * day);
    await officer.seesNothing();
    await admin.seesNothing();
    await talk.passes(2 * day);
    expect(await officer.sees('ngày 19/10/2026')).toContain('• 1 trong số đó đã quá hạn');
    expect(await admin.sees('ngày 19/10/2026')).toContain(
      '• Quá hạn ở đơn vị dưới: 1 (CĐCS Công ty May Thử).',
    );
    officer.says(`/congnhan ${code}`);
    await officer.sees('Công nhận');
    await talk.passes(day);
    await officer.seesNothing();
    await admin.seesNothing();
  });
});
