import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { CoAuthor, Initiative } from '../../store/store.ts';
import { tokenHash } from '../../store/token-hash.ts';
import { viewOf } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { openForAuthor, stateOf } from './authors.ts';

/** 30 days, in ms. */
const validFor = 30 * 24 * 60 * 60_000;

export type Invitation = {
  code: string;
  title: string;
  name: string;
  share: number;
  url: string;
  until: number;
  /** In place of an earlier link. */
  again: boolean;
};

/** Makes a one-time link in place of any earlier one; the database keeps its hash only, so it is shown this once. */
export async function makeInvitation(
  { store, now, token, botUsername }: Deps,
  initiative: Initiative,
  { id, fullName, share, tokenHash: earlier }: CoAuthor,
): Promise<Invitation> {
  const secret = token();
  const invitedAt = now();
  const until = invitedAt + validFor;
  await store.coAuthors.update(id, { tokenHash: tokenHash(secret), invitedAt, expiresAt: until });
  const url = `https://t.me/${botUsername}?start=m_${secret}`;
  return {
    ...(await viewOf(store, initiative)),
    name: fullName ?? '',
    share,
    url,
    until,
    again: earlier !== null,
  };
}

/** Another link for somebody who has not answered yet; the one before opens nothing any more. */
export function inviteAgain(deps: Deps) {
  return (input: { memberId: number; coAuthorId: number }): Promise<Result<Invitation, Refusal>> =>
    deps.store.transaction(async (store) => {
      const open = await openForAuthor(store, input);
      if (!open.ok) return open;
      const { initiative, author } = open.value;
      if (stateOf(author) !== 'invited') return fail({ code: 'old-button' });
      return ok(await makeInvitation({ ...deps, store }, initiative, author));
    });
}
