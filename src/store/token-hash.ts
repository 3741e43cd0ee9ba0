import { createHash } from 'node:crypto';

/** How a one-time token is kept: SHA-256, hex. A copy of the database opens no link. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
