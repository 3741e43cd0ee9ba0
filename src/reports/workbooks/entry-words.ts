import { type EntryColumn, isRequired } from '../../domain/entry-columns.ts';
import type { EntryUnit } from '../../domain/entry-rows.ts';
import type { Words } from '../../i18n/words.ts';

/** What a book is written for. */
export type BookFacts = { readonly words: Words; readonly units: readonly EntryUnit[] };

/** What stands in the list of units: the code, by which it is read, and a name for people. */
export function unitChoice({ code, name }: EntryUnit): string {
  return `${code} – ${name}`;
}

/** How a column is filled in, with a unit that the reader may enter for. */
export function exampleOf(column: EntryColumn, { words, units: [unit] }: BookFacts): string {
  return column === 'unit' && unit !== undefined ? unitChoice(unit) : words.workbook.example[column];
}

/** A title with a star where something has to be written: not for money, nor for the unit where there is only one. */
export function titleOf(column: EntryColumn, { words, units }: BookFacts): string {
  const { columns } = words.workbook;
  return isRequired(column, { hasOneUnit: units.length === 1 }) ? `${columns[column]} *` : columns[column];
}

/** What to write in a column; where the unit may stay empty it says which one is meant. */
export function hintOf(column: EntryColumn, { words, units }: BookFacts): string {
  const { hints, onlyUnit } = words.workbook;
  const [unit, ...more] = units;
  return column === 'unit' && unit !== undefined && more.length === 0
    ? onlyUnit(unitChoice(unit))
    : hints[column];
}
