import { expect, test } from 'vitest';
import { nameProblems, unnamed } from '../../src/domain/row-problems.ts';

test('a slip in every row of a list is said once, beside whatever else is wrong', () => {
  const wrong = Array.from({ length: 176 }, (_, index) => ({
    line: index + 2,
    text: index === 48 ? 'no such code' : 'of which level?',
  }));
  const named = nameProblems(wrong);
  expect(named).toEqual([
    { line: 2, others: 174, text: 'of which level?' },
    { line: 50, others: 0, text: 'no such code' },
  ]);
  expect(unnamed(176, named)).toBe(0);
});

test('the first five kinds are named, the rows of the others counted', () => {
  const wrong = Array.from({ length: 20 }, (_, index) => ({ line: index + 2, text: `kind ${index % 10}` }));
  const named = nameProblems(wrong);
  expect(named.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
  expect(unnamed(20, named)).toBe(10);
});
