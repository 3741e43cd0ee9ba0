import { endOf, isSuspended } from '../../domain/suspension.ts';
import type { SuspensionRefusal } from '../../domain/suspension-messages.ts';
import type { Member, Store } from '../../store/store.ts';

/** Why somebody may not take part, until when, and whom to ask; asks the database only of those who are suspended. */
export async function whySuspended(
  store: Store,
  member: Member,
  at: number,
): Promise<SuspensionRefusal | undefined> {
  if (!isSuspended(member, at)) return undefined;
  const running = await store.suspensions.running(member.id, at);
  const asked =
    running === undefined ? await store.units.root() : await store.units.find(running.askedUnitId);
  const until = running?.untilAt ?? member.suspendedUntil ?? at;
  return { code: 'suspended', until: endOf(until), reason: running?.reason ?? '', unit: asked?.name ?? '' };
}

/** Why nothing is submitted for an author by this writer, the author or whoever types. */
export async function whyClosed(
  store: Store,
  { author, writer, at }: { author: Member; writer: Member; at: number },
): Promise<SuspensionRefusal | undefined> {
  const own = await whySuspended(store, writer, at);
  if (own !== undefined || !isSuspended(author, at)) return own;
  return {
    code: 'author-suspended',
    name: author.fullName ?? '',
    until: endOf(author.suspendedUntil ?? at),
  };
}
