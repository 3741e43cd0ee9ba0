import type { Initiative, Store } from '../../store/store.ts';
import { isUnclaimed } from '../pen.ts';

/** An author without an account hears nothing by Telegram: listed from a moment on, to be told in person. */
export async function noteUnclaimed(
  store: Store,
  { id, memberId, typistId, unitId }: Pick<Initiative, 'id' | 'memberId' | 'typistId' | 'unitId'>,
  fromAt: number,
): Promise<void> {
  const author = memberId === null || typistId === null ? undefined : await store.members.find(memberId);
  if (isUnclaimed(author)) await store.untold.note({ initiativeId: id, memberId: author.id, unitId, fromAt });
}
