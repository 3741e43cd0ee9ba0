export type StoreErrorCode = 'newer-database' | 'unwritable' | 'in-use' | 'unreachable' | 'unreadable';
export type StoreError = Error & { readonly code: StoreErrorCode };

/** An error that keeps the program from starting, in a plain sentence for the operator. */
export function storeError(code: StoreErrorCode, message: string, cause?: unknown): StoreError {
  return Object.assign(new Error(message, { cause }), { code });
}

/** The code of an error of Node, SQLite or PostgreSQL. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const duplicateCodes: ReadonlySet<string | undefined> = new Set([
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  'SQLITE_CONSTRAINT_UNIQUE',
  // unique_violation of PostgreSQL; it ends the whole transaction, so catch it outside.
  '23505',
]);

/** Whether a unit of work failed because a row with the same key was there. */
export function isDuplicate(error: unknown): boolean {
  return duplicateCodes.has(codeOf(error));
}
