import type { AuthorLine } from '../../domain/authors.ts';
import type { CoAuthorMessages } from '../../domain/co-author-messages.ts';
import type { Initiative } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { lineOfAuthor } from './authors.ts';
import { makeInvitation } from './invite.ts';

export type CarriedOver = CoAuthorMessages['coauthor.carried'];

/**
 * Names the co-authors of an earlier initiative in the new one, with their shares: each is invited anew, since nobody
 * agreed to this one. Who declined, or was deleted, is left out, and the share is the main author's. Undefined where
 * the author was alone.
 */
export async function carryOver(
  deps: Deps,
  { from, to }: { from: number; to: Initiative },
): Promise<CarriedOver | undefined> {
  const { store } = deps;
  const left: AuthorLine[] = [];
  const lines: CarriedOver['lines'][number][] = [];
  let until: number | null = null;
  for (const earlier of await store.coAuthors.listOf(from)) {
    const line = lineOfAuthor(earlier);
    const { name: fullName, share } = line;
    if (fullName === null || line.state === 'declined') {
      left.push(line);
      continue;
    }
    const id = await store.coAuthors.add({ initiativeId: to.id, fullName, share });
    const added = await store.coAuthors.find(id);
    if (added === undefined) throw new Error('The co-author was not kept.');
    const invitation = await makeInvitation(deps, to, added);
    lines.push({ name: fullName, share, url: invitation.url });
    until = invitation.until;
  }
  return lines.length + left.length === 0 ? undefined : { lines, until, left };
}
