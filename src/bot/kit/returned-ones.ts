import type { Initiative } from '../../store/store.ts';
import type { BotContext } from '../context.ts';

const most = 20;

/** What was sent back to this person and waits to be completed, newest first. */
export async function returnedOnes({ deps, person }: BotContext): Promise<Initiative[]> {
  if (person.member === undefined) return [];
  const mine = await deps.store.initiatives.listFor(person.member.id, { limit: 1_000 });
  return mine.filter(({ state }) => state === 'returned').slice(0, most);
}
