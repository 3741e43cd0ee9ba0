export type CivilDate = { year: number; month: number; day: number };
export type CivilTime = CivilDate & { hour: number; minute: number };
/** Weekday: 1 is Monday, 7 is Sunday. */
export type Civil = CivilTime & { weekday: number };
/** An ISO week: `from` is Monday 00:00 and `to` the next Monday 00:00, both in epoch ms. */
export type Week = { year: number; week: number; from: number; to: number };
export type Calendar = ReturnType<typeof createCalendar>;

const minute = 60_000;
const day = 24 * 60 * minute;
const keptDays = 20_000;

/** Midnight of a date as if the zone were UTC, in ms. A day or month out of its range runs over into the next. */
function utc({ year, month, day: dayOfMonth }: CivilDate): number {
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth);
}

function fromUtc(ms: number): CivilDate {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function isRealDate(year: number, month: number, dayOfMonth: number): boolean {
  const date = fromUtc(utc({ year, month, day: dayOfMonth }));
  return date.year === year && date.month === month && date.day === dayOfMonth;
}

export function addDays(date: CivilDate, count: number): CivilDate {
  return fromUtc(utc(date) + count * day);
}

/** Months later or earlier; a day the month does not have becomes its last one. */
export function addMonths({ year, month, day: dayOfMonth }: CivilDate, count: number): CivilDate {
  const last = fromUtc(utc({ year, month: month + count + 1, day: 0 }));
  return { ...last, day: Math.min(dayOfMonth, last.day) };
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CivilDate): number {
  return ((new Date(utc(date)).getUTCDay() + 6) % 7) + 1;
}

/** Below zero when `a` is the earlier day, zero when they are the same. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** «15/3/2026» */
export function formatDay({ year, month, day: dayOfMonth }: CivilDate): string {
  return `${dayOfMonth}/${month}/${year}`;
}

/** How far the zone is ahead of UTC at a moment, in ms. */
function createOffsets(zone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const ask = (ms: number) => {
    const [, sign, hours = 0, minutes = 0, seconds = 0] =
      /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(format.format(ms)) ?? [];
    const ahead = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
    return sign === '-' ? -ahead : ahead;
  };

  /** The offset changes at `at`, if it does at all within the day. */
  type Day = { before: number; at: number; after: number };
  const lookUp = (from: number): Day => {
    const before = ask(from);
    const after = ask(from + day);
    let [low, high] = [from, before === after ? from : from + day];
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (ask(middle) === before) low = middle;
      else high = middle;
    }
    return { before, at: high, after };
  };

  // Asking Intl costs a microsecond or more; a day of UTC is asked once.
  const days = new Map<number, Day>();
  return (ms) => {
    const number = Math.floor(ms / day);
    let known = days.get(number);
    if (known === undefined) {
      if (days.size >= keptDays) days.clear();
      known = lookUp(number * day);
      days.set(number, known);
    }
    return ms < known.at ? known.before : known.after;
  };
}

/** The calendar of a zone («Asia/Ho_Chi_Minh»); moments are epoch ms. Throws RangeError for an unknown zone. */
export function createCalendar(zone = 'Asia/Ho_Chi_Minh') {
  const offsetAt = createOffsets(zone);

  function civil(ms: number): Civil {
    const local = new Date(ms + offsetAt(ms));
    const date = fromUtc(local.getTime());
    return {
      ...date,
      hour: local.getUTCHours(),
      minute: local.getUTCMinutes(),
      weekday: ((local.getUTCDay() + 6) % 7) + 1,
    };
  }

  /** A time that comes twice is the first one; one that is skipped moves on by the gap. */
  function at(time: CivilTime): number {
    const local = utc(time) + (time.hour * 60 + time.minute) * minute;
    const before = offsetAt(local - day);
    const after = offsetAt(local + day);
    const isLater = offsetAt(local - before) !== before && offsetAt(local - after) === after;
    return local - (isLater ? after : before);
  }

  function startOfDay({ year, month, day: dayOfMonth }: CivilDate): number {
    return at({ year, month, day: dayOfMonth, hour: 0, minute: 0 });
  }

  function weekOfDate(date: CivilDate): Week {
    const monday = addDays(date, 1 - weekdayOf(date));
    const { year } = addDays(monday, 3);
    const week = Math.floor((utc(addDays(monday, 3)) - utc({ year, month: 1, day: 1 })) / (7 * day)) + 1;
    return { year, week, from: startOfDay(monday), to: startOfDay(addDays(monday, 7)) };
  }

  return {
    zone,
    civil,
    at,
    startOfDay,
    addDays,
    addMonths,
    isRealDate,
    formatDay,
    /** The clock on the wall, as if it were UTC: a cell of a spreadsheet knows no zone. */
    wallClock: (ms: number): Date => new Date(ms + offsetAt(ms)),
    weekOf: (ms: number): Week => weekOfDate(civil(ms)),
    /** The week a year counts under this number; one too many is the first of the next year. */
    weekFrom: (year: number, week: number): Week =>
      weekOfDate(addDays({ year, month: 1, day: 4 }, (week - 1) * 7)),
    /** «08:00», as schedules are written, too. */
    formatTime: (ms: number): string => formatClock(civil(ms)),
    /** «08:00 ngày 10/5/2026» (vi), «08:00 10/5/2026» in any other language. */
    formatMoment(ms: number, language = 'vi'): string {
      const moment = civil(ms);
      return `${formatClock(moment)} ${language === 'vi' ? 'ngày ' : ''}${formatDay(moment)}`;
    },
  };
}

function formatClock({ hour, minute: minutes }: CivilTime): string {
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
