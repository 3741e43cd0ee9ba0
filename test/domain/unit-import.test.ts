import { describe, expect, test } from 'vitest';
import {
  type ExistingUnit,
  linesOutsideScope,
  planUnits,
  type SheetRow,
} from '../../src/domain/unit-import.ts';

function sheet(...lines: string[]): SheetRow[] {
  return lines.map((line, at) => ({ line: at + 1, cells: line.split(';') }));
}

const header = 'code;name;workplace;parent;block;headcount;target';

function unit(
  id: number,
  code: string,
  parentId: number | null,
  rest: Partial<ExistingUnit> = {},
): ExistingUnit {
  return {
    id,
    code,
    name: `Đơn vị ${code}`,
    workplace: null,
    parentId,
    block: 'other',
    headcount: null,
    ...rest,
  };
}

/** TINH above HUYEN and KCN, XA below HUYEN. */
const tree = [unit(1, 'TINH', null), unit(2, 'HUYEN', 1), unit(3, 'KCN', 1), unit(4, 'XA', 2)];

function planOf(lines: string[], existing: readonly ExistingUnit[] = tree) {
  const plan = planUnits(sheet(header, ...lines), existing);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

function problemsOf(lines: string[], existing: readonly ExistingUnit[] = tree) {
  const plan = planUnits(sheet(...lines), existing);
  return plan.ok ? [] : plan.error.map(({ line, code, value }) => [line, code, value]);
}

describe('a units file', () => {
  test('builds a whole tree from nothing, whatever the order of its lines', () => {
    const plan = planOf(
      [
        'MAY1;Công đoàn may;Công ty May Một;KCN;enterprise;1.200;30',
        'KCN;Công đoàn KCN;;TINH;other;;',
        'TINH;LĐLĐ tỉnh;;;;;',
      ],
      [],
    );
    expect(plan.added.map(({ code, parent, line }) => [code, parent, line])).toEqual([
      ['TINH', null, 4],
      ['KCN', 'TINH', 3],
      ['MAY1', 'KCN', 2],
    ]);
    expect(plan.added[2]).toMatchObject({
      name: 'Công đoàn may',
      workplace: 'Công ty May Một',
      block: 'enterprise',
      headcount: 1200,
    });
    expect(plan.targets).toEqual([{ line: 2, code: 'MAY1', target: 30 }]);
    expect(plan.headcount).toBe(1200);
    expect(plan.sample).toEqual(['Công đoàn may', 'Công đoàn KCN', 'LĐLĐ tỉnh']);
  });

  test.each([
    ['Mã;Tên;Cấp trên;Khối;Nơi làm việc;Số đoàn viên;Chỉ tiêu'],
    ['MA;ten;don vi cap tren;KHOI;noi lam viec;so doan vien;chi tieu'],
    ['  mã ;TÊN;Đơn vị cấp trên;khối;Nơi Làm Việc;Số Đoàn Viên;Chỉ Tiêu'],
    ['Code;Name;Parent;Block;Workplace;Headcount;Target'],
  ])('names its columns in Vietnamese or English, in any order: %s', (titles) => {
    const plan = planUnits(sheet(titles, 'THPT1;Trường THPT Một;tinh;Trường học;Trường Một;52;9'), tree);
    expect(plan).toMatchObject({
      ok: true,
      value: {
        added: [{ code: 'THPT1', parent: 'TINH', block: 'school', workplace: 'Trường Một', headcount: 52 }],
        targets: [{ code: 'THPT1', target: 9 }],
      },
    });
  });

  test.each([
    ['xã phường', 'commune'],
    ['Xã, phường', 'commune'],
    ['truong hoc', 'school'],
    ['DOANH NGHIỆP', 'enterprise'],
    ['Khác', 'other'],
    ['', 'other'],
  ])('names blocks as people write them: «%s»', (typed, block) => {
    expect(planOf([`MOI;Đơn vị mới;;TINH;${typed};;`]).added[0]?.block).toBe(block);
  });

  test('needs no columns but code, name, parent and block', () => {
    const plan = planUnits(sheet('mã;tên;cấp trên;khối;;', 'MOI;Đơn vị mới;TINH;khác;;'), tree);
    expect(plan).toMatchObject({
      ok: true,
      value: { added: [{ code: 'MOI', workplace: null, headcount: null }] },
    });
  });

  test('changes the units that stand and leaves alone what it does not say or what is the same', () => {
    const existing = [
      ...tree,
      unit(5, 'MAY', 3, { workplace: 'May Cũ', headcount: 10, block: 'enterprise' }),
    ];
    const plan = planOf(['may;Công đoàn May Mới;;;;12;', 'XA;Đơn vị XA;;HUYEN;;;7'], existing);
    expect(plan.added).toEqual([]);
    expect(plan.changed).toEqual([{ line: 2, id: 5, patch: { name: 'Công đoàn May Mới', headcount: 12 } }]);
    expect(plan.targets).toEqual([{ line: 3, code: 'XA', target: 7 }]);
  });

  test('moves units, also where one changes place with the one above it', () => {
    const plan = planOf(['HUYEN;Đơn vị HUYEN;;XA;;;', 'XA;Đơn vị XA;;TINH;;;']);
    expect(plan.changed).toEqual([
      { line: 3, id: 4, parent: 'TINH', patch: {} },
      { line: 2, id: 2, parent: 'XA', patch: {} },
    ]);
  });

  test.each<[string, string[], unknown[]]>([
    ['a column is missing', ['code;name;block', 'A1;Tên;khác'], [1, 'missing-column', 'parent']],
    ['a column is unknown', [`${header};ghi chú`, 'A1;Tên;;TINH;;;;'], [1, 'unknown-column', 'ghi chú']],
    ['a column stands twice', [`${header};mã`, 'A1;Tên;;TINH;;;;B'], [1, 'duplicate-column', 'mã']],
    ['there is text beyond the columns', [header, 'A1;Tên;;TINH;;;;thừa'], [2, 'unknown-column', 'thừa']],
    ['a code has marks', [header, 'MÃ1;Tên;;TINH;;;'], [2, 'bad-code', 'MÃ1']],
    ['a code is missing', [header, ';Tên;;TINH;;;'], [2, 'bad-code', '']],
    ['a code is too long', [header, `${'A'.repeat(21)};Tên;;TINH;;;`], [2, 'bad-code', 'A'.repeat(21)]],
    ['a name is missing', [header, 'A1; ;;TINH;;;'], [2, 'empty-name', '']],
    ['a name is too long', [header, `A1;${'ê'.repeat(201)};;TINH;;;`], [2, 'too-long', 'ê'.repeat(201)]],
    [
      'a name is in an old encoding',
      [header, 'A1;C«ng ®oµn c¬ së;;TINH;;;'],
      [2, 'legacy-encoding', 'C«ng ®oµn c¬ së'],
    ],
    ['a code stands twice', [header, 'A1;Một;;TINH;;;', 'a1;Hai;;TINH;;;'], [3, 'duplicate-code', 'A1']],
    ['a parent is nowhere', [header, 'A1;Tên;;TINHH;;;'], [2, 'unknown-parent', 'TINHH']],
    ['a parent is missing', [header, 'A1;Tên;;;;;'], [2, 'no-parent', 'A1']],
    ['a block is unknown', [header, 'A1;Tên;;TINH;nhà máy;;'], [2, 'bad-block', 'nhà máy']],
    ['a headcount is no number', [header, 'A1;Tên;;TINH;;nhiều;'], [2, 'bad-number', 'nhiều']],
    ['a headcount is negative', [header, 'A1;Tên;;TINH;;-5;'], [2, 'bad-number', '-5']],
    [
      'a headcount is beyond belief',
      [header, 'A1;Tên;;TINH;;100000000000;'],
      [2, 'bad-number', '100000000000'],
    ],
    ['a target is nought', [header, 'A1;Tên;;TINH;;;0'], [2, 'bad-number', '0']],
    [
      'units of the file go in a circle',
      [header, 'A1;Một;;B1;;;', 'B1;Hai;;A1;;;'],
      [2, 'cycle', 'A1 → B1 → A1'],
    ],
    ['a unit is its own parent', [header, 'A1;Một;;A1;;;'], [2, 'cycle', 'A1 → A1']],
    [
      'the circle goes through units that stand',
      [header, 'HUYEN;Huyện;;XA;;;'],
      [2, 'cycle', 'HUYEN → XA → HUYEN'],
    ],
    [
      'the root is hung below another',
      [header, 'TINH;Tỉnh;;XA;;;'],
      [2, 'cycle', 'TINH → XA → HUYEN → TINH'],
    ],
  ])('is refused with the line when %s', (_, lines, problem) => {
    expect(problemsOf(lines)).toEqual([problem]);
  });

  test('has one root when there is none yet', () => {
    expect(problemsOf([header, 'A1;Một;;;;;', 'B1;Hai;;;;;'], [])).toEqual([[3, 'too-many-roots', 'B1']]);
  });

  test('tells all that is wrong at once, line by line', () => {
    const problems = problemsOf([header, 'A1;;;XX;;;', 'B-1;Tên;;TINH;chợ;x;y']);
    expect(problems.map(([line, code]) => `${line} ${code}`).toSorted()).toEqual([
      '2 empty-name',
      '2 unknown-parent',
      '3 bad-block',
      '3 bad-code',
      '3 bad-number',
      '3 bad-number',
    ]);
    expect(problems.map(([line]) => line)).toEqual([2, 2, 3, 3, 3, 3]);
  });

  test('measures a chain as deep as it is long', () => {
    const count = 3_655;
    const lines = Array.from(
      { length: count },
      (_, at) => `U${count - at};Tên;;${at === count - 1 ? '' : `U${count - at - 1}`};;;`,
    );
    const plan = planOf(lines, []);
    expect(plan.added.map(({ code }) => code)).toEqual(
      Array.from({ length: count }, (_, at) => `U${at + 1}`),
    );
  });
});

describe('an admin of a part of the tree', () => {
  const ofHuyen = (path: readonly number[]) => path.includes(2);
  const outside = (...lines: string[]) =>
    linesOutsideScope(planOf(lines), tree, ofHuyen).map(({ line, value }) => [line, value]);

  test('adds, changes and sets targets within it, also below what the file itself adds', () => {
    expect(
      outside('MOI;Mới;;HUYEN;;;', 'CON;Con;;MOI;;;4', 'XA;Tên khác;;MOI;;;', 'HUYEN;Tên khác;;;;;9'),
    ).toEqual([]);
  });

  test('may name units outside that stay as they are', () => {
    expect(outside('TINH;Đơn vị TINH;;;;;', 'MOI;Mới;;HUYEN;;;')).toEqual([]);
  });

  test.each([
    ['a new unit under another part', 'MOI;Mới;;KCN;;;', 'KCN'],
    ['a change of a unit of another part', 'KCN;Tên khác;;;;;', 'KCN'],
    ['a target for it', 'KCN;Đơn vị KCN;;;;;5', 'KCN'],
    ['one of its units moved out', 'XA;Đơn vị XA;;KCN;;;', 'KCN'],
    ['another unit moved in', 'KCN;Đơn vị KCN;;XA;;;', 'KCN'],
    ['its own unit moved elsewhere', 'HUYEN;Đơn vị HUYEN;;KCN;;;', 'KCN'],
  ])('is held to it: %s', (_, line, value) => {
    expect(outside(line)).toEqual([[2, value]]);
  });
});
