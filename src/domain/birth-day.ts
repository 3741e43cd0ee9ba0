import { isRealDate } from './calendar.ts';
import { fold, nfc } from './fold.ts';

/** Who works is older than this many years, and younger. */
const youngest = 14;
const oldest = 100;

const separator = String.raw`(?:\s*[./-]\s*|\s+)`;
const wholeDay = new RegExp(
  String.raw`^(\d{1,2})(?:${separator}|\s+thang\s+)(\d{1,2})(?:${separator}|\s+nam\s+)(\d{4}|\d{2})$`,
);
const monthOnly = /^(?:thang\s+)?(\d{1,2})(?:\s*[./-]\s*|\s+nam\s+)(\d{4})$/;
const yearOnly = /^(\d{4})$/;
const unbroken = /^(\d{2})(\d{2})(\d{4})$/;

function padded(value: number): string {
  return String(value).padStart(2, '0');
}

/** «85» is 1985, «03» is 2003: nobody who works is younger than the youngest. */
function fullYear(typed: string, thisYear: number): number {
  if (typed.length === 4) return Number(typed);
  const year = Math.floor(thisYear / 100) * 100 + Number(typed);
  return year > thisYear - youngest ? year - 100 : year;
}

/**
 * Reads when somebody was born, day first, as papers print it: «15/03/1985», or «03/1985», «1985» where no more is
 * known. Undefined: no such day, or nobody of that age works.
 */
export function readBirthDay(typed: string, today: { year: number }): string | undefined {
  const text = fold(nfc(typed))
    .replace(/^sinh\s+/, '')
    .replace(/^(?:ngay|nam)\s+(?:sinh\s+)?/, '')
    .replace(/[\s.]+$/, '');
  const [, day, month, year] = wholeDay.exec(text) ??
    unbroken.exec(text) ?? ['', undefined, ...(monthOnly.exec(text)?.slice(1) ?? [])];
  const typedYear = year ?? yearOnly.exec(text)?.[1];
  if (typedYear === undefined) return undefined;
  const born = fullYear(typedYear, today.year);
  if (born > today.year - youngest || born < today.year - oldest) return undefined;
  if (month === undefined) return String(born);
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return `${padded(Number(month))}/${born}`;
  const isReal = isRealDate(born, Number(month), Number(day));
  return isReal ? `${padded(Number(day))}/${padded(Number(month))}/${born}` : undefined;
}
