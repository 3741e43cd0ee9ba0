import type { ColumnType } from 'kysely';

/** A column that the database fills when a new row does not. */
export type Default<T> = ColumnType<T, T | undefined, T>;
