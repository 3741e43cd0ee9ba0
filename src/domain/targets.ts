import { fold, nfc } from './fold.ts';
import { readCount } from './numerals.ts';

/** Above this it is a slip of the hand. */
export const highestTarget = 100_000_000;

const thousands = /^(\d{1,6}(?:[.,]\d{1,3})?)\s*(?:k|nghin|ngan|thousand)$/;

/** A target as it is typed: «60.000», «60k», «60 nghìn», «1,5k»; undefined for anything else. Zero is read as zero. */
export function readTarget(typed: string): number | undefined {
  const key = fold(nfc(typed)).replace(/^(?:chi tieu|muc|la)\s+/, '');
  const [, figure] = thousands.exec(key) ?? [];
  const read = figure === undefined ? readCount(key) : Math.round(Number(figure.replace(',', '.')) * 1000);
  return read !== undefined && read <= highestTarget ? read : undefined;
}

/** `own`: what the unit sets itself. `unit`: words or a code; empty where none was typed. */
export type TargetLine = {
  readonly own: boolean;
  readonly unit: string;
  readonly target: number;
  readonly phaseId: number;
};

export type NamedPhase = { readonly id: number; readonly ordinal: number; readonly name: string };

const phaseSaid =
  /[\s,;]*(?:(?:cho|trong|o|for|in)\s+)?(?:giai doan|gd|dot|phase)\s*(\d{1,2}|i{1,3}|iv|v)\s*$/;
const romans = ['i', 'ii', 'iii', 'iv', 'v'];

/** The phase at the end of a line, and the words before it; undefined where there is no such phase. */
export function readPhase(
  typed: string,
  phases: readonly NamedPhase[],
): { rest: string; phaseId: number } | undefined {
  const text = nfc(typed).trim();
  const key = fold(text);
  for (const { id, name } of phases) {
    const named = fold(nfc(name));
    if (key === named || key.endsWith(` ${named}`))
      return { rest: text.slice(0, Math.max(0, text.length - named.length)).trim(), phaseId: id };
  }
  const [said, number = ''] = phaseSaid.exec(key) ?? [];
  if (said === undefined) return { rest: text, phaseId: 0 };
  const roman = romans.indexOf(number) + 1;
  const ordinal = roman === 0 ? Number(number) : roman;
  const phase = phases.find((one) => one.ordinal === ordinal);
  return phase && { rest: text.slice(0, text.length - said.length).trim(), phaseId: phase.id };
}

const ownWords = /^(?:tự\s+đặt|tu\s+dat|tự\s+nâng|tu\s+nang|set\s+own|own(?:\s+goal)?)\s+/iu;

const mostNumberWords = 6;

/** How many words at the end are the number: «300», «60 nghìn», «60 000», «sáu mươi nghìn». */
function numberWords(words: readonly string[]): number {
  const last = words.at(-1) ?? '';
  if (/\d/.test(last)) return last === '000' ? 2 : 1;
  for (let count = mostNumberWords; count > 1; count -= 1) {
    if (count <= words.length && readTarget(words.slice(-count).join(' ')) !== undefined) return count;
  }
  return 1;
}

/**
 * Reads «MAYSM 300 giai đoạn 1», «MAYSM giai đoạn 1 300», «may sông mã 60.000», «tự đặt 130.000». `unread`: no number at its end;
 * `no-phase`: there is no such phase.
 */
export function readTargetLine(
  typed: string,
  phases: readonly NamedPhase[],
): { line: TargetLine } | { fault: 'unread' | 'no-phase' | 'zero' } {
  const behind = readPhase(typed, phases);
  if (behind === undefined) return { fault: 'no-phase' };
  const own = ownWords.test(behind.rest);
  const words = behind.rest.replace(ownWords, '').split(/\s+/u).filter(Boolean);
  const count = numberWords(words);
  const written = words.slice(-count).join(' ');
  const before = readPhase(words.slice(0, -count).join(' '), behind.phaseId === 0 ? phases : []);
  if (before === undefined) return { fault: 'no-phase' };
  const { rest: unit } = before;
  if (/^[-–−]\s*\d/.test(written)) return { fault: 'zero' };
  const target = readTarget(written);
  if (target === undefined || own === (unit !== '')) return { fault: 'unread' };
  return target === 0
    ? { fault: 'zero' }
    : { line: { own, unit, target, phaseId: behind.phaseId || before.phaseId } };
}
