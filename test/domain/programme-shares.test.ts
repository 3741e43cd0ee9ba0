import { expect, it } from 'vitest';
import { endsOf } from '../../src/domain/programme-shares.ts';

function unit(name: string, valid: number, target: number | null, headcount: number | null) {
  return { name, code: name, valid, target, headcount };
}

it('names who is ahead, and as last no unit of fewer than a hundred members, none without a target, none twice', () => {
  const { ahead, behind } = endsOf([
    unit('Một', 9, 10, 5),
    unit('Hai', 8, 10, 500),
    unit('Ba', 7, 10, 500),
    unit('Bốn', 6, 10, 500),
    unit('Năm', 5, 10, 100),
    unit('Sáu', 4, 10, 99),
    unit('Bảy', 0, 10, null),
    unit('Tám', 0, null, 900),
  ]);
  expect(ahead.map(({ name }) => name)).toEqual(['Một', 'Hai', 'Ba']);
  expect(behind.map(({ name }) => name)).toEqual(['Năm', 'Bốn']);
});

it('names nobody where all have nothing, and as ahead nobody who has', () => {
  const four = ['Một', 'Hai', 'Ba', 'Bốn'];
  expect(endsOf(four.map((name) => unit(name, 0, 10, 500)))).toEqual({ ahead: [], behind: [] });
  const { ahead, behind } = endsOf(four.map((name, at) => unit(name, at === 0 ? 3 : 0, 10, 500)));
  expect(ahead.map(({ name }) => name)).toEqual(['Một']);
  expect(behind).toHaveLength(1);
});
