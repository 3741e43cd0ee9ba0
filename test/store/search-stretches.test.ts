import { expect, test } from 'vitest';
import { stepsBelow, stretchWord } from '../../src/store/search-stretches.ts';

test('all ids below one are sought step by step, the newest first and each once', () => {
  const end = 100_000;
  const steps = [...stepsBelow(end)];
  expect(steps.map(({ before }) => before)).toEqual([end, 98_304, 81_920, 16_384]);
  const found = steps.flatMap(({ words, before }) =>
    [5, 16_383, 16_384, 81_919, 81_920, 98_303, 98_304, 99_999, end].filter(
      (id) => id < before && (words === undefined || words.includes(`"${stretchWord(id)}"`)),
    ),
  );
  expect(found).toEqual([98_304, 99_999, 81_920, 98_303, 16_384, 81_919, 5, 16_383]);
});

test('where there are few initiatives, what they lie in is asked for, and nothing else', () => {
  expect([...stepsBelow(10)]).toEqual([{ words: '("b0")', before: 10 }]);
  expect([...stepsBelow(9_000)]).toEqual([
    { words: '("b2")', before: 9_000 },
    { words: '("b1" OR "b0")', before: 8_192 },
  ]);
  expect([...stepsBelow(1)]).toEqual([{ words: '("b0")', before: 1 }]);
});

test('a search that is narrowed goes on step by step, no further than to where its period begins', () => {
  const ends = (since: number) =>
    [...stepsBelow(200_000, { isNarrowed: true, since })].map(({ before, words }) => [
      before,
      words !== undefined,
    ]);
  expect(ends(0)).toEqual([
    [200_000, true],
    [196_608, true],
    [180_224, true],
    [114_688, true],
    [49_152, true],
  ]);
  expect(ends(190_000)).toHaveLength(2);
  expect(ends(200_000)).toEqual([]);
});
