import { fold, nfc } from './fold.ts';
import { type NamedPhase, readPhase } from './targets.ts';

/** What a title may be called, folded: Vietnamese, then English. */
const names = {
  code: ['ma', 'ma don vi', 'ma dv', 'ma so', 'ma cong doan', 'ma cdcs', 'code', 'unit code'],
  unit: [
    ...['don vi', 'ten', 'ten don vi', 'ten dv', 'cong doan', 'ten cong doan', 'don vi cong doan'],
    ...['cong doan co so', 'ten cong doan co so', 'cdcs', 'ten cdcs', 'unit', 'name', 'unit name', 'union'],
  ],
  phase: ['giai doan', 'gd', 'dot', 'cho giai doan', 'theo giai doan', 'phase'],
} as const satisfies Record<string, readonly string[]>;
type Named = keyof typeof names;
const named = Object.keys(names) as readonly Named[];

const bareTarget =
  /^(?:so )?(?:chi tieu|muc|target|goal)(?: (?:giao|duoc giao|moi|sang kien|so sang kien))?(?: nam)?(?: 20\d\d)?$/;
const beforePhase = /^(?:chi tieu|muc|target|goal)?(?: ?(?:giao|cua|cho|trong|theo|of|for|in))?(?: |$)/;
const wholes = [
  'ca chuong trinh',
  'toan chuong trinh',
  'chuong trinh',
  'ca nam',
  'whole programme',
  'programme',
];

/** A column of ours. `phaseId` of a target: whose it is by its title; null where the row says it. */
type Column =
  | { readonly kind: Named }
  | { readonly kind: 'target'; readonly phaseId: number | null }
  /** It names a phase that the programme does not have. */
  | { readonly kind: 'no-phase' };

export type TargetHeader = {
  readonly columns: readonly (Column | undefined)[];
  /** Titles that say nothing to us. */
  readonly unused: readonly string[];
  /** Titles that name the same column once more. */
  readonly repeated: readonly string[];
  /** Whether it is a list of units rather: these have blocks. */
  readonly hasBlocks: boolean;
};

function exact(key: string): Column | undefined {
  const kind = named.find((one) => (names[one] as readonly string[]).includes(key));
  if (kind !== undefined) return { kind };
  return bareTarget.test(key) ? { kind: 'target', phaseId: null } : undefined;
}

/** «Giai đoạn 1», «Chỉ tiêu gđ 2», «Cả chương trình». */
function ofPhase(key: string, phases: readonly NamedPhase[]): Column | undefined {
  const said = key.replace(beforePhase, '').trim();
  if (said === '') return undefined;
  if (wholes.includes(said)) return { kind: 'target', phaseId: 0 };
  const read = readPhase(said, phases);
  if (read === undefined) return { kind: 'no-phase' };
  return read.rest === '' && read.phaseId !== 0 ? { kind: 'target', phaseId: read.phaseId } : undefined;
}

function columnOf(title: string, phases: readonly NamedPhase[]): Column | undefined {
  const text = nfc(title).replaceAll(/[*:]/g, ' ');
  const whole = fold(text.replaceAll(/[()]/g, ' '));
  // What stands in brackets may name a phase; else it is a remark.
  return exact(whole) ?? ofPhase(whole, phases) ?? exact(fold(text.replaceAll(/\([^)]*\)/g, ' ')));
}

/** How many columns of ours a row of titles names. */
export function countTargetColumns(titles: readonly string[], phases: readonly NamedPhase[]): number {
  return titles.filter((title) => columnOf(title, phases) !== undefined).length;
}

function keyOf(column: Column): string {
  return column.kind === 'target' ? `target ${column.phaseId ?? 0}` : column.kind;
}

/** The columns of a list of targets; undefined where there is none that says whose, or none that says how many. */
export function readTargetHeader(
  titles: readonly string[],
  phases: readonly NamedPhase[],
): TargetHeader | undefined {
  const columns = titles.map((title) => columnOf(title, phases));
  const kinds = columns.map((column) => column?.kind);
  const saysWhose = kinds.includes('code') || kinds.includes('unit');
  const saysMany = kinds.includes('target') || kinds.includes('no-phase');
  if (!saysWhose || !saysMany) return undefined;
  const keys = columns.map((column) => column && keyOf(column));
  const shown = titles.map((title) => nfc(title));
  return {
    columns,
    unused: shown.filter((title, at) => title !== '' && columns[at] === undefined),
    repeated: shown.filter(
      (_, at) => keys[at] !== undefined && keys[at] !== 'no-phase' && keys.indexOf(keys[at]) < at,
    ),
    hasBlocks: titles.some((title) => ['khoi', 'block'].includes(fold(nfc(title)))),
  };
}
