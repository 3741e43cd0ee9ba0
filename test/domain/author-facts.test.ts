import { describe, expect, it } from 'vitest';
import { readAuthorFacts, writeAuthorFacts } from '../../src/domain/author-facts.ts';
import { readFirstHelpers } from '../../src/domain/first-helpers.ts';

const today = { year: 2026 };
const [nhap, gia] = ['Lê Văn Nháp', 'Phạm Thị Giả'];

describe('what is told of co-authors', () => {
  it('stands a line each behind the name, marks or none; the order of the rest is the paper’s', () => {
    expect(
      readAuthorFacts('le van nhap, 15/3/1985, thợ hàn, trung cấp\nGiả: 1990', [nhap, gia], today),
    ).toEqual({
      ok: true,
      value: [
        { name: nhap, birthDay: '15/03/1985', jobTitle: 'thợ hàn', qualification: 'trung cấp' },
        { name: gia, birthDay: '1990', jobTitle: null, qualification: null },
      ],
    });
  });

  it('needs no name where there is one only, and knows a diploma that stands alone', () => {
    expect(readAuthorFacts('đại học, 15/3/1985', [nhap], today)).toEqual({
      ok: true,
      value: [{ name: nhap, birthDay: '15/03/1985', jobTitle: null, qualification: 'đại học' }],
    });
  });

  it.each([
    ['a stranger', 'Vũ Thị Nháp, 1990'],
    ['nobody in particular', '15/3/1985, thợ hàn'],
    ['a day that is none', 'Lê Văn Nháp, 31/2/1985'],
    ['a job that is a story', `Lê Văn Nháp, ${'thợ hàn '.repeat(20)}`],
  ])('is not guessed: %s', (_, typed) => {
    expect(readAuthorFacts(typed, [nhap, gia], today)).toEqual({ ok: false, error: typed.trim() });
  });

  it('is read again as it is written', () => {
    const facts = { name: nhap, birthDay: '1985', jobTitle: 'thợ hàn', qualification: 'trung cấp' };
    const unknown = { name: gia, birthDay: null, jobTitle: null, qualification: null };
    const written = writeAuthorFacts([facts, unknown]);
    expect(readAuthorFacts(written, [nhap, gia], today)).toEqual({ ok: true, value: [facts] });
  });
});

it('whoever helped first is told by name and work, and what stands between', () => {
  expect(readFirstHelpers('Vũ Thị Nháp, 1990, kỹ thuật viên, đo thử\nĐỗ Văn Mẫu', today)).toEqual([
    { name: 'Vũ Thị Nháp', birthDay: '1990', jobTitle: 'kỹ thuật viên', work: 'đo thử' },
    { name: 'Đỗ Văn Mẫu', birthDay: null, jobTitle: null, work: null },
  ]);
});
