import type { Selectable } from 'kysely';
import type { Tables } from './tables.ts';

type Camel<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S;
type Snake<S extends string> = S extends `${infer C}${infer Rest}`
  ? `${C extends Lowercase<C> ? C : `_${Lowercase<C>}`}${Snake<Rest>}`
  : S;

type Named<C extends string> = C extends string ? `${C} as ${Camel<C>}` : never;

/** A row with its columns in camelCase: `chat_id` is read as `chatId`. */
export type RecordOf<Table extends keyof Tables> = {
  readonly [C in keyof Selectable<Tables[Table]> & string as Camel<C>]: Selectable<Tables[Table]>[C];
};

function camel(column: string): string {
  return column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function snake(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Selects columns under their camelCase names: `chat_id as chatId`. */
export function named<const C extends string>(...columns: readonly C[]): Named<C>[] {
  return columns.map((column) => `${column} as ${camel(column)}` as Named<C>);
}

/** The values of a new row or a change under the names of their columns. */
export function columnsOf<Values extends object>(
  values: Values,
): { [K in keyof Values & string as Snake<K>]: Values[K] } {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [snake(key), value])) as never;
}
