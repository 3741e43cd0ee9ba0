import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, sharesBetween } from '../../src/domain/difference.ts';
import { cutApart } from '../../src/i18n/cut-apart.ts';

describe('the difference between two sets of answers', () => {
  it('names what is another answer now, what is new and what is gone, in the order of the later ones', () => {
    const before = { title: 'Máy cán', result: 'Nhanh hơn', confidential: 'secret', benefit: null };
    const after = { title: 'Máy cán', result: 'Nhanh gấp đôi', benefit: 'none', field: 'health' };
    expect(changesBetween(before, after)).toEqual([
      { key: 'result', before: 'Nhanh hơn', after: 'Nhanh gấp đôi' },
      { key: 'benefit', before: null, after: 'none' },
      { key: 'field', after: 'health' },
      { key: 'confidential', before: 'secret' },
    ]);
  });

  it('takes an answer for the same one in whichever order its parts were kept', () => {
    const day = { year: 2026, month: 3, day: 15, precision: 'day' } as const;
    const turned = { precision: 'day', day: 15, month: 3, year: 2026 } as const;
    expect(changesBetween({ applied: day }, { applied: turned })).toEqual([]);
    expect(changesBetween({ applied: day }, { applied: { ...turned, day: 16 } })).toHaveLength(1);
    expect(changesBetween({ toFix: ['a', 'b'] }, { toFix: ['b', 'a'] })).toHaveLength(1);
  });

  it('names the shares that are others, who is new, and who was taken out, by person and not by name', () => {
    const [first, second] = [
      { id: 1, name: 'Lê Văn Nháp', share: 40 },
      { id: 2, name: 'Vũ Thị Nháp', share: 10 },
    ];
    const renamed = { ...first, name: 'Lê Văn Thử' };
    expect(sharesBetween([first, second], [renamed, second])).toEqual([]);
    expect(
      sharesBetween(
        [first, second],
        [
          { ...renamed, share: 50 },
          { ...second, id: 3 },
        ],
      ),
    ).toEqual([
      { name: 'Lê Văn Thử', before: 40, after: 50 },
      { name: 'Vũ Thị Nháp', after: 10 },
      { name: 'Vũ Thị Nháp', before: 10 },
    ]);
  });

  it('is none between answers and themselves', () => {
    const answers = fc.dictionary(
      fc.string(),
      fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string())),
    );
    fc.assert(fc.property(answers, (some) => changesBetween(some, { ...some }).length === 0));
  });
});

describe('two versions of a long text', () => {
  it('are shown whole when they are short', () => {
    expect(cutApart('Cán tay', 'Cán máy', 20)).toEqual(['Cán tay', 'Cán máy']);
  });

  it('are cut around the place where they part', () => {
    const same = 'Trước đây bốn người cán tay mỗi ca. '.repeat(20);
    const [before, after] = cutApart(`${same}Hay lệch mép.`, `${same}Lệch mép 12%.`, 60);
    expect(before).toBe('…người cán tay mỗi ca. Hay lệch mép.');
    expect(after).toBe('…người cán tay mỗi ca. Lệch mép 12%.');
    const [short, longer] = cutApart(same, `${same}Thêm con lăn.`, 60);
    expect(short).toMatch(/^….*ca\. $/);
    expect(longer).toMatch(/Thêm con lăn\.$/);
  });

  it('are never longer than asked, and differ where the texts differ', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, text, text, (same, one, other) => {
        const [before, after] = cutApart(same + one, same + other, 60);
        expect([...before].length).toBeLessThanOrEqual(60);
        expect([...after].length).toBeLessThanOrEqual(60);
        expect(before === after).toBe(one === other);
      }),
    );
  });
});
