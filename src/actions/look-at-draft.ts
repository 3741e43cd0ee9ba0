import { type Care, type CareState, careOnceAt, nextCare } from '../domain/draft-care.ts';
import type { DraftCheck, Store } from '../store/store.ts';
import { completeReminder } from './deadlines.ts';

/** What a check leads to: what is to be done, and when to look again (null: never more). */
export type Looked = {
  readonly check: DraftCheck;
  readonly act: Care | 'complete' | null;
  readonly next: CareState | null;
};

/** How far to look: now, and by how many ms a reminder may come early. */
export type Horizon = { readonly now: number; readonly early?: number };

/** Looks at a draft, or at a returned initiative, as it is now: the check itself only says when to look. */
export async function lookAtDraft(store: Store, check: DraftCheck, horizon: Horizon): Promise<Looked> {
  const { initiativeId, state } = check;
  if (state === 'draft') {
    const touchedAt = (await store.initiatives.touches([initiativeId])).get(initiativeId) ?? 0;
    return { check, ...nextCare(check, { touchedAt, ...horizon }) };
  }
  const returned = state === 'returned' ? await store.initiatives.find(initiativeId) : undefined;
  if (returned?.completeBy == null) return { check, act: null, next: null };
  const remindAt = completeReminder(returned.completeBy);
  if (horizon.now + (horizon.early ?? 0) >= remindAt) return { check, act: 'complete', next: null };
  return { check, act: null, next: careOnceAt(remindAt) };
}
