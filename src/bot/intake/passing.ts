/** Beginnings of codes of SQLite, PostgreSQL and the network that say: not now. */
const passingCodes: readonly string[] = [
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  // Connection lost, out of resources, rolled back for another's sake, shutting down or starting.
  '08',
  '53',
  '40',
  '57P',
  '55P03',
  // A replica, until the other one takes over.
  '25006',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];

/** What `pg` says without a code. */
const passingWords = /connection terminated|connection error|trying to connect/i;

/** Whether an error is the database's trouble of the moment: the same work may succeed a little later. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return passingCodes.some((passing) => code.startsWith(passing));
  return passingWords.test(error.message);
}
