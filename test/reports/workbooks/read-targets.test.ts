import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../src/domain/calendar.ts';
import type { TargetStanding } from '../../../src/domain/target-plan.ts';
import { templateRows } from '../../../src/domain/target-template.ts';
import { createWords, languages } from '../../../src/i18n/words.ts';
import { readTargets } from '../../../src/reports/workbooks/read-targets.ts';
import { writeTargetTemplate } from '../../../src/reports/workbooks/write-target-template.ts';
import { book } from './books.ts';

const words = createWords(createCalendar());

function unit(id: number, code: string, parentId: number | null) {
  const rights = { workplace: null, closed: false, may: 'give' } as const;
  return { id, code, name: `=Công đoàn ${code}`, parentId, ...rights };
}

const standing: TargetStanding = {
  units: [unit(1, 'TINH', null), unit(2, '0123', 1), unit(3, 'MAY1', 2)],
  phases: [
    { id: 11, ordinal: 1, name: 'Chỉ tiêu giai đoạn 2' },
    { id: 12, ordinal: 2, name: 'Về đích' },
  ],
  targets: [
    { phaseId: 0, unitId: 2, target: 1250, raised: null },
    { phaseId: 12, unitId: 3, target: 7, raised: null },
  ],
};

function given(bytes: Uint8Array, isText = false) {
  return readTargets({ bytes, isText, sought: true, standing });
}

describe('a file of targets', () => {
  it.each(languages)('to fill in comes back as it was sent, in «%s»', async (language) => {
    const { target, whole, code, unit: name } = words(language).targetTemplate;
    const titles = [code, name, whole, ...standing.phases.map((phase) => `${target} ${phase.name}`)];
    const rows = templateRows(standing, 1);
    expect(await given(await writeTargetTemplate({ sheet: target, titles, rows }))).toMatchObject({
      ok: true,
      value: {
        kind: 'plan',
        unused: [],
        plan: {
          sets: [
            { unitId: 2, phaseId: 0, target: 1250, before: 1250 },
            { unitId: 3, phaseId: 12, target: 7, before: 7 },
          ],
        },
      },
    });
  });

  it('is known by its titles, wherever they stand; a list of units is none', async () => {
    const csv = (...rows: string[]) => given(new TextEncoder().encode(rows.join('\r\n')), true);
    expect(await csv('Danh sách chỉ tiêu', '', 'Mã;Chỉ tiêu', 'MAY1;300')).toMatchObject({ ok: true });
    expect(await csv('sep=;', 'Mã;Chỉ tiêu', 'MAY1;300')).toMatchObject({ ok: true });
    expect(await csv('mã,tên,cấp trên,khối,chỉ tiêu', 'MAY1,May,TINH,khác,3')).toMatchObject({
      error: 'columns',
    });
    expect(await csv('mã,chỉ tiêu', 'MAY1,')).toMatchObject({ error: 'empty' });
    expect(await given(await book([['STT', 'Họ tên']]))).toMatchObject({ error: 'columns' });
    expect(await csv('mã,chỉ tiêu,Giai đoạn 7', 'MAY1,3,5')).toMatchObject({
      value: { kinds: [{ code: 'no-phase', value: 'Giai đoạn 7', lines: [1] }] },
    });
  });
});
