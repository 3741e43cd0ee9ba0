import type { Calendar } from '../domain/calendar.ts';
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

async function returnedAt(store: Store, initiativeId: number): Promise<number | undefined> {
  const moves = await store.moves.listOf(initiativeId);
  return moves.findLast(({ kind }) => kind === 'return')?.at;
}

/** Looks at a draft, or at a returned initiative, as it is now: the check itself only says when to look. */
export async function lookAtDraft(
  { store, calendar }: { store: Store; calendar: Calendar },
  check: DraftCheck,
  horizon: Horizon,
): Promise<Looked> {
  const { initiativeId, state } = check;
  if (state === 'draft') {
    const touchedAt = (await store.initiatives.touches([initiativeId])).get(initiativeId) ?? 0;
    return { check, ...nextCare(check, { touchedAt, ...horizon }) };
  }
  const returned = state === 'returned' ? await returnedAt(store, initiativeId) : undefined;
  if (returned === undefined) return { check, act: null, next: null };
  const remindAt = completeReminder(calendar, returned);
  if (horizon.now + (horizon.early ?? 0) >= remindAt) return { check, act: 'complete', next: null };
  return { check, act: null, next: careOnceAt(remindAt) };
}
