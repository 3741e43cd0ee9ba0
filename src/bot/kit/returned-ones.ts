import type { Initiative } from '../../store/store.ts';
import type { BotContext } from '../context.ts';

const limit = 20;

/** What was sent back to this person and waits to be completed, newest first. */
export async function returnedOnes({ deps, person }: BotContext): Promise<Initiative[]> {
  if (person.member === undefined) return [];
  return deps.store.initiatives.listFor(person.member.id, { state: 'returned', limit });
}
