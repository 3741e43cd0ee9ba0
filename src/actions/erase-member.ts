import { move } from '../domain/initiative.ts';
import { endOfMark } from '../domain/suspension.ts';
import type { Initiative, Member, Store } from '../store/store.ts';
import { eraseBulks } from './bulk/erase-bulks.ts';
import { eraseCoAuthor, eraseCoAuthorsOf } from './co-authors/erase.ts';
import type { Deps } from './deps.ts';
import { layDownPen, leaveTyping } from './lay-down-pen.ts';
import { indexInitiative } from './search/index-initiative.ts';
import { forgetEnd } from './suspensions/tell-of-end.ts';

/** How many recognised initiatives keep their record without the author's name. */
export type Erased = { kept: number };

const everything = 100_000;

/** Takes what waits for a decision out of the queues, then deletes all that its author wrote and was told. */
async function eraseInitiative(store: Store, initiative: Initiative, at: number): Promise<void> {
  const { id, version, memberId, unitId, block, authorGroup, state } = initiative;
  const next = move('withdraw', state);
  if (next.ok && memberId !== null) {
    await store.initiatives.save({ id, version, state: next.value, updatedAt: at });
    await store.moves.add({
      initiativeId: id,
      kind: 'withdraw',
      fromState: state,
      toState: next.value,
      memberId,
      role: 'member',
      unitId,
      block: block ?? 'other',
      authorGroup: authorGroup ?? 'worker',
      noteId: null,
      undoes: null,
      at,
    });
  }
  await store.untold.removeOf(id);
  await store.titles.forget(id);
  await store.search.forget(id);
  await store.answers.eraseOf(id);
  await store.answerParts.remove(id);
  await store.attachments.eraseOf(id);
  await store.notes.eraseOf(id);
}

/** Submitted initiatives of others that the person is a co-author of. */
async function sharedBy(store: Store, memberId: number): Promise<readonly Initiative[]> {
  const followed = await store.initiatives.listFor(memberId, { limit: everything });
  return followed.filter(
    (one) => one.memberId !== memberId && one.codeNumber !== null && one.typistId !== memberId,
  );
}

async function endGrants(store: Store, memberId: number, at: number): Promise<void> {
  const own = await store.grants.listOf(memberId, at);
  await store.grants.endAllOf(memberId, at);
  await store.audit.add(
    ...own.map(({ role, unitId }) => {
      const ended = { kind: 'role.ended', object: `member:${memberId}`, from: role, to: null } as const;
      return { ...ended, memberId, role, unitId, at };
    }),
  );
}

/** `mark`: by what the account is known again, should it come back while it is blocked. */
type Input = { member: Member; chatId: number; mark?: string };

/** Erasing the own data ends no block; that there is one is all that is kept. */
async function markSuspended(store: Store, { member, mark }: Input, at: number): Promise<void> {
  const running = mark === undefined ? undefined : await store.suspensions.running(member.id, at);
  if (mark === undefined || running === undefined) return;
  await forgetEnd({ store, at }, running.id);
  await store.suspensions.leaveMark(running.id, { mark, untilAt: endOfMark(running.untilAt, at) });
}

/**
 * Deletes a person: drafts, everything undecided or declined with its texts, roles, and the person's own data. Moves
 * stay, since they hold ids only; recognised initiatives stay under «đã ẩn danh».
 */
export function eraseMember({ store, now }: Deps) {
  return (input: Input): Promise<Erased> =>
    store.transaction(async (store) => {
      const at = now();
      const { member, chatId } = input;
      const all = await store.initiatives.listOf(member.id, { limit: everything });
      const shared = await sharedBy(store, member.id);
      const kept = all.filter(({ state }) => state === 'recognised');
      for (const initiative of all) {
        await store.returnedAnswers.eraseOf(initiative.id);
        await layDownPen(store, initiative, at);
        await store.papers.eraseApplication(initiative.id);
        if (initiative.state === 'recognised') continue;
        await eraseCoAuthorsOf(store, initiative, at);
        if (initiative.state === 'draft') await store.initiatives.remove(initiative.id);
        else await eraseInitiative(store, initiative, at);
      }
      await store.initiatives.eraseAsideOf(member.id);
      await leaveTyping(store, member.id, at);
      await store.claimLinks.forgetNamesFor(member.id);
      await eraseCoAuthor(store, member, at);
      await endGrants(store, member.id, at);
      await store.dialogues.remove(chatId);
      await eraseBulks(store, member.id, at);
      await store.entryImports.eraseOf(member.id);
      await store.targetPreviews.eraseOf(member.id);
      await store.papers.eraseFactsOf(member.id);
      await store.exports.eraseOf(member.id);
      await store.logExports.eraseOf(member.id);
      await store.paperJobs.eraseOf(member.id);
      await store.outgoingFiles.eraseOf(chatId);
      await store.search.eraseOf(member.id);
      await store.queueViews.eraseOf(member.id);
      await store.queueClaims.eraseOf(member.id);
      await store.lastDecisions.eraseOf(member.id);
      await store.awards.eraseReasonsOf(member.id);
      await store.untold.removeOfMember(member.id);
      for (const { id } of kept) await store.library.takeOut(id);
      await store.spreads.eraseOf(member.id);
      await markSuspended(store, input, at);
      await store.suspensions.eraseOf(member.id);
      await store.members.erase(member.id, at);
      // The names of authors are found no more, either.
      for (const initiative of [...kept, ...shared]) await indexInitiative(store, initiative);
      return { kept: kept.length };
    });
}
