import { fold } from '../domain/fold.ts';
import type { OnBehalfMessages } from '../domain/on-behalf-messages.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { secondThoughts, takeBackWindow } from '../domain/second-thoughts.ts';
import type { Initiative, Member, NewAuditEntry, Store } from '../store/store.ts';
import { viewOf } from './decision.ts';
import type { Deps } from './deps.ts';
import { layDownPen } from './lay-down-pen.ts';
import { leave } from './leave.ts';
import { openClaim } from './open-claim.ts';
import { indexInitiative } from './search/index-initiative.ts';

/** `token` is what follows `c_` in the start link. */
type Input = { member: Member; token: string };

const shown = 10;

async function chatsOf(store: Store, typistIds: readonly (number | null)[]): Promise<number[]> {
  const ids = [...new Set(typistIds)].filter((id) => id !== null);
  const typists = await Promise.all(ids.map((id) => store.members.find(id)));
  return typists.map((typist) => typist?.telegramId ?? null).filter((id) => id !== null);
}

/** Where the name is another one: the person who was entered, and until when it can be taken back. */
type Another = { personId?: number; until?: number };

/** The typists are told, and lay down the pen: an open form, or an edited message, would write on. */
async function tellTypists(
  store: Store,
  {
    initiatives,
    author,
    by,
    another,
    at,
  }: { initiatives: readonly Initiative[]; author: string; by: string; another: Another; at: number },
): Promise<void> {
  const submitted = initiatives.filter(({ state }) => state !== 'draft');
  for (const initiative of submitted) {
    await layDownPen(store, initiative, at);
    await store.answers.cutMessageTies(initiative.id);
  }
  for (const chatId of await chatsOf(
    store,
    submitted.map(({ typistId }) => typistId),
  )) {
    const values = { author, by, total: submitted.length, ...another };
    await leave({ store, at }, { chatId }, { kind: 'notice.claimed', values });
  }
}

function recordedIn({ id, unitId }: Initiative): Pick<NewAuditEntry, 'object' | 'unitId'> {
  return { object: `initiative:${id}`, unitId };
}

/** Makes everything that was typed for a person the claimer's own; of two who claim at once the first one has it. */
export function claimEntry({ store, now }: Deps) {
  return ({ member, token }: Input): Promise<Result<OnBehalfMessages['claim.done'], Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const claim = await openClaim(store, { member, token, now: at });
      if (!claim.ok) return claim;
      const { person, initiatives } = claim.value;
      // What is taken over is listed in the answer.
      await store.untold.removeOfMember(person.id);
      // What the typist told of the person for a paper form is asked of the person anew.
      await store.papers.eraseFactsOf(person.id);
      const keepsName = fold(person.fullName ?? '') !== fold(member.fullName ?? '');
      const taken = { personId: person.id, memberId: member.id, now: at, keepsName };
      if (!(await store.claimLinks.takeOver(taken))) return fail({ code: 'claim', why: 'used' });
      for (const initiative of initiatives)
        if (initiative.codeNumber !== null)
          await indexInitiative(store, { ...initiative, memberId: member.id });
      const another = keepsName ? { personId: person.id, until: at + takeBackWindow } : {};
      const names = { another, author: person.fullName ?? '', by: member.fullName ?? '' };
      await tellTypists(store, { initiatives, ...names, at });
      const submitted = initiatives.filter(({ state }) => state !== 'draft');
      const claimed = { kind: 'entry.claimed', memberId: member.id, role: 'member', at } as const;
      const ids = { from: String(person.id), to: null };
      await store.audit.add(...submitted.map((one) => ({ ...claimed, ...ids, ...recordedIn(one) })));
      const lines = await Promise.all(
        submitted.slice(0, shown).map(async (initiative) => ({
          ...(await viewOf(store, initiative)),
          id: initiative.id,
          state: initiative.state,
        })),
      );
      return ok({ lines, total: submitted.length });
    });
}

/**
 * «Không phải tôi»: the link ends, since it came to the wrong person, and the typist is told. Whoever pressed it may
 * still change their mind, until the moment (epoch ms) that is returned or until the typist makes another link.
 */
export function refuseEntry({ store, now }: Deps) {
  return ({ member, token }: Input): Promise<Result<OnBehalfMessages['claim.refused'], Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const claim = await openClaim(store, { member, token, now: at });
      if (!claim.ok) return claim;
      const { link, person, initiatives } = claim.value;
      const initiative = initiatives.find(({ id }) => id === link.initiativeId);
      // The second of a double tap.
      if (link.usedBy !== null) return ok({ token, until: link.expiresAt + secondThoughts });
      await store.claimLinks.endOf(link.initiativeId, at);
      await store.claimLinks.refuse(link.hash, member.id, at);
      const refused = { token, until: at + secondThoughts };
      if (initiative === undefined) return ok(refused);
      const values = {
        ...(await viewOf(store, initiative)),
        id: initiative.id,
        author: person.fullName ?? '',
      };
      for (const chatId of await chatsOf(store, [initiative.typistId]))
        await leave({ store, at }, { chatId }, { kind: 'notice.not-mine', values });
      return ok(refused);
    });
}
