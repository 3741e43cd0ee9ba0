import type { QueryResult } from 'kysely';

export async function all<Row>(result: Promise<QueryResult<Row>>): Promise<Row[]> {
  return (await result).rows;
}

export async function first<Row>(result: Promise<QueryResult<Row>>): Promise<Row | undefined> {
  return (await result).rows[0];
}

/** How many rows a command changed. */
export async function changed(result: Promise<QueryResult<unknown>>): Promise<number> {
  return Number((await result).numAffectedRows ?? 0n);
}

/** The id of the row that was just added with `returning('id')`. */
export async function newId(result: Promise<QueryResult<{ id: number }>>): Promise<number> {
  const [row] = (await result).rows;
  if (row === undefined) throw new Error('An insert returned no row.');
  return row.id;
}
