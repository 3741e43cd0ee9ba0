import { tokenHash } from '../store/token-hash.ts';
import type { Deps } from './deps.ts';

/** 90 days, in ms. */
const validFor = 90 * 24 * 60 * 60_000;

type Input = { personId: number; initiativeId: number; createdBy: number };
export type Claim = { url: string; until: number };

/** Makes the link by which an author who was entered takes over what was typed; shown this once. */
export async function issueClaim({ store, now, token, botUsername }: Deps, input: Input): Promise<Claim> {
  const secret = token();
  const createdAt = now();
  const until = createdAt + validFor;
  const { personId: memberId, initiativeId, createdBy } = input;
  const link = { memberId, initiativeId, createdBy, createdAt, expiresAt: until };
  await store.claimLinks.add({ hash: tokenHash(secret), ...link });
  return { url: `https://t.me/${botUsername}?start=c_${secret}`, until };
}
