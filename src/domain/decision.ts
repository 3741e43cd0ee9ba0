import { type CivilDate, formatDate, readDate } from './dates.ts';
import { fail, ok, type Result } from './result.ts';

export type DecisionPaper = { number: string | null; day: string | null };

/** The paper behind a recognition as typed after the codes: «số 45/QĐ ngày 20/11», either part may be missing. */
export function readDecision(words: string, today: CivilDate): Result<DecisionPaper, { code: 'unreadable' }> {
  const match =
    /^(?:(?:qđ|quyết định|theo|số|so|no\.?|[:\s])*\s*(?<number>[^\s,]*\d[^\s,]*))?[,\s]*(?:(?:ngày|ngay|on)\s+(?<day>.+))?$/iu.exec(
      words.trim(),
    );
  if (match === null) return fail({ code: 'unreadable' });
  const { number = null, day } = match.groups ?? {};
  if (day === undefined) return ok({ number, day: null });
  const read = readDate(day, { today });
  return read.kind === 'value' && read.value.precision === 'day'
    ? ok({ number, day: formatDate(read.value) })
    : fail({ code: 'unreadable' });
}
