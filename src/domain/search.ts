import type { Calendar } from './calendar.ts';
import { fold, nfc } from './fold.ts';
import type { State } from './initiative.ts';
import { readMoney } from './money.ts';
import { readPeriod } from './periods.ts';

/** What an officer seeks; each part that was said narrows the answer. Amounts in đồng a year, moments epoch ms. */
export type SearchQuery = {
  readonly words: string;
  readonly unit?: string;
  readonly state?: State;
  readonly least?: number;
  readonly most?: number;
  readonly from?: number;
  readonly to?: number;
};

/** How states are called in a search, folded. */
const stateNames: readonly (readonly [string, State])[] = [
  ['cho tiep nhan', 'submitted'],
  ['dang xem xet', 'in_review'],
  ['can bo sung', 'returned'],
  ['khong cong nhan', 'declined'],
  ['not recognised', 'declined'],
  ['bi tu choi', 'declined'],
  ['da tu choi', 'declined'],
  ['declined', 'declined'],
  ['da huy cong nhan', 'revoked'],
  ['bi huy cong nhan', 'revoked'],
  ['recognition revoked', 'revoked'],
  ['revoked', 'revoked'],
  ['duoc cong nhan', 'recognised'],
  ['da cong nhan', 'recognised'],
  ['recognised', 'recognised'],
  ['da rut', 'withdrawn'],
  ['withdrawn', 'withdrawn'],
  ['awaiting review', 'submitted'],
  ['in review', 'in_review'],
  ['to be completed', 'returned'],
  ['da tra lai', 'returned'],
  ['bi tra lai', 'returned'],
  ['returned', 'returned'],
];

const amount = /^(tren|hon|tu|over|above|duoi|under|below) (.+)$/u;
const upward = new Set(['tren', 'hon', 'tu', 'over', 'above']);
const unit = /^(?:don vi|dv|unit) ([a-z0-9]{2,20})$/u;

type Part = Partial<Omit<SearchQuery, 'words'>>;
/** What a few words side by side mean, if it is no text to be sought. */
type Reader = (phrase: string) => Part | undefined;

const readers = (facts: { now: number; calendar: Calendar }): readonly Reader[] => [
  (phrase) => {
    const found = stateNames.find(([name]) => name === phrase);
    return found && { state: found[1] };
  },
  (phrase) => {
    const code = unit.exec(phrase)?.[1];
    return code === undefined ? undefined : { unit: code.toUpperCase() };
  },
  (phrase) => {
    const [, sign = '', sum = ''] = amount.exec(phrase) ?? [];
    const money = sum === '' ? undefined : readMoney(sum);
    if (money?.kind !== 'value') return undefined;
    return upward.has(sign) ? { least: money.value.amount } : { most: money.value.amount };
  },
  (phrase) => {
    // «ngày», «tuần», «năm» alone are words like others.
    if (!phrase.includes(' ')) return undefined;
    const period = readPeriod(phrase, { ...facts, programme: undefined });
    return period.ok ? { from: period.value.from, to: period.value.to } : undefined;
  },
];

const longestPhrase = 5;

/** Reads «máy cán dầm đơn vị MAYSM đang xem xét trên 100 triệu tháng 9/2026»: what is no condition is text. */
export function readSearch(typed: string, facts: { now: number; calendar: Calendar }): SearchQuery {
  const tokens = nfc(typed)
    .split(/\s+/u)
    .filter((token) => token !== '');
  const reading = readers(facts);
  const words: string[] = [];
  let query: Part = {};
  for (let at = 0; at < tokens.length; ) {
    let taken = 0;
    for (let length = Math.min(longestPhrase, tokens.length - at); length > 0 && taken === 0; length -= 1) {
      const phrase = fold(tokens.slice(at, at + length).join(' ')).replace(/[,;]+$/u, '');
      const part = reading.map((read) => read(phrase)).find((one) => one !== undefined);
      if (part === undefined) continue;
      query = { ...query, ...part };
      taken = length;
    }
    if (taken === 0) words.push(tokens[at] ?? '');
    at += Math.max(1, taken);
  }
  return { ...query, words: words.join(' ') };
}
