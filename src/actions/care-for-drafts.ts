import { bringBackWindow, lastEnd, lookEvery, toldTogether } from '../domain/draft-care.ts';
import { endless, isSuspended } from '../domain/suspension.ts';
import type { DraftCheck, Member, Store } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { draftNotices } from './draft-notices.ts';
import { closeForm } from './form/close-form.ts';
import { leave } from './leave.ts';
import { type Looked, lookAtDraft } from './look-at-draft.ts';
import { afterQuietHours } from './quiet-hours.ts';

/** Checks that one run looks at; what is more waits for the next one. */
const pageSize = 500;

export type CareFailure = { readonly memberId: number; readonly error: unknown };
type CareDeps = Pick<Deps, 'store' | 'now' | 'calendar'>;

/** Undoes what another process was quicker with. */
const overtaken = new Error('Somebody else has looked at these drafts.');

async function keep(store: Store, { check, act, next }: Looked): Promise<void> {
  const { initiativeId } = check;
  const isKept = next === null ? store.draftChecks.end(check) : store.draftChecks.moveOn(check, next);
  if (!(await isKept)) throw overtaken;
  if (act === 'erase' && !(await store.initiatives.remove(initiativeId))) throw overtaken;
}

/** Of one member: what is due now, and what will be soon, so that it is told in one message. */
async function lookAtAll(store: Store, memberId: number, now: number): Promise<Looked[]> {
  const checks = await store.draftChecks.ofMember(memberId);
  const looks = new Map<number, Looked>();
  const actOf = ({ initiativeId }: DraftCheck) => looks.get(initiativeId)?.act ?? null;
  for (const check of checks)
    if (check.checkAt <= now) looks.set(check.initiativeId, await lookAtDraft(store, check, { now }));
  // Drafts that end on the same day end together, with the last of them.
  const end = lastEnd(checks, now);
  const ended = (one: Looked): Looked =>
    one.act === 'erase' && end > now ? { ...one, act: null, next: { ...one.check, checkAt: end } } : one;
  const isTelling = checks.some((check) => actOf(check) !== null && actOf(check) !== 'erase');
  for (const check of isTelling ? checks : []) {
    if (actOf(check) !== null) continue;
    const early = await lookAtDraft(store, check, { now, early: toldTogether });
    if (early.act !== null) looks.set(check.initiativeId, early);
  }
  return [...looks.values()].map(ended);
}

/** Who may write nothing for a while neither is reminded nor loses a draft meanwhile. */
async function putOff(store: Store, memberId: number, now: number): Promise<void> {
  for (const check of await store.draftChecks.ofMember(memberId))
    if (check.checkAt <= now) await store.draftChecks.moveOn(check, { ...check, checkAt: now + lookEvery });
}

function mayBeTold(member: Member | undefined): member is Member & { telegramId: number } {
  return member?.telegramId != null && member.blockedAt === null;
}

/**
 * Reminds of drafts and of returned initiatives, warns before a draft is erased, erases what was kept long enough, and
 * what was thrown away. Decided by rows alone, so that it may be called at any time, by any number of processes, and
 * after any outage: a person is told at most once in a run. It rests in the quiet hours.
 */
export function careForDrafts({ store, now, calendar }: CareDeps) {
  function careFor(memberId: number, at: number): Promise<void> {
    return store.transaction(async (store) => {
      const member = await store.members.find(memberId);
      if (member !== undefined && isSuspended(member, at) && member.suspendedUntil !== endless)
        return putOff(store, memberId, at);
      const looked = await lookAtAll(store, memberId, at);
      const notices = mayBeTold(member) ? await draftNotices(store, memberId, looked) : [];
      for (const one of looked) {
        await keep(store, one);
        if (one.act === 'erase' && member?.telegramId != null)
          await closeForm(store, { chatId: member.telegramId, now: at }, one.check.initiativeId);
      }
      for (const { message, ...envelope } of notices)
        await leave({ store, at }, { chatId: member?.telegramId ?? 0, lane: 'bulk', ...envelope }, message);
    });
  }

  return async (signal?: AbortSignal): Promise<readonly CareFailure[]> => {
    const at = now();
    await store.initiatives.eraseAside(at - bringBackWindow);
    if (afterQuietHours(calendar, at) > at) return [];
    const due = await store.draftChecks.due(at, pageSize);
    for (const check of due) if (check.writerId === null) await store.draftChecks.end(check);
    const failures: CareFailure[] = [];
    for (const memberId of new Set(due.map((check) => check.writerId))) {
      if (signal?.aborted === true) break;
      try {
        if (memberId !== null) await careFor(memberId, at);
      } catch (error) {
        if (error !== overtaken) failures.push({ memberId: memberId ?? 0, error });
      }
    }
    return failures;
  };
}
