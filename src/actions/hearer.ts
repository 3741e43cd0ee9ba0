import type { OnBehalf } from '../domain/on-behalf-messages.ts';
import type { Initiative, Store } from '../store/store.ts';
import { isUnclaimed } from './pen.ts';

export type Hearer = { chatId: number; named: OnBehalf };

/** Who is told of an initiative: its author; whoever typed it as long as the author has no account. */
export async function hearerOf(store: Store, initiative: Initiative): Promise<Hearer | undefined> {
  const { memberId, typistId } = initiative;
  const author = memberId === null ? undefined : await store.members.find(memberId);
  if (author?.telegramId != null) return { chatId: author.telegramId, named: {} };
  if (typistId === null || !isUnclaimed(author)) return undefined;
  const typist = await store.members.find(typistId);
  if (typist?.telegramId == null) return undefined;
  return { chatId: typist.telegramId, named: { onBehalfOf: author.fullName ?? '' } };
}
