import { cellText, isBroken, type SheetCell } from './entry-cells.ts';
import { fold, nfc } from './fold.ts';
import type { TargetHeader } from './target-columns.ts';
import { highestTarget, type NamedPhase, readPhase, readTarget } from './targets.ts';

export type TargetRowFault =
  | 'no-unit'
  | 'unknown-unit'
  | 'two-units'
  | 'code-and-name'
  | 'unit-closed'
  | 'outside'
  | 'from-above'
  | 'no-phase'
  | 'zero'
  | 'negative'
  | 'fraction'
  | 'unread'
  | 'too-large'
  | 'broken'
  | 'split'
  | 'extra'
  | 'repeated'
  | 'repeated-column';

/** What is wrong with a row; `value` is what stands there. */
export type TargetProblem = { readonly line: number; readonly code: TargetRowFault; readonly value: string };

/** A row as it was read: what names the unit, and its targets. None: the cells are empty, so nothing is said. */
export type TargetRow = {
  readonly line: number;
  readonly code: string;
  readonly unit: string;
  readonly targets: readonly { readonly phaseId: number; readonly target: number }[];
};
type Line = { readonly line: number; readonly cells: readonly SheetCell[] };
type Fault = { readonly code: TargetRowFault; readonly value: string };

const sums = ['tong', 'tong cong', 'tong so', 'cong', 'total', 'sum'];
const nothing = /^[-–—.]?$/u;
const counted = /\s*(?:sáng kiến|sang kien|sk|initiatives?)\.?$/iu;

function readNumber(value: number): number | Fault {
  const whole = Math.round(value);
  const fault = (code: TargetRowFault): Fault => ({ code, value: String(value).replace('.', ',') });
  if (!Number.isFinite(value)) return fault('unread');
  if (value < 0) return fault('negative');
  // A sum of parts may miss the whole number by a hair.
  if (Math.abs(value - whole) > 1e-6) return fault('fraction');
  if (whole === 0) return fault('zero');
  return whole > highestTarget ? fault('too-large') : whole;
}

function readText(text: string): number | Fault {
  const figure = text.replace(counted, '').replace(/^(\d+)[.,]0{1,2}$/, '$1');
  const fault = (code: TargetRowFault): Fault => ({ code, value: text });
  if (/^[-–−]\s*\d/u.test(figure)) return fault('negative');
  const read = readTarget(figure);
  if (read !== undefined) return read === 0 ? fault('zero') : read;
  if (/^\d{1,3}(?:[.,\s]?\d{3})*$/u.test(figure)) return fault('too-large');
  return fault(/^\d+[.,]\d+$/.test(figure) ? 'fraction' : 'unread');
}

/** A target in a cell: a number of a spreadsheet, or as people type it; undefined where nothing stands. */
function readCell(cell: SheetCell): number | Fault | undefined {
  if (cell === null) return undefined;
  if (isBroken(cell)) return { code: 'broken', value: '' };
  if (typeof cell === 'number') return readNumber(cell);
  const text = cellText(cell, 'text').trim();
  if (typeof cell !== 'string') return { code: 'unread', value: text };
  return nothing.test(text) ? undefined : readText(text);
}

/** The phase that a row names: «Giai đoạn 1», «1», «II»; nothing or «cả chương trình» is the whole programme. */
function phaseIn(cell: SheetCell, phases: readonly NamedPhase[]): number | Fault {
  const text = cellText(cell, 'text').trim();
  const key = fold(text);
  if (nothing.test(text) || /^(?:0|(?:ca|toan) (?:chuong trinh|nam)|(?:whole )?programme|all)$/.test(key))
    return 0;
  const said = /^(?:\d{1,2}|i{1,3}|iv|v)$/.test(key) ? `phase ${key}` : text;
  const read = readPhase(said, phases);
  return read?.rest === '' && read.phaseId !== 0 ? read.phaseId : { code: 'no-phase', value: text };
}

function isFault(read: number | Fault | undefined): read is Fault {
  return typeof read === 'object';
}

/** Reads one row by itself; undefined for one that is empty or a sum of the others. */
export function readTargetRow(
  { line, cells }: Line,
  { columns }: TargetHeader,
  phases: readonly NamedPhase[],
): { row: TargetRow } | { problems: readonly TargetProblem[] } | undefined {
  const textOf = (kind: 'code' | 'unit'): string => {
    const cell = cells[columns.findIndex((column) => column?.kind === kind)] ?? null;
    return nfc(cellText(cell, 'text'));
  };
  const [code, unit] = [textOf('code'), textOf('unit')];
  const isSum = (cell: SheetCell) => typeof cell === 'string' && sums.includes(fold(nfc(cell)));
  if ([code, unit].filter(Boolean).every(isSum) && cells.some(isSum)) return undefined;
  const problems: TargetProblem[] = [];
  const report = ({ code: fault, value }: Fault) => void problems.push({ line, code: fault, value });
  const phase = phaseIn(cells[columns.findIndex((column) => column?.kind === 'phase')] ?? null, phases);
  const targets = columns.flatMap((column, at) => {
    if (column?.kind !== 'target') return [];
    const target = readCell(cells[at] ?? null);
    // «10,000» without quotes in a file that has commas between its cells.
    const isSplit = cells[at + 1] === '000' && /^\d{1,3}$/.test(cellText(cells[at] ?? null, 'text'));
    const fault = isSplit
      ? ({ code: 'split', value: `${cellText(cells[at] ?? null, 'text')},000` } as const)
      : isFault(target)
        ? target
        : column.phaseId === null && target !== undefined && isFault(phase)
          ? phase
          : undefined;
    if (fault !== undefined) report(fault);
    const phaseId = column.phaseId ?? phase;
    return isFault(phaseId) || isFault(target) || target === undefined ? [] : [{ phaseId, target }];
  });
  const beyond = cells.slice(columns.length).map((cell) => cellText(cell, 'text').trim());
  const extra = beyond.find((text) => text !== '');
  if (extra !== undefined && problems.length === 0) report({ code: 'extra', value: extra });
  if (code === '' && unit === '' && (targets.length > 0 || problems.length > 0))
    report({ code: 'no-unit', value: '' });
  if (problems.length > 0) return { problems };
  return code === '' && unit === '' ? undefined : { row: { line, code, unit, targets } };
}
