import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { endAnswered, endless, endOf, isSuspended } from '../../src/domain/suspension.ts';

const calendar = createCalendar();
/** The last day of a block that was made on 31 January 2028, at nine in the evening. */
function lastDay(term: Parameters<typeof endAnswered>[1]): string | null {
  const at = calendar.at({ year: 2028, month: 1, day: 31, hour: 21, minute: 0 });
  const end = endOf(endAnswered(calendar, term, at));
  if (end === null) return null;
  const { year, month, day } = calendar.civil(end - 1);
  expect(calendar.civil(end).hour).toBe(0);
  return `${day}/${month}/${year}`;
}

describe('the end of a block', () => {
  it.each([
    ['one-week', '7/2/2028'],
    ['one-month', '1/3/2028'],
    ['one-year', '31/1/2029'],
    ['no-end', null],
    [undefined, null],
    [{ year: 2028, month: 2, day: 29, precision: 'day' as const }, '29/2/2028'],
  ])('that was answered as %j is after the whole of %s', (term, day) => {
    expect(lastDay(term)).toBe(day);
  });

  it('comes by itself, with its first moment', () => {
    expect(isSuspended({ suspendedUntil: 1_000 }, 999)).toBe(true);
    expect(isSuspended({ suspendedUntil: 1_000 }, 1_000)).toBe(false);
    expect(isSuspended({ suspendedUntil: endless }, 4_102_444_800_000)).toBe(true);
    expect(isSuspended({ suspendedUntil: null }, 0)).toBe(false);
  });
});
