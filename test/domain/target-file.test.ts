import { describe, expect, it } from 'vitest';
import type { SheetCell } from '../../src/domain/entry-cells.ts';
import { readTargetHeader } from '../../src/domain/target-columns.ts';
import { groupProblems } from '../../src/domain/target-file-messages.ts';
import { planTargets, type TargetStanding, type TargetUnit } from '../../src/domain/target-plan.ts';
import { readTargetRow } from '../../src/domain/target-rows.ts';
import { summarizeTargets } from '../../src/domain/target-summary.ts';

const phases = [
  { id: 11, ordinal: 1, name: 'Giai đoạn 1' },
  { id: 12, ordinal: 2, name: 'Về đích' },
];

function header(...titles: string[]) {
  const found = readTargetHeader(titles, phases);
  if (found === undefined) throw new Error('no header');
  return found;
}

/** What a row under these titles says: targets by phase, or the faults. */
function read(titles: readonly string[], cells: readonly SheetCell[]) {
  const answer = readTargetRow({ line: 2, cells }, header(...titles), phases);
  if (answer === undefined) return undefined;
  return 'row' in answer
    ? answer.row.targets.map(({ phaseId, target }) => `${phaseId}: ${target}`)
    : answer.problems.map(({ code, value }) => `${code} ${value}`.trim());
}

const long = ['Mã đơn vị', 'Chỉ tiêu', 'Giai đoạn'];

describe('the titles of a file of targets', () => {
  it.each([
    [
      ['Mã đơn vị', 'Chỉ tiêu', 'Giai đoạn'],
      ['code', 'target', 'phase'],
    ],
    [
      ['STT', 'MA DON VI', 'ten don vi', 'chi tieu', 'gd'],
      [null, 'code', 'unit', 'target', 'phase'],
    ],
    [
      ['Unit code', 'Target (initiatives)', 'Phase'],
      ['code', 'target', 'phase'],
    ],
    [
      ['Công đoàn cơ sở', 'Chỉ tiêu giao năm 2026 *'],
      ['unit', 'target'],
    ],
    [
      ['mã', 'Cả chương trình', 'Giai đoạn 1', 'Chỉ tiêu (về đích)', 'Ghi chú'],
      ['code', 'target 0', 'target 11', 'target 12', null],
    ],
    [
      ['mã', 'Chỉ tiêu giai đoạn II', 'Giai đoạn 7'],
      ['code', 'target 12', 'no-phase'],
    ],
  ])('are known: %j', (titles, kinds) => {
    const columns = header(...titles).columns.map((column) =>
      column === undefined
        ? null
        : column.kind === 'target' && column.phaseId !== null
          ? `target ${column.phaseId}`
          : column.kind,
    );
    expect(columns).toEqual(kinds);
  });

  it('say whose and how many, or it is no such file', () => {
    expect(readTargetHeader(['Mã', 'Tên', 'Ghi chú'], phases)).toBeUndefined();
    expect(readTargetHeader(['STT', 'Chỉ tiêu'], phases)).toBeUndefined();
    expect(header('mã', 'tên', 'cấp trên', 'khối', 'chỉ tiêu').hasBlocks).toBe(true);
    expect(header('mã', 'chỉ tiêu', 'STT', 'Chỉ tiêu năm 2026')).toMatchObject({
      unused: ['STT'],
      repeated: ['Chỉ tiêu năm 2026'],
    });
  });
});

describe('a row of a file of targets', () => {
  it.each<[SheetCell[], string[]]>([
    [['MAY', 300, null], ['0: 300']],
    [['MAY', '10.000', ''], ['0: 10000']],
    [['MAY', '10,000', 'giai đoạn 1'], ['11: 10000']],
    [['MAY', '10 000', 'I'], ['11: 10000']],
    [['MAY', '60k', 2], ['12: 60000']],
    [['MAY', '300.0', 'về đích'], ['12: 300']],
    [['MAY', 299.999_999_999_9, 'Cả chương trình'], ['0: 300']],
    [['MAY', '1.250 sáng kiến', '-'], ['0: 1250']],
    [['MAY', null, 'Giai đoạn 1'], []],
    [['MAY', ' – ', null], []],
    [['MAY', 0, null], ['zero 0']],
    [['MAY', '0', null], ['zero 0']],
    [['MAY', -5, null], ['negative -5']],
    [['MAY', '-5', null], ['negative -5']],
    [['MAY', 1.5, null], ['fraction 1,5']],
    [['MAY', '1,5', null], ['fraction 1,5']],
    [['MAY', 'nhiều', null], ['unread nhiều']],
    [['MAY', 1e12, null], ['too-large 1000000000000']],
    [['MAY', '999.999.999.999', null], ['too-large 999.999.999.999']],
    [['MAY', { broken: 'error' }, null], ['broken']],
    [['MAY', 300, 'Giai đoạn 7'], ['no-phase Giai đoạn 7']],
    [['MAY', '10', '000'], ['split 10,000']],
    [['MAY', '300', '', 'thừa'], ['extra thừa']],
    [['', 300, null], ['no-unit']],
  ])('%j says %j', (cells, said) => {
    expect(read(long, cells)).toEqual(said);
  });

  it('may have a column for each phase, and is left out where it is empty or a sum', () => {
    const wide = ['Đơn vị', 'Cả chương trình', 'Giai đoạn 1', 'Về đích'];
    expect(read(wide, ['MAY', 300, null, '120'])).toEqual(['0: 300', '12: 120']);
    expect(read(wide, [null, null, null, null])).toBeUndefined();
    expect(read(wide, ['Tổng cộng', 300, null, 120])).toBeUndefined();
    expect(read(['STT', ...wide], ['Tổng', null, 300, null, 120])).toBeUndefined();
  });
});

function unit(id: number, code: string, more: Partial<TargetUnit> = {}): TargetUnit {
  const name = `Công đoàn cơ sở Công ty ${code}`;
  return { id, code, name, workplace: null, parentId: 1, closed: false, may: 'give', ...more };
}

const standing: TargetStanding = {
  phases,
  units: [
    unit(1, 'TINH', { name: 'LĐLĐ tỉnh Thử', parentId: null, may: 'own' }),
    unit(2, 'MAY1'),
    unit(3, 'MAY2', { name: 'Công đoàn cơ sở Công ty Trùng Tên' }),
    unit(4, 'MAY3', { name: 'CĐCS Công ty Trùng Tên' }),
    unit(5, 'CU', { closed: true }),
    unit(6, 'XA', { parentId: 9, may: 'none' }),
  ],
  targets: [
    { phaseId: 0, unitId: 1, target: 1000, raised: null },
    { phaseId: 0, unitId: 2, target: 300, raised: 400 },
    { phaseId: 0, unitId: 3, target: 300, raised: 500 },
    { phaseId: 11, unitId: 2, target: 50, raised: null },
  ],
};

function row(line: number, unitOf: { code?: string; unit?: string }, target?: number, phaseId = 0) {
  const targets = target === undefined ? [] : [{ phaseId, target }];
  return { line, code: unitOf.code ?? '', unit: unitOf.unit ?? '', targets };
}

describe('a file of targets', () => {
  it('is told as what is new, more, less and the same, with own goals and what is given on', () => {
    const planned = planTargets(
      [
        row(2, { code: 'may1' }, 400),
        row(3, { unit: 'CĐCS công ty MAY1' }, 60, 11),
        row(4, { code: 'MAY2', unit: 'Công đoàn cơ sở Công ty Trùng Tên' }, 200),
        row(5, { code: 'MAY3' }, 700),
        row(6, { unit: 'ldld tinh thu' }, 1000),
        row(7, { code: 'MAY3' }),
      ],
      standing,
    );
    if (!planned.ok) throw new Error(JSON.stringify(planned.error));
    expect(planned.value.blank).toEqual([7]);
    expect(summarizeTargets(planned.value.sets, standing)).toEqual({
      parts: [
        { name: null, units: 4, sum: 2300 },
        { name: 'Giai đoạn 1', units: 1, sum: 60 },
      ],
      ...{ added: 1, up: 2, down: 1, same: 1, ownKept: 1, ownDropped: 1 },
      over: { total: 1, first: [{ unit: 'LĐLĐ tỉnh Thử', phase: null, given: 1300, target: 1000 }] },
    });
  });

  it('names every row that cannot be, each kind of mistake once', () => {
    const planned = planTargets(
      [
        row(2, { code: 'MAY1' }, 300),
        row(3, { code: 'KHONGCO' }, 300),
        row(4, { unit: 'Trùng tên' }, 300),
        row(5, { unit: 'Công ty Trùng Tên' }, 300),
        row(6, { unit: 'cdcs cong ty trung ten' }, 300),
        row(7, { code: 'MAY1', unit: 'Công đoàn cơ sở Công ty Trùng Tên' }, 300),
        row(8, { code: 'CU' }, 300),
        row(9, { code: 'XA' }, 300),
        row(10, { code: 'TINH' }, 900),
        row(11, { code: 'MAY1' }, 300),
      ],
      standing,
    );
    if (planned.ok) throw new Error('planned');
    expect(groupProblems(planned.error)).toEqual([
      { code: 'unknown-unit', value: 'KHONGCO', lines: [3, 4] },
      { code: 'two-units', value: 'Công ty Trùng Tên: MAY2, MAY3', lines: [5, 6] },
      { code: 'code-and-name', value: 'MAY1 ≠ Công đoàn cơ sở Công ty Trùng Tên', lines: [7] },
      { code: 'unit-closed', value: 'CU', lines: [8] },
      { code: 'outside', value: 'XA', lines: [9] },
      { code: 'from-above', value: 'TINH', lines: [10] },
      { code: 'repeated', value: 'MAY1', lines: [11] },
    ]);
  });
});
