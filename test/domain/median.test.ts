import { expect, it } from 'vitest';
import { medianDays } from '../../src/domain/median.ts';

const hour = 60 * 60_000;

it.each([
  ['nothing', [], null],
  ['one within the hour', [hour], 1],
  ['one after 25 hours', [25 * hour], 2],
  ['three', [240 * hour, hour, 72 * hour], 3],
  ['four: half of them, not three of four', [24 * hour, 48 * hour, 240 * hour, 480 * hour], 2],
  ['what was decided at once', [0, 0], 1],
])('half of %s', (_name, ages, days) => {
  expect(medianDays(ages)).toBe(days);
});
