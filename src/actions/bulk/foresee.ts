import type { EarlierOne } from '../../domain/alike.ts';
import { type BulkKind, type Foreseen, isFault } from '../../domain/bulk.ts';
import { move } from '../../domain/initiative.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Initiative, Store } from '../../store/store.ts';
import { mayDecide } from '../decide-initiative.ts';
import { findEarlier } from '../find-earlier.ts';

type Seen = { foreseen: Foreseen; earlier: EarlierOne | undefined };

function only(foreseen: Foreseen): Seen {
  return { foreseen, earlier: undefined };
}

/** Whether an initiative says nothing of its result, without which it is hardly recognised (Thông tư 18/2013, Phụ lục I). */
export async function lacksResult(store: Store, initiativeId: number): Promise<boolean> {
  const { result } = await store.answers.of(initiativeId);
  return typeof result?.value !== 'string' || result.value.trim() === '';
}

/** What a decision would do to one of several, without doing it. */
export async function foresee(
  store: Store,
  actor: Actor,
  { kind, initiative }: { kind: BulkKind; initiative: Initiative | undefined },
): Promise<Seen> {
  const allowed = await mayDecide(store, actor, initiative);
  if (!allowed.ok) return only(isFault(allowed.error.code) ? allowed.error.code : 'gone');
  if (!move(kind, allowed.value.state).ok) return only('wrong-state');
  if (kind !== 'recognise') return only('plain');
  const earlier = await findEarlier(store, allowed.value);
  const isWarned = earlier !== undefined || (await lacksResult(store, allowed.value.id));
  return { foreseen: isWarned ? 'warned' : 'plain', earlier };
}
