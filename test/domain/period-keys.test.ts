import { expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { periodChoices, periodKey } from '../../src/domain/period-keys.ts';
import { readPeriod } from '../../src/domain/periods.ts';

const calendar = createCalendar('Asia/Ho_Chi_Minh');
const at = (year: number, month: number, day: number) =>
  calendar.at({ year, month, day, hour: 9, minute: 0 });
const phase = (ordinal: number, from: number, to: number) => ({
  ...{ id: ordinal + 40, ordinal, name: `Đợt thi đua ${ordinal}` },
  ...{ fromAt: from, toAt: to },
});
const programme = {
  ...{ fromAt: at(2026, 1, 1), toAt: at(2027, 1, 1) },
  phases: [phase(1, at(2026, 1, 1), at(2026, 7, 1)), phase(2, at(2026, 7, 1), at(2027, 1, 1))],
};
const read = (typed: string) => {
  const period = readPeriod(typed, { now: at(2026, 11, 25), calendar, programme });
  return period.ok ? period.value : expect.fail(typed);
};

it.each([
  ...Object.values(periodChoices),
  'hôm nay',
  'tháng trước',
  'quý trước',
  'quý I/2025',
  'năm ngoái',
  'giai đoạn 1',
  'tuần 1/2026',
  'từ 1/3 đến 15/3',
  'từ 1/12/2025 đến 3/1/2026',
  '15/11/2026',
])('what «%s» means is read back from its button', (typed) => {
  const period = read(typed);
  const key = periodKey(period, calendar, programme.phases.find(({ id }) => id === period.phaseId)?.ordinal);
  expect(Buffer.byteLength(`v:units:1234567:${key}:9999`)).toBeLessThanOrEqual(64);
  const { kind: _, ...dates } = read(key);
  expect({ ...dates }).toEqual({
    from: period.from,
    to: period.to,
    ...(period.phaseId && { phaseId: period.phaseId }),
  });
});
