import type { MessageKind } from '../../domain/messages.ts';
import type { NewOutboxRow, Store } from '../../store/store.ts';
import { isAuthor } from '../co-authors/authors.ts';

type Row = Pick<NewOutboxRow, 'kind' | 'values' | 'subject'>;

/** Notices beside those of decisions that tell an author of one initiative, named by its id. */
const naming: ReadonlySet<string> = new Set<MessageKind>([
  'notice.same-later',
  'notice.same-earlier',
  'notice.entered',
]);

/** The initiatives that an author would have heard of. */
async function initiativesOf(store: Store, { kind, values, subject }: Row): Promise<readonly number[]> {
  const move = /^move:(\d+)$/.exec(subject ?? '')?.[1];
  const initiativeId = move === undefined ? undefined : (await store.moves.find(Number(move)))?.initiativeId;
  if (initiativeId !== undefined) return [initiativeId];
  const { id, ids } = values as { id?: unknown; ids?: unknown };
  if (kind === ('untold.missed' satisfies MessageKind) && Array.isArray(ids)) return ids as number[];
  return naming.has(kind) && typeof id === 'number' ? [id] : [];
}

/** A chat is dead: what its person, as an author, was to hear there is listed to be told in person. */
export async function noteUndelivered(
  store: Store,
  { chatId, lost, at }: { chatId: number; lost: Row; at: number },
): Promise<void> {
  const member = await store.members.byTelegramId(chatId);
  if (member === undefined) return;
  const rows = [lost, ...(await store.outbox.plannedFor(chatId))];
  const ids = new Set((await Promise.all(rows.map((row) => initiativesOf(store, row)))).flat());
  for (const id of ids) {
    const initiative = await store.initiatives.find(id);
    if (initiative === undefined || !(await isAuthor(store, initiative, member.id))) continue;
    await store.untold.note({ initiativeId: id, memberId: member.id, unitId: initiative.unitId, fromAt: at });
  }
}
