import { undoWindow } from '../domain/initiative.ts';
import type { Message } from '../domain/messages.ts';
import type { Initiative, Store } from '../store/store.ts';
import { tellCoAuthors } from './co-authors/tell.ts';
import { codeOf, viewOf } from './decision.ts';
import type { Deps } from './deps.ts';
import { hearerOf } from './hearer.ts';
import { leave } from './leave.ts';
import { afterQuietHours } from './quiet-hours.ts';

/** What an undo of the mark takes back: the notice to the authors of the later one, and of the earlier one. */
export function sameSubjects(laterId: number): { later: string; earlier: string } {
  return { later: `same:later:${laterId}`, earlier: `same:earlier:${laterId}` };
}

/** Tells the authors of both once that one may be the same as the other; the notice waits for the mark to be taken off. */
export async function tellSame(
  { store, calendar }: Pick<Deps, 'store' | 'calendar'>,
  { later, earlier, at }: { later: Initiative; earlier: Initiative; at: number },
): Promise<void> {
  const subjects = sameSubjects(later.id);
  const told = new Set<number>();
  const tellAll = async (initiative: Initiative, subject: string, message: Message): Promise<void> => {
    const to = { subject, notBefore: Math.max(at + undoWindow, afterQuietHours(calendar, at)) };
    const hearer = await hearerOf(store, initiative);
    if (hearer !== undefined && !told.has(hearer.chatId))
      await leave({ store, at }, { chatId: hearer.chatId, ...to }, message);
    if (hearer !== undefined) told.add(hearer.chatId);
    await tellCoAuthors({ store, at }, initiative.id, { to, message });
  };
  const named = async (initiative: Initiative, store: Store) => ({
    ...(await viewOf(store, initiative)),
    id: initiative.id,
    ...(await hearerOf(store, initiative))?.named,
  });
  const [laterOne, earlierOne] = [await named(later, store), await named(earlier, store)];
  await tellAll(later, subjects.later, {
    kind: 'notice.same-later',
    values: { ...laterOne, other: codeOf(earlier) },
  });
  await tellAll(earlier, subjects.earlier, {
    kind: 'notice.same-earlier',
    values: { ...earlierOne, other: codeOf(later) },
  });
}
