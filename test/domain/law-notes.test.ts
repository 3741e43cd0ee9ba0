import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { lawNotes } from '../../src/domain/law-notes.ts';

const result = 'Nhanh hơn, ít lỗi hơn';
const submitted = { year: 2026, month: 9, day: 15 };
const terms = { limit: 12, near: 10 };
const day = (year: number, month: number, date: number) =>
  ({ year, month, day: date, precision: 'day' }) as const;
const money = (amount: number) => ({ amount, period: 'month', approximate: false }) as const;

function codes(answers: Answers, { files = 0, today = submitted } = {}): string[] {
  return lawNotes({ answers: { result, ...answers }, files, submitted, today, terms }).map(
    ({ code }) => code,
  );
}

describe('what the law asks', () => {
  it.each([
    [day(2025, 9, 14), ['applied-late']],
    [day(2025, 9, 15), ['term-ends']],
    [day(2025, 11, 15), ['term-ends']],
    [day(2025, 11, 16), []],
    [{ year: 2025, precision: 'year' }, []],
    [{ year: 2024, precision: 'year' }, ['applied-late']],
    [{ year: 2025, month: 8, precision: 'month' }, ['applied-late']],
    [{ year: 2025, month: 10, precision: 'month' }, ['term-ends']],
    ['not-yet', ['not-applied']],
    [null, []],
  ] as const)('of a first application %o: %o', (applied, expected) => {
    expect(codes({ applied })).toEqual(expected);
  });

  it('a year that is over since the submission is nobody’s fault any more', () => {
    expect(codes({ applied: day(2025, 11, 1) }, { today: { year: 2026, month: 11, day: 2 } })).toEqual([]);
  });

  it('a result; and beside a benefit of 10 tỷ a year or more something that shows it', () => {
    expect(codes({ result: null })).toEqual(['no-result']);
    expect(codes({ benefit: money(900e6) })).toEqual(['no-paper']);
    expect(codes({ benefit: money(800e6) })).toEqual([]);
    expect(codes({ benefit: money(900e6) }, { files: 1 })).toEqual([]);
    expect(codes({ benefit: money(900e6), decisionNumber: '7/QĐ' })).toEqual([]);
  });
});
