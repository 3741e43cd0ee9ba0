import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { readSearch } from '../../src/domain/search.ts';

const calendar = createCalendar('Asia/Ho_Chi_Minh');
const now = Date.UTC(2026, 10, 26, 2, 0);

describe('a state in a search', () => {
  it.each([
    ['máy cán bị từ chối', 'declined'],
    ['máy cán không công nhận', 'declined'],
    ['máy cán declined', 'declined'],
    ['máy cán đã trả lại', 'returned'],
    ['máy cán returned', 'returned'],
    ['máy cán bị hủy công nhận', 'revoked'],
    ['máy cán revoked', 'revoked'],
    ['máy cán được công nhận', 'recognised'],
  ])('is read from «%s», and the rest is sought', (typed, state) => {
    expect(readSearch(typed, { now, calendar })).toEqual({ words: 'máy cán', state });
  });
});
