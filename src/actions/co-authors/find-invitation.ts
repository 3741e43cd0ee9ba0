import type { DecisionKind } from '../../domain/initiative.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { secondThoughts } from '../../domain/second-thoughts.ts';
import type { CoAuthor, Initiative, Member, Store } from '../../store/store.ts';
import { tokenHash } from '../../store/token-hash.ts';
import { authorIds } from './authors.ts';

const final: readonly string[] = ['recognise', 'decline'] satisfies DecisionKind[];

type Found = { author: CoAuthor; initiative: Initiative; member: Member };

/** The invitation behind a link, if this person may answer it. */
export async function findInvitation(
  store: Store,
  { token, telegramId, at }: { token: string; telegramId: number; at: number },
): Promise<Result<Found, Refusal>> {
  const author = await store.coAuthors.byToken(tokenHash(token));
  const initiative = author === undefined ? undefined : await store.initiatives.find(author.initiativeId);
  if (author === undefined || initiative === undefined) return fail({ code: 'invite-unknown' });
  if (author.consentedAt !== null) return fail({ code: 'invite-used' });
  if (author.declinedAt !== null && author.declinedAt + secondThoughts <= at)
    return fail({ code: 'invite-declined' });
  if (author.expiresAt === null || author.expiresAt <= at || initiative.state === 'withdrawn')
    return fail({ code: 'invite-expired' });

  const member = await store.members.byTelegramId(telegramId);
  if (member === undefined || member.registeredAt === null) return fail({ code: 'not-registered' });
  if (initiative.memberId === member.id) return fail({ code: 'invite-own' });
  if ((await authorIds(store, initiative)).includes(member.id)) return fail({ code: 'invite-twice' });
  if (await hasDecided(store, initiative.id, member.id)) return fail({ code: 'invite-decided' });
  return ok({ author, initiative, member });
}

/** Nobody becomes an author of what he or she has decided on; what was undone was not decided. */
async function hasDecided(store: Store, initiativeId: number, memberId: number): Promise<boolean> {
  const moves = await store.moves.listOf(initiativeId);
  const undone = new Set(moves.map(({ undoes }) => undoes));
  return moves.some(
    ({ id, kind, memberId: by }) => by === memberId && final.includes(kind) && !undone.has(id),
  );
}
