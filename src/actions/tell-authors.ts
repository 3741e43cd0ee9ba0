import type { Message } from '../domain/messages.ts';
import type { Store } from '../store/store.ts';
import { tellCoAuthors } from './co-authors/tell.ts';
import { leave } from './leave.ts';

/** Tells all authors of a decision, not before `tellAt` (epoch ms); an undo takes back what it is told as. */
export async function tellAuthors(
  store: Store,
  { initiativeId, hearer }: { initiativeId: number; hearer: number | undefined },
  { moveId, at, tellAt, message }: { moveId: number; at: number; tellAt: number; message: Message },
): Promise<void> {
  const wait = message.kind === 'notice.accepted' ? {} : { notBefore: tellAt };
  const to = { lane: 'person', subject: `move:${moveId}`, ...wait } as const;
  if (hearer !== undefined) await leave({ store, at }, { chatId: hearer, ...to }, message);
  await tellCoAuthors({ store, at }, initiativeId, { to, message: sharedNotice(message) });
}

/** Only the main author can complete, or submit anew: the others get no button. */
function sharedNotice(message: Message): Message {
  if (message.kind === 'notice.returned') {
    const { code, title, note } = message.values;
    return { kind: 'coauthor.returned', values: { code, title, note } };
  }
  if (message.kind !== 'notice.declined') return message;
  const { code, title, reason } = message.values;
  return { kind: 'coauthor.rejected', values: { code, title, reason } };
}
