import type { Answers } from '../domain/answers.ts';
import { changesBetween } from '../domain/difference.ts';
import { answeredStates } from '../domain/initiative.ts';
import type { OnBehalfMessages } from '../domain/on-behalf-messages.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { takeBackWindow } from '../domain/second-thoughts.ts';
import type { Initiative, Member, Store } from '../store/store.ts';
import { eraseCoAuthorsOf } from './co-authors/erase.ts';
import { viewOf } from './decision.ts';
import type { Deps } from './deps.ts';
import { closeForm } from './form/close-form.ts';
import { initiativeAnswers } from './form/state.ts';
import { issueClaim } from './issue-claim.ts';
import { leave } from './leave.ts';
import { typingRole } from './pen.ts';
import { indexInitiative } from './search/index-initiative.ts';
import { noteUnclaimed } from './undelivered/note-unclaimed.ts';

type Input = { typist: Member; personId: number };
export type TakenBack = {
  done: OnBehalfMessages['claim.taken-back'];
  pass: OnBehalfMessages['onbehalf.pass'];
};
type Claimed = { claimer: Member; takenAt: number; at: number };

/** What was entered for a person and is now the claimer's. */
async function claimedOf(store: Store, personId: number, claimerId: number): Promise<Initiative[]> {
  const links = await store.claimLinks.ofPerson(personId);
  const ids = [...new Set(links.map(({ initiativeId }) => initiativeId))];
  const all = await Promise.all(ids.map((id) => store.initiatives.find(id)));
  return all.filter((one) => one !== undefined).filter(({ memberId }) => memberId === claimerId);
}

/** What the claimer added goes: co-authors, files, and answers that were changed but not submitted. */
async function leaveOutAdded(
  store: Store,
  initiative: Initiative,
  { claimer, takenAt, at }: Claimed,
): Promise<void> {
  const { id } = initiative;
  if (claimer.telegramId !== null) await closeForm(store, { chatId: claimer.telegramId, now: at }, id);
  await eraseCoAuthorsOf(store, initiative, at);
  for (const file of await store.attachments.listOf(id))
    if (file.at > takenAt) await store.attachments.remove(id, file.id);
  await store.answers.cutMessageTies(id);
  const returned = initiative.state === 'returned' ? await store.returnedAnswers.of(id) : undefined;
  if (returned === undefined) return;
  const before = returned.answers as Answers;
  const since = await store.answers.changedSince(id, takenAt);
  for (const { key } of changesBetween(before, await initiativeAnswers(store, id))) {
    if (!since.includes(key)) continue;
    const value = before[key];
    if (value === undefined) await store.answers.remove(id, key);
    else await store.answers.put({ initiativeId: id, key, value, raw: null, now: at });
  }
}

/**
 * Ends a claim that was made under another name than was typed: all of it is again that of the person who was entered,
 * with another link for the typist to pass on. Not once the claimer has submitted it again.
 */
export function takeBackEntry(deps: Deps) {
  return ({ typist, personId }: Input): Promise<Result<TakenBack, Refusal>> =>
    deps.store.transaction(async (store) => {
      const at = deps.now();
      const person = await store.members.find(personId);
      const link = (await store.claimLinks.ofPerson(personId)).find(
        ({ usedAt }) => usedAt === person?.erasedAt,
      );
      const claimer = link?.usedBy == null ? undefined : await store.members.find(link.usedBy);
      if (person?.erasedAt == null || person.fullName === null || claimer === undefined)
        return fail({ code: 'old-button' });
      const takenAt = person.erasedAt;
      const initiatives = await claimedOf(store, personId, claimer.id);
      const typed = initiatives.find(({ typistId }) => typistId === typist.id);
      if (typed === undefined || takenAt + takeBackWindow <= at) return fail({ code: 'old-button' });
      const typing = { unitId: typed.unitId, ownerIds: deps.ownerIds, at };
      const role = await typingRole(store, typist, typing);
      if (role === undefined) return fail({ code: 'not-allowed' });
      for (const { id } of initiatives) {
        const moves = await store.moves.listOf(id);
        if (
          moves.some((move) => move.memberId === claimer.id && move.kind === 'submit' && move.at >= takenAt)
        )
          return fail({ code: 'claim', why: 'submitted-since' });
      }
      for (const initiative of initiatives) await leaveOutAdded(store, initiative, { claimer, takenAt, at });
      const back = { personId, memberId: claimer.id, takenAt, enteredAt: person.createdAt };
      if (!(await store.claimLinks.giveBack(back))) return fail({ code: 'stale' });
      for (const initiative of initiatives)
        if (initiative.codeNumber !== null)
          await indexInitiative(store, { ...initiative, memberId: personId });
      for (const initiative of initiatives)
        if (answeredStates.includes(initiative.state))
          await noteUnclaimed(store, { ...initiative, memberId: personId }, at);
      const done = { kind: 'entry.taken-back', memberId: typist.id, role, at } as const;
      const ids = { from: String(claimer.id), to: String(personId) };
      await store.audit.add(
        ...initiatives.map(({ id, unitId }) => ({
          ...done,
          ...ids,
          unitId,
          object: `initiative:${id}` as const,
        })),
      );
      const view = await viewOf(store, typed);
      const total = initiatives.length;
      if (claimer.telegramId !== null) {
        const values = { ...view, typist: typist.fullName, total };
        await leave({ store, at }, { chatId: claimer.telegramId }, { kind: 'notice.taken-back', values });
      }
      const claim = { personId, initiativeId: typed.id, createdBy: typist.id };
      const issued = await issueClaim({ ...deps, store }, claim);
      const author = person.fullName;
      return ok({
        done: { author, by: claimer.fullName ?? '', total },
        pass: { ...view, author, ...issued },
      });
    });
}
