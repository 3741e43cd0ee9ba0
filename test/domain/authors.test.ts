import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/domain/answers.ts';
import {
  type AuthorLine,
  authorsView,
  equalShare,
  isFull,
  mostAuthors,
  mostShare,
} from '../../src/domain/authors.ts';
import { forms, type Question } from '../../src/domain/form.ts';

const today = { year: 2026, month: 11, day: 22 };
const [question] = forms.coshare.questions as [Question];

function line(share: number, state: AuthorLine['state'] = 'invited'): AuthorLine {
  return { name: 'Lê Văn Nháp', share, state };
}

describe('the authors of an initiative', () => {
  it('leave the main author what remains', () => {
    const { lines, total } = authorsView('Trần Thị Thử', [line(30), line(10, 'confirmed')]);
    expect(lines[0]).toEqual({ name: 'Trần Thị Thử', share: 60, state: 'main' });
    expect(total).toBe(100);
  });

  it('have a part that nobody holds once somebody declined, not once somebody was deleted', () => {
    expect(authorsView(null, [line(30), line(10, 'declined')]).total).toBe(90);
    expect(authorsView(null, [line(30), line(10, 'erased')]).total).toBe(100);
  });

  it('share alike to exactly 100, the remainder with the main author, whatever their number', () => {
    for (let authors = 2; authors <= mostAuthors; authors += 1) {
      const share = equalShare(authors);
      const others = Array.from({ length: authors - 1 }, () => line(share));
      const main = authorsView(null, others).lines[0]?.share ?? 0;
      expect(main).toBeGreaterThanOrEqual(share);
      expect(main - share).toBeLessThan(authors);
      expect(main + share * others.length).toBe(100);
    }
    expect([equalShare(2), equalShare(3), equalShare(7)]).toEqual([50, 33, 14]);
  });

  it('leave at least one percent to the main author', () => {
    expect(mostShare([])).toBe(99);
    expect(mostShare([60, 39])).toBe(0);
  });

  it('are ten at most; who declined is none of them', () => {
    const nine = Array.from({ length: 9 }, () => line(1));
    expect(isFull(authorsView(null, nine))).toBe(true);
    expect(isFull(authorsView(null, [...nine.slice(1), line(1, 'declined')]))).toBe(false);
  });
});

describe('the answer to how much somebody contributed', () => {
  it.each([
    ['40%', 40],
    ['dạ một nửa ạ', 50],
    ['chia đều', 'equal'],
    ['Chia đều nhau nhé', 'equal'],
    ['chia deu a', 'equal'],
    ['bằng nhau', 'equal'],
  ])('«%s» is %s', (typed, value) => {
    expect(readAnswer(question, typed, today)).toEqual({ kind: 'value', value });
  });

  it('offers whole percents where it could be either, and refuses what is none', () => {
    expect(readAnswer(question, '33,5%', today)).toEqual({
      kind: 'choose',
      code: 'share-which',
      options: [33, 34],
    });
    for (const typed of ['0', '0%', '101%', '150']) {
      expect(readAnswer(question, typed, today)).toEqual({ kind: 'refused', code: 'not-a-share' });
    }
    for (const typed of ['-5%', 'chia ba', 'nhiều', '60/60']) {
      expect(readAnswer(question, typed, today)).toEqual({ kind: 'refused', code: 'unreadable' });
    }
  });
});
