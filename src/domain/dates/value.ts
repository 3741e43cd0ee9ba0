import { addDays, addMonths, type CivilDate, formatDay } from '../calendar.ts';

export type Precision = 'day' | 'month' | 'quarter' | 'year';
/** A date as precise as it was said: a day has a month, a month or a quarter stands alone in its year. */
export type DateValue = {
  year: number;
  month?: number;
  quarter?: number;
  day?: number;
  /** Of a day on which something closes: minutes after midnight, up to 1440; without it the day counts to its end. */
  minute?: number;
  precision: Precision;
};

export function dayValue({ year, month, day }: CivilDate): DateValue {
  return { year, month, day, precision: 'day' };
}

/** The first day of what is meant. */
export function dateStart({ year, month, quarter, day = 1 }: DateValue): CivilDate {
  return { year, month: month ?? (quarter === undefined ? 1 : quarter * 3 - 2), day };
}

const lengths: Readonly<Record<Precision, number>> = { day: 0, month: 1, quarter: 3, year: 12 };

/** The last day of what is meant. */
export function dateEnd(value: DateValue): CivilDate {
  const start = dateStart(value);
  return value.precision === 'day' ? start : addDays(addMonths(start, lengths[value.precision]), -1);
}

const romanQuarters = ['I', 'II', 'III', 'IV'] as const;

export const englishMonths =
  'January February March April May June July August September October November December'.split(' ');

/** «15/3/2026», «tháng 3/2026», «quý II/2022», «năm 2022»; outside Vietnamese «March 2026», «Q2/2022», «2022». */
export function formatDate(value: DateValue, language = 'vi'): string {
  const { year, month = 1, quarter = 1, precision } = value;
  const vietnamese = language === 'vi';
  switch (precision) {
    case 'day': {
      const { minute } = value;
      if (minute === undefined) return formatDay(dateStart(value));
      const hour = `${Math.floor(minute / 60)}h${String(minute % 60).padStart(2, '0')}`;
      return vietnamese
        ? `${hour} ngày ${formatDay(dateStart(value))}`
        : `${hour.replace('h', ':')} on ${formatDay(dateStart(value))}`;
    }
    case 'month':
      return vietnamese ? `tháng ${month}/${year}` : `${englishMonths[month - 1] ?? ''} ${year}`;
    case 'quarter':
      return `${vietnamese ? `quý ${romanQuarters[quarter - 1]}` : `Q${quarter}`}/${year}`;
    case 'year':
      return `${vietnamese ? 'năm ' : ''}${year}`;
  }
}
