import { expect, it } from 'vitest';
import { together } from '../../src/domain/files.ts';

it('puts pictures and videos together, papers by themselves, ten at most', () => {
  const files = (['photo', 'document', 'video', 'document'] as const).map((kind, id) => ({ id, kind }));
  const ids = (parts: { id: number }[][]) => parts.map((part) => part.map(({ id }) => id));
  expect(ids(together(files))).toEqual([
    [0, 2],
    [1, 3],
  ]);
  const many = Array.from({ length: 11 }, (_, id) => ({ id, kind: 'photo' as const }));
  expect(together(many).map((part) => part.length)).toEqual([10, 1]);
  expect(together([])).toEqual([]);
});
