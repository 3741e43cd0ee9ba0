import { expect, it } from 'vitest';
import { longAnswers } from '../../src/domain/long-answers.ts';

it('gives what a card cuts, whole and in parts that end between words', () => {
  const solution = 'Gắn thêm con lăn dẫn hướng. '.repeat(300).trim();
  const answers = { title: 'Chế tạo máy cán dầm', solution, result: 'x'.repeat(421), field: 'safety' };
  const found = longAnswers(answers);
  expect(found.map(({ key, part, parts }) => [key, part, parts])).toEqual([
    ['solution', 1, 3],
    ['solution', 2, 3],
    ['solution', 3, 3],
    ['result', 1, 1],
  ]);
  const parts = found.filter(({ key }) => key === 'solution').map(({ text }) => text);
  expect(parts.join(' ')).toBe(solution);
  expect(longAnswers({ before: 'ế'.repeat(420) })).toEqual([]);
  const lengths = longAnswers({ before: 'x'.repeat(20_000) }).map(({ text }) => text.length);
  expect(lengths).toEqual([3500, 3500, 3500, 3500, 3500, 2500]);
});
