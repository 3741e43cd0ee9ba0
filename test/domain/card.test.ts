import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorsView } from '../../src/domain/authors.ts';
import { isComplete, markOf } from '../../src/domain/card.ts';

const alone = { answers: { title: 'Máy cán dầm' }, files: [], authors: undefined };
const shared = (name: string | null, share: number, state: 'invited' | 'confirmed' | 'declined') => ({
  ...alone,
  authors: authorsView('Trần Thị Thử', [{ name, share, state }]),
});

describe('the mark of what a card shows', () => {
  it('is another one for another word, file, caption, author or share', () => {
    const all = [
      alone,
      { ...alone, answers: { title: 'Máy cán dầm', benefit: null } },
      { ...alone, answers: { title: 'Máy cán thép' } },
      { ...alone, files: [{ id: 1, caption: null }] },
      { ...alone, files: [{ id: 2, caption: null }] },
      { ...alone, files: [{ id: 1, caption: 'Con lăn' }] },
      shared('Lê Văn Nháp', 40, 'invited'),
      shared('Lê Văn Nháp', 50, 'invited'),
      shared('Vũ Thị Nháp', 40, 'invited'),
      shared(null, 40, 'declined'),
    ];
    expect(new Set(all.map(markOf)).size).toBe(all.length);
  });

  it('stays when somebody only confirms, and in whichever order the parts of an answer were kept', () => {
    expect(markOf(shared('Lê Văn Nháp', 40, 'confirmed'))).toBe(markOf(shared('Lê Văn Nháp', 40, 'invited')));
    const [day, turned] = [
      { year: 2026, month: 3, precision: 'month' },
      { precision: 'month', month: 3, year: 2026 },
    ] as const;
    expect(markOf({ ...alone, answers: { applied: turned } })).toBe(
      markOf({ ...alone, answers: { applied: day } }),
    );
  });

  it('fits into a button whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(markOf({ ...alone, answers: { title } })).toMatch(/^[0-9a-z]{2,14}$/);
      }),
    );
  });
});

describe('a card', () => {
  it('is complete with every required answer and every percent', () => {
    expect(isComplete({ missing: [] })).toBe(true);
    expect(isComplete({ missing: ['field'] })).toBe(false);
    const others = [{ name: null, share: 40, state: 'declined' }] as const;
    expect(isComplete({ missing: [], authors: authorsView('Trần Thị Thử', others) })).toBe(false);
  });
});
