/** Thousands apart: «170.324», «170,324». Whole numbers only. */
export function grouped(value: number, separator: string): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, separator);
}

/** Minutes after midnight on a 24-hour clock: «08:00». */
export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
