const weekdays: Record<string, string> = {
  Mon: 'Thứ Hai',
  Tue: 'Thứ Ba',
  Wed: 'Thứ Tư',
  Thu: 'Thứ Năm',
  Fri: 'Thứ Sáu',
  Sat: 'Thứ Bảy',
  Sun: 'Chủ nhật',
};

/** Epoch ms in the words of the place; by hand, because not every browser knows Vietnamese. */
export function createTime(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

  const read = (at: number) => {
    const parts = new Map(format.formatToParts(at).map((part) => [part.type as string, part.value]));
    const get = (type: string) => parts.get(type) ?? '';
    return {
      weekday: weekdays[get('weekday')] ?? '',
      short: `${Number(get('day'))}/${Number(get('month'))}`,
      year: get('year'),
      hour: `${get('hour')}:${get('minute')}`,
    };
  };

  return {
    hour: (at: number) => read(at).hour,
    day(at: number): string {
      const { weekday, short, year } = read(at);
      return `${weekday} ${short}/${year}`;
    },
    /** The hour of today, the date of any other day. */
    brief(at: number, now: number): string {
      return this.day(at) === this.day(now) ? this.hour(at) : read(at).short;
    },
  };
}
