import { readDate } from './dates.ts';
import { fold, nfc } from './fold.ts';
import type { InitiativeKey } from './form.ts';
import { labelOf, type Meaning } from './labels.ts';
import { readMoney } from './money.ts';

/** The texts of a labelled message by question, as typed; `rest` is what stands under no label. */
export type Labelled = {
  readonly texts: Readonly<Partial<Record<InitiativeKey, string>>>;
  readonly rest: string;
};

/** A label in a text: from its numbering to behind its colon. `how` tells what makes it one. */
type Mark = Meaning & {
  readonly start: number;
  readonly end: number;
  readonly aside: string;
  readonly how: 'line' | 'sentence' | 'capital';
};

const longestMessage = 20_000;
const space = '[^\\S\\n]';
/** Up to six words, what stands in brackets behind them, and a colon, a dash before a space, or the end of the line. */
const before = new RegExp(
  `(?<![\\p{L}\\p{M}])((?:[\\p{L}\\p{M}]{1,20}${space}+){0,5}[\\p{L}\\p{M}]{1,20})[*_]{0,2}${space}*` +
    `(?:\\(([^()\\n]{1,40})\\))?${space}*(?:([:：=])[*_]{0,2}|[-–—](?=\\s|$)|(?=\\n))`,
  'gu',
);
/** What a label ends in: most messages have no two of them, and so no two labels. */
const labelEnd = /[:：=\n]|[-–—](?=\s|$)/gu;
const bullet = `(?:\\(?(?:\\d{1,2}|[a-zđ]|[ivx]{1,4})[.)/:-]|[-–—•*+_#>]|[^\\p{L}\\p{N}\\s.!?:;,"'()/])`;
const atLineStart = new RegExp(`(?:^|\\n)(${space}*(?:${bullet}\\uFE0F?${space}*){0,3})$`, 'iu');
const behindSentence = new RegExp(`[.!?…;|»”")]${space}+((?:\\(?\\d{1,2}[.)/]${space}*)?)$`, 'u');

/** The words before a colon that are a label: as many as make one where labels stand. */
function marksIn(text: string): Mark[] {
  return [...text.matchAll(before)].flatMap(({ 0: whole, 1: words = '', 2: aside = '', 3: colon, index }) => {
    const starts = words.matchAll(/(?<![\p{L}\p{M}])[\p{L}\p{M}]/gu);
    for (const { index: from } of starts) {
      const [meaning, at] = [labelOf(fold(words.slice(from))), index + from];
      if (meaning === undefined) continue;
      const placed = placeOf(text.slice(Math.max(0, at - 60), at), {
        hasColon: colon !== undefined,
        isCapital: /^\p{Lu}/u.test(words.slice(from)),
        isFirst: at <= 60,
      });
      if (placed === undefined) continue;
      return [{ ...meaning, start: at - placed.back, end: index + whole.length, aside, how: placed.how }];
    }
    return [];
  });
}

type Shape = { hasColon: boolean; isCapital: boolean; isFirst: boolean };

function placeOf(ahead: string, shape: Shape): { how: Mark['how']; back: number } | undefined {
  const line = shape.isFirst || ahead.includes('\n') ? atLineStart.exec(ahead) : null;
  if (line !== null) return { how: 'line', back: line[1]?.length ?? 0 };
  if (!shape.hasColon) return undefined;
  const sentence = behindSentence.exec(ahead);
  if (sentence !== null) return { how: 'sentence', back: sentence[1]?.length ?? 0 };
  return shape.isCapital && /\s$/u.test(ahead) ? { how: 'capital', back: 0 } : undefined;
}

/** A word that is a label only when what follows is an amount or a date («Tiết kiệm: 2 người» is a result). */
function suits({ key, doubtful }: Mark, value: string): boolean {
  if (doubtful !== true) return true;
  const reading =
    key === 'benefit'
      ? readMoney(value)
      : readDate(value, { today: { year: 2100, month: 1, day: 1 }, future: true });
  return reading.kind !== 'refused' || reading.code !== 'unreadable';
}

/**
 * Labels inside a line count where the message, or at least that line, begins with one: «… . Kết quả: …» in a story
 * stays in it. A list in an answer is no list of labels. Those without a sentence's end before them count where the message is one line of three or more.
 */
function trusted(marks: readonly Mark[], text: string): readonly Mark[] {
  const isListed = (mark: Mark | undefined) => /^[-–—•*+]\s/u.test(text.slice(mark?.start));
  const lines = marks.filter((mark) => mark.how === 'line' && (!isListed(mark) || isListed(marks[0])));
  const begins = marks[0]?.how === 'line' && marks[0].start === 0;
  const isOneLine = begins && !text.includes('\n') && marks.filter(({ how }) => how === 'capital').length > 1;
  return marks.filter((mark) => {
    if (mark.how === 'line') return lines.includes(mark);
    if (mark.how === 'capital') return isOneLine;
    return begins || lines.length > 1 || lines.some(({ end }) => isSameLine(text, end, mark.start));
  });
}

function isSameLine(text: string, from: number, to: number): boolean {
  return from < to && !text.slice(from, to).includes('\n');
}

/**
 * A message that tells an initiative under labels («Tên: … Trước đây: … Giải pháp: …»), in whatever order. Undefined
 * when it is not such a text: fewer than two labels with something under them.
 */
export function readLabelled(typed: string): Labelled | undefined {
  const text = nfc(typed);
  if (text.length > longestMessage || (text.match(labelEnd)?.length ?? 0) < 2) return undefined;
  const found = trusted(marksIn(text), text);
  const valueAt = (marks: readonly Mark[], index: number) =>
    text.slice(marks[index]?.end ?? text.length, marks[index + 1]?.start ?? text.length);
  const marks = found.filter((mark, index) => suits(mark, firstLine(valueAt(found, index))));

  const rest = [text.slice(0, marks[0]?.start ?? text.length).trim()];
  const texts: Partial<Record<InitiativeKey, string>> = {};
  const wholes: Partial<Record<InitiativeKey, string>> = {};
  for (const [index, mark] of marks.entries()) {
    const { value, left } = takeValue(mark, valueAt(marks, index));
    const whole = `${text.slice(mark.start, mark.end).trim()} ${value}`;
    if (mark.key === 'other') rest.push(whole);
    else if (value !== '') {
      const sofar = texts[mark.key];
      if (sofar === undefined) {
        texts[mark.key] = value;
        wholes[mark.key] = whole;
      } else if (stories.has(mark.key)) texts[mark.key] = `${sofar}\n${whole}`;
      else if (isVague(wholes[mark.key])) {
        rest.push(wholes[mark.key] ?? '');
        texts[mark.key] = value;
        wholes[mark.key] = whole;
      } else rest.push(whole);
    }
    rest.push(left);
  }
  const count = Object.keys(texts).length;
  return count < 2 ? undefined : { texts, rest: rest.filter(Boolean).join('\n') };
}

/** «Tên: Trần Thị Thử» is no title where «Tên sáng kiến: …» comes after it. */
function isVague(labelled: string | undefined): boolean {
  return /^[^\p{L}]*(?:ten|name)[^\p{L}]*[:=-]/u.test(fold(labelled ?? '').replace('：', ':'));
}

function firstLine(value: string): string {
  return value.trim().split('\n', 1)[0] ?? '';
}

const stories = new Set<Mark['key']>(['before', 'solution', 'result']);

/** Stories run over lines; of the short answers what follows on the next line is left. */
function takeValue({ key, aside }: Mark, raw: string): { value: string; left: string } {
  const trimmed = raw.trim().replace(/\s*[|;,]$/u, '');
  if (stories.has(key)) return { value: trimmed, left: '' };
  const [head = '', ...more] = trimmed.split('\n');
  const goesOn = key === 'title' && /^\s*\p{Ll}/u.test(more[0] ?? '') && !/[.!?]$/u.test(head.trim());
  const value = goesOn ? `${head.trim()} ${(more.shift() ?? '').trim()}` : head.trim();
  const unit =
    key === 'benefit' && /^(nghin|ngan|trieu|tr|ty|ti|dong|d|vnd)\b/u.test(fold(aside)) ? ` ${aside}` : '';
  return {
    value: value === '' ? '' : value.replace(/(?<!\.\p{L}{0,3})\.$/u, '') + unit,
    left: more.join('\n').trim(),
  };
}
