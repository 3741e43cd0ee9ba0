import type { Answers } from './answers.ts';
import { type Field, fields } from './choices.ts';
import { nfc } from './fold.ts';

/** Only title, effect and awards are shown of what its author keeps confidential. */
export function isConfidential({ confidential }: Answers): boolean {
  return confidential === 'secret';
}

/** Newest: recognised last. Applied: by most units. */
export const libraryOrders = ['newest', 'applied'] as const;
export type LibraryOrder = (typeof libraryOrders)[number];

/** What somebody looks at in the library. */
export type LibraryView = {
  readonly order: LibraryOrder;
  readonly field: Field | null;
  /** With all below it; 0: the whole union. */
  readonly unitId: number;
  /** The number of the search whose words it keeps to; 0: none. */
  readonly search: number;
};

/** The last one seen: by how many units it is applied, or whether its very marks are sought still (0) or any (1). */
export type LibraryPlace = { readonly rank: number; readonly id: number };

export const wholeLibrary: LibraryView = { order: 'newest', field: null, unitId: 0, search: 0 };

const none = '';

/** A view, and where in it, as a button carries them: digits and single letters. */
export function packView(
  { order, field, unitId, search }: LibraryView,
  place: LibraryPlace | null = null,
): (string | number)[] {
  const at = place === null ? [] : [place.rank, place.id];
  return [order.slice(0, 1), field === null ? none : fields.indexOf(field), unitId, search, ...at];
}

/** As long as a button has room for. */
const number = /^\d{1,10}$/;
const rankNumber = /^\d{1,7}$/;

/** Undefined for what no button of ours carries. */
export function unpackView(
  packed: readonly string[],
): { view: LibraryView; place: LibraryPlace | null } | undefined {
  const [letter, index = none, unitId = '', search = '', rank, id] = packed;
  const order = libraryOrders.find((one) => one.startsWith(letter ?? '?') && letter?.length === 1);
  const field = index === none ? null : number.test(index) ? fields[Number(index)] : undefined;
  const isWhole =
    [unitId, search, id ?? '0'].every((one) => number.test(one)) && rankNumber.test(rank ?? '0');
  if (order === undefined || field === undefined || !isWhole || (rank === undefined) !== (id === undefined))
    return undefined;
  const place = rank === undefined ? null : { rank: Number(rank), id: Number(id) };
  return { view: { order, field, unitId: Number(unitId), search: Number(search) }, place };
}

const unitNamed = /(?:^|\s)(?:đơn vị|don vi|dv|đv|unit)\s+([a-z0-9]{2,20})(?=\s|$)/iu;

/** «máy cán dầm đơn vị MAYSM»: words, and what may be the code of a unit. */
export function readLibrarySearch(typed: string): { words: string; unit?: string } {
  const text = nfc(typed).trim();
  const code = unitNamed.exec(text)?.[1]?.toUpperCase();
  if (code === undefined) return { words: text };
  return { words: text.replace(unitNamed, ' ').replaceAll(/\s+/gu, ' ').trim(), unit: code };
}
