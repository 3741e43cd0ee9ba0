import { fold, nfc } from './fold.ts';
import type { DossierList } from './papers.ts';
import { periodAt, readPeriod } from './periods.ts';
import type { Refusal } from './refusals.ts';

/** How people name them, folded. */
const listNames: Readonly<Record<string, DossierList>> = {
  'cho xet': 'waiting',
  'cho duyet': 'waiting',
  'dang cho': 'waiting',
  'dang cho xet': 'waiting',
  'dang cho duyet': 'waiting',
  waiting: 'waiting',
  pending: 'waiting',
  'cong nhan': 'recognised',
  'da cong nhan': 'recognised',
  'duoc cong nhan': 'recognised',
  'da duoc cong nhan': 'recognised',
  recognised: 'recognised',
  recognized: 'recognised',
  approved: 'recognised',
};
const longestName = 4;

export type DossierWish = {
  /** Words or a code; empty where none was typed. */
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly list?: DossierList;
  /** A time whose end was typed before its beginning, or that is not there. */
  readonly refused?: Extract<Refusal, { code: 'period-backwards' | 'no-such-period' }>;
};

type Facts = Pick<Parameters<typeof readPeriod>[1], 'now' | 'calendar'>;

const joined = (words: readonly string[]): string => words.join(' ');

/** The list that some words side by side name, and the other words. */
function takeList(words: readonly string[]): { list?: DossierList; rest: readonly string[] } {
  for (let length = longestName; length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const list = listNames[fold(joined(words.slice(at, at + length)))];
      if (list !== undefined) return { list, rest: words.toSpliced(at, length) };
    }
  }
  return { rest: words };
}

/** The time at the end of the words, or of two words and more at their beginning: «Nam Sông Mã» is no year. */
function takePeriod(words: readonly string[], facts: Facts): Omit<DossierWish, 'list'> {
  const { from, to } = periodAt('year', facts.now, facts.calendar);
  const read = (some: readonly string[]) => readPeriod(joined(some), { ...facts, programme: undefined });
  for (const at of words.keys()) {
    const period = read(words.slice(at));
    const unit = joined(words.slice(0, at));
    if (period.ok) return { unit, from: period.value.from, to: period.value.to };
    if (period.error.code === 'period-backwards')
      return { from, to, unit, refused: { ...period.error, within: 'totrinh', rest: unit } };
    // A number alone behind other words is the end of a name.
    if (period.error.code === 'no-such-period' && (at === 0 || !/^\d+$/u.test(words[at] ?? '')))
      return { from, to, unit, refused: { ...period.error, within: 'totrinh' } };
  }
  for (let length = words.length - 1; length > 1; length -= 1) {
    const period = read(words.slice(0, length));
    if (period.ok) return { unit: joined(words.slice(length)), from: period.value.from, to: period.value.to };
  }
  return { unit: joined(words), from, to };
}

/** Reads «MAYSM tháng 11», «tháng 11 công nhận», «chờ xét»; without a time it is this year. */
export function readDossier(typed: string, facts: Facts): DossierWish {
  const { list, rest } = takeList(
    nfc(typed)
      .split(/[\s,;]+/u)
      .filter(Boolean),
  );
  return { ...takePeriod(rest, facts), ...(list !== undefined && { list }) };
}
