import type { Message } from '../../domain/messages.ts';
import type { CoAuthor, Store } from '../../store/store.ts';
import { type Envelope, leave } from '../leave.ts';

type Moment = { store: Store; at: number };
type Telling = { to: Omit<Envelope, 'chatId'>; message: Message };

/** Tells one co-author, if the person confirmed: nobody else has a chat with us. */
export async function tellCoAuthor(
  { store, at }: Moment,
  { memberId }: Pick<CoAuthor, 'memberId'>,
  { to, message }: Telling,
): Promise<void> {
  const member = memberId === null ? undefined : await store.members.find(memberId);
  if (member?.telegramId != null) await leave({ store, at }, { ...to, chatId: member.telegramId }, message);
}

/** Tells all co-authors who confirmed. */
export async function tellCoAuthors(moment: Moment, initiativeId: number, telling: Telling): Promise<void> {
  for (const author of await moment.store.coAuthors.listOf(initiativeId)) {
    await tellCoAuthor(moment, author, telling);
  }
}
