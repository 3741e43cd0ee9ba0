import { beginsCount } from './counted.ts';
import { fail, ok, type Result } from './result.ts';

/** An initiative's code: a running number within its year. */
export type Code = { year: number; number: number };

/** As many as one text may name: «125-100000» is a slip, not a wish. */
export const mostCodes = 1_000;

const dash = String.raw`[-\u2010-\u2015\u2212]`;
/** «OOO132» behind «SK-26-»: then 26 is the year of a code with letters in it, and no number. */
const misspelt = String.raw`(?:\s|${dash})+(?=[a-z]*\d)(?=\d*[a-z])[oilzsb\d]+(?=[\s,;&.:]|$)`;
/** «SK-26-000123», «sk26-123», «SK 26 123», «SK26000123», or «123», «#123», «SK 123» of this year. */
const leadingCode = new RegExp(
  String.raw`^(?:SK(?:\s|${dash})*(?:20)?(\d\d)(?:(?:\s|${dash})+(\d{1,9})|(\d{6}))|(?:SK(?:\s|${dash})*|#)?(\d{1,9}))` +
    String.raw`(?=[\s,;&]|${dash}|[.:]?(?:\s|$))(?<!SK(?:\s|${dash})*\d\d(?=${misspelt}))`,
  'iu',
);
const leadingDash = new RegExp(String.raw`^\s*(?:${dash}\s*|(?:đến|tới|to)\s+(?=\d|#|SK))`, 'iu');
const leadingSeparators = /^(?:[\s,;&]+|(?:và|and)\s)+/iu;
const spacedDash = new RegExp(String.raw`^\s+${dash}\s+`, 'u');
const leadingPunctuation = new RegExp(String.raw`^(?:[\s:.]|${dash})+`, 'u');

/** «SK-26-000123» */
export function formatCode(year: number, number: number): string {
  return `SK-${String(year % 100).padStart(2, '0')}-${String(number).padStart(6, '0')}`;
}

/** Whether a code was given before another: in the order of first submissions. */
export function comesBefore(one: Code, other: Code): boolean {
  return one.year < other.year || (one.year === other.year && one.number < other.number);
}

/** One code and nothing else; a number alone is of the current year. */
export function readCode(text: string, currentYear: number): Result<Code, { code: 'not-a-code' }> {
  const found = takeCode(text.trim(), currentYear);
  return found !== undefined && /^\.?$/.test(found.rest) ? ok(found.code) : fail({ code: 'not-a-code' });
}

/** Why a range is not counted out: as it was typed, and the other way round where that would work. */
export type CodesFault = { code: 'too-many' } | { code: 'backwards'; typed: string; meant: string };

/** `counted`: the rest begins with a number that might have been a code, and counts something: to be looked at. */
export type CodeList = { codes: Code[]; rest: string; fault: CodesFault | null; counted: boolean };

/**
 * The codes a text begins with, ranges counted out, each once; `rest` is what follows them («số 45/QĐ ngày 20/11»).
 * A range that runs backwards or over the most that a text may name is left in the rest, and so are all after it.
 * Before a reason a number behind nothing but a space, or a spaced dash, is no code where it counts something: «123 5
 * người không rõ». A comma or «và» before it makes it one; a colon ends the codes in any case.
 */
export function readCodes(text: string, currentYear: number, before: 'paper' | 'reason' = 'paper'): CodeList {
  const codes = new Map<string, Code>();
  let rest = text.trim();
  let fault: CodesFault | null = null;
  let counted = false;
  while (fault === null) {
    const span = takeSpan(rest, currentYear, before);
    if (span === undefined) break;
    if ('fault' in span) fault = span.fault;
    else {
      for (const one of span.codes) codes.set(formatCode(one.year, one.number), one);
      rest = span.rest.replace(leadingSeparators, '');
      if (codes.size > mostCodes) fault = { code: 'too-many' };
      counted = before === 'reason' && fault === null && isCountBehind(span.rest);
      if (counted) break;
    }
  }
  return {
    codes: [...codes.values()].slice(0, mostCodes),
    rest: rest.replace(leadingPunctuation, ''),
    fault,
    counted,
  };
}

/** Whether something is counted behind a code, a space and perhaps a dash. */
function isCountBehind(rest: string): boolean {
  const behind = rest.replace(spacedDash, ' ');
  return /^\s/u.test(behind) && beginsCount(behind.trimStart());
}

type Span = { codes: Code[]; rest: string } | { fault: CodesFault };

/** A code, or a range of them, from the front of a text. */
function takeSpan(text: string, currentYear: number, before: 'paper' | 'reason'): Span | undefined {
  const first = takeCode(text, currentYear);
  if (first === undefined) return undefined;
  const single = { codes: [first.code], rest: first.rest };
  const isCount = before === 'reason' && isCountBehind(first.rest);
  if (isCount || !leadingDash.test(first.rest)) return single;

  const { year, number } = first.code;
  const behind = first.rest.replace(leadingDash, '');
  const last = takeCode(behind, year);
  if (last === undefined) return single;
  if (last.code.year !== year || last.code.number <= number) {
    const [from, to] = [typedCode(text, first.rest), typedCode(behind, last.rest)];
    return { fault: { code: 'backwards', typed: `${from}-${to}`, meant: `${to}-${from}` } };
  }
  const length = last.code.number - number + 1;
  if (length > mostCodes) return { fault: { code: 'too-many' } };
  return { codes: Array.from({ length }, (_, index) => ({ year, number: number + index })), rest: last.rest };
}

/** A code as it was typed, before what follows it. */
function typedCode(text: string, rest: string): string {
  return text.slice(0, text.length - rest.length);
}

function takeCode(text: string, currentYear: number): { code: Code; rest: string } | undefined {
  const found = leadingCode.exec(text);
  if (found === null) return undefined;
  const [whole, shortYear, spaced, glued, plain] = found;
  const number = Number(spaced ?? glued ?? plain);
  const year = shortYear === undefined ? currentYear : 2000 + Number(shortYear);
  return number > 0 ? { code: { year, number }, rest: text.slice(whole.length) } : undefined;
}
