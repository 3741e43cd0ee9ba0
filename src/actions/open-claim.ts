import { fold } from '../domain/fold.ts';
import type { DecisionKind } from '../domain/initiative.ts';
import type { OnBehalfMessages } from '../domain/on-behalf-messages.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { secondThoughts } from '../domain/second-thoughts.ts';
import type { ClaimLink, Initiative, Member, Store } from '../store/store.ts';
import { tokenHash } from '../store/token-hash.ts';
import { viewOf } from './decision.ts';
import type { Deps } from './deps.ts';
import { isUnclaimed } from './pen.ts';
import { unitName } from './unit-name.ts';

const everything = 100_000;

/** A link that this member may use, with the person who was entered and all that was typed for that person. */
export type OpenClaim = { link: ClaimLink; person: Member; initiatives: Initiative[] };
/** `token` is what follows `c_` in the start link. */
type Input = { member: Member; token: string };

const decisions: readonly string[] = ['recognise', 'decline', 'return'] satisfies readonly DecisionKind[];

async function hasDecided(
  store: Store,
  memberId: number,
  initiatives: readonly Initiative[],
): Promise<boolean> {
  for (const { id } of initiatives) {
    const moves = await store.moves.listOf(id);
    if (moves.some((move) => move.memberId === memberId && decisions.includes(move.kind))) return true;
  }
  return false;
}

/** Nobody decides on own work, so whoever decided cannot become the author; the typist typed it for somebody else. */
export async function openClaim(
  store: Store,
  { member, token, now }: Input & { now: number },
): Promise<Result<OpenClaim, Refusal>> {
  const link = await store.claimLinks.find(tokenHash(token));
  if (link === undefined) return fail({ code: 'claim', why: 'unknown' });
  if (link.usedAt !== null) {
    const taken = await store.initiatives.find(link.initiativeId);
    const mine = taken?.memberId === member.id ? 'yours' : 'taken-back';
    return fail({ code: 'claim', why: link.usedBy === member.id ? mine : 'used' });
  }
  const person = await store.members.find(link.memberId);
  if (!isUnclaimed(person)) return fail({ code: 'claim', why: 'expired' });
  const { usedBy: refusedBy, expiresAt } = link;
  if (refusedBy !== null && refusedBy !== member.id) return fail({ code: 'claim', why: 'refused-before' });
  if (refusedBy !== null && expiresAt + secondThoughts <= now) return fail({ code: 'claim', why: 'refused' });
  if (refusedBy === null && expiresAt <= now) return fail({ code: 'claim', why: 'expired' });
  if (member.registeredAt === null) return fail({ code: 'not-registered' });
  const initiatives = await store.initiatives.listOf(person.id, { limit: everything });
  if (initiatives.some(({ typistId }) => typistId === member.id))
    return fail({ code: 'claim', why: 'typist' });
  if (await hasDecided(store, member.id, initiatives)) return fail({ code: 'claim', why: 'decided' });
  return ok({ link, person, initiatives });
}

/** What a claim link is about, for whoever opened it. */
export function viewClaim({ store, now }: Deps) {
  return async ({ member, token }: Input): Promise<Result<OnBehalfMessages['claim.ask'], Refusal>> => {
    const claim = await openClaim(store, { member, token, now: now() });
    if (!claim.ok) return claim;
    const { link, person, initiatives } = claim.value;
    const initiative = initiatives.find(({ id }) => id === link.initiativeId);
    if (initiative === undefined) return fail({ code: 'claim', why: 'expired' });
    const typist = initiative.typistId === null ? undefined : await store.members.find(initiative.typistId);
    return ok({
      ...(await viewOf(store, initiative)),
      token,
      typist: typist?.fullName ?? null,
      typed: person.fullName ?? '',
      unit: await unitName(store, initiative.unitId),
      state: initiative.state,
      differs: fold(person.fullName ?? '') !== fold(member.fullName ?? ''),
      count: initiatives.filter(({ state }) => state !== 'draft').length,
    });
  };
}
