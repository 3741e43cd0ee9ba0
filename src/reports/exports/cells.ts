import type { AuthorLine } from '../../domain/authors.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { dateStart } from '../../domain/dates.ts';
import type { ExportChoice } from '../../domain/export.ts';
import { type ExportColumn, exportColumns, type TotalsKey } from '../../i18n/topics/export-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { ExportRow } from './read-rows.ts';
import type { Totals, TotalsLine } from './totals.ts';

/** A text, a number, or a moment as the clock on the wall shows it. */
export type Cell = string | number | Date | null;
export type Facts = { readonly words: Words; readonly calendar: Calendar };

export const columns: readonly ExportColumn[] = exportColumns;
/** All that a confidential initiative shows outside those who review it. */
const unveiled: ReadonlySet<ExportColumn> = new Set(['title', 'benefit', 'awards', 'confidential']);

function authorText({ name, share, state }: AuthorLine, { words }: Facts): string {
  const { erased, invited } = words.exports;
  return `${name ?? erased} (${share}%${state === 'invited' ? `, ${invited}` : ''})`;
}

function authorsText(authors: readonly AuthorLine[], facts: Facts): string {
  const listed = authors.filter(({ state }) => state !== 'declined');
  const [only, ...others] = listed;
  if (only !== undefined && others.length === 0 && only.share === 100)
    return only.name ?? facts.words.exports.erased;
  return listed.map((author) => authorText(author, facts)).join('; ');
}

/** The day of a paper as it is printed; what is no day stays as it was typed. */
function dayCell(printed: string | null, { calendar }: Facts): Cell {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(printed ?? '') ?? [];
  if (year === undefined || !calendar.isRealDate(Number(year), Number(month), Number(day))) return printed;
  return calendar.wallClock(
    calendar.startOfDay({ year: Number(year), month: Number(month), day: Number(day) }),
  );
}

function appliedCells(
  { applied }: ExportRow,
  { words, calendar }: Facts,
): { applied: Cell; precision: Cell } {
  const { notYet, precisions } = words.exports;
  if (applied === null) return { applied: null, precision: null };
  if (applied === 'not-yet') return { applied: null, precision: notYet };
  const first = calendar.wallClock(calendar.startOfDay(dateStart(applied)));
  return { applied: first, precision: precisions[applied.precision] };
}

/** A row of the list, by column. */
export function cellsOf(row: ExportRow, facts: Facts): Readonly<Record<ExportColumn, Cell>> {
  const { words, calendar } = facts;
  const { exports: said, options, states } = words;
  const { initiative, unit } = row;
  const { block, authorGroup, field } = initiative;
  const cells: Record<ExportColumn, Cell> = {
    code: row.code,
    title: row.title,
    authors: authorsText(row.authors, facts),
    unitCode: unit.code,
    unit: unit.name,
    unitPath: row.path.join(' › '),
    block: block === null ? null : options[block],
    authorGroup: authorGroup === null ? null : options[authorGroup],
    field: field === null ? null : options[field],
    submittedAt: calendar.wallClock(initiative.submittedAt),
    state: states[initiative.state],
    decisionNumber: initiative.decisionNumber,
    decisionDay: dayCell(initiative.decisionDay, facts),
    ...appliedCells(row, facts),
    benefit: initiative.benefit,
    valid: initiative.valid === 1 ? said.yes : said.no,
    duplicateOf: row.duplicateOf,
    awards: row.awards.length === 0 ? null : row.awards.map(said.award).join('; '),
    confidential: row.confidential ? said.yes : null,
  };
  if (!row.veiled) return cells;
  for (const column of columns) if (!unveiled.has(column)) cells[column] = null;
  return cells;
}

/** What there is none of without a target. */
const measured: ReadonlySet<TotalsKey> = new Set(['target', 'reached', 'phaseTarget', 'phaseReached']);

function valueOf({ key, kind, value }: TotalsLine, { words, calendar }: Facts): Cell {
  const { noTarget } = words.exports.totals;
  if (value === null) return measured.has(key) ? noTarget : null;
  if (kind === 'moment') return calendar.wallClock(value);
  return kind === 'tenths' ? value / 10 : value;
}

type Listed = { readonly choice: ExportChoice; readonly rows: number; readonly cutOff: number };

/** The totals as two columns: the figures of the unit and the period, then what the units below have. */
export function totalsCells(
  { lines, units, unitsOf }: Totals,
  { choice, rows, cutOff }: Listed,
  facts: Facts,
): readonly (readonly [string, Cell])[] {
  const { exports: said } = facts.words;
  const { labels, columns: titles } = said.totals;
  const [unit, ...rest] = lines.map((line): [string, Cell] => [labels[line.key], valueOf(line, facts)]);
  return [
    [...titles],
    ...(unit === undefined ? [] : [unit]),
    [labels.period, said.period(choice.period)],
    ...rest,
    ...(choice.period.to <= cutOff ? [[labels.note, said.totals.pastNote] as const] : []),
    [labels.listed, said.listed(choice)],
    [labels.rows, rows],
    ...units.map(({ name, valid }): [string, Cell] => [
      `${unitsOf === 'phase' ? labels.phaseValid : labels.allValid}: ${name}`,
      valid,
    ]),
  ];
}
