import { can, type Role, roleIn } from '../domain/permissions.ts';
import type { Initiative, Member, Store } from '../store/store.ts';
import { actorOf } from './actor-of.ts';

/** Whether somebody entered this author, and the author has not come to take over what was typed. */
export function isUnclaimed(author: Member | undefined): author is Member {
  return author?.enteredAt != null && author.telegramId === null && author.erasedAt === null;
}

export type Pen = {
  author: Member | undefined;
  /** Who may write on it while it is a draft or returned. */
  writerId: number | null;
  /** Whether that is the one who types for the author. */
  onBehalf: boolean;
};

/**
 * Who writes on an initiative: its author; for what somebody else types, the typist until it is submitted, and as long
 * as the author has no account.
 */
export async function penOf(store: Store, initiative: Initiative): Promise<Pen> {
  const { memberId, typistId, state } = initiative;
  const author = memberId === null ? undefined : await store.members.find(memberId);
  const onBehalf = typistId !== null && (state === 'draft' || isUnclaimed(author));
  return { author, writerId: onBehalf ? typistId : memberId, onBehalf };
}

type Typing = { unitId: number; ownerIds: ReadonlySet<number>; at: number };

/** The role in which a member types for the authors of a unit; undefined for whoever may not. */
export async function typingRole(
  store: Store,
  typist: Member,
  { unitId, ownerIds, at }: Typing,
): Promise<Role | undefined> {
  const actor = await actorOf({ store, ownerIds, at }, typist);
  const path = await store.units.path(unitId);
  return can(actor, 'onBehalf', path) ? roleIn(actor, path) : undefined;
}
