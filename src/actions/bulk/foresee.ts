import type { EarlierOne } from '../../domain/alike.ts';
import { type BulkKind, type Doubt, type Foreseen, isFault } from '../../domain/bulk.ts';
import { move } from '../../domain/initiative.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Initiative } from '../../store/store.ts';
import { mayDecide } from '../decide-initiative.ts';
import { findEarlier } from '../find-earlier.ts';
import { type LawContext, lawNotesOf } from '../law-notes-of.ts';

type Seen = { foreseen: Foreseen; earlier: EarlierOne | undefined };

function only(foreseen: Foreseen): Seen {
  return { foreseen, earlier: undefined };
}

/** What an officer should see before recognising it; a term that has not ended yet is no reason to wait. */
export async function doubtsOf(context: LawContext, initiative: Initiative): Promise<readonly Doubt[]> {
  const notes = await lawNotesOf(context, initiative);
  return notes.flatMap(({ code }) => (code === 'term-ends' ? [] : [code]));
}

/** What a decision would do to one of several, without doing it. */
export async function foresee(
  context: LawContext,
  actor: Actor,
  { kind, initiative }: { kind: BulkKind; initiative: Initiative | undefined },
): Promise<Seen> {
  const { store } = context;
  const allowed = await mayDecide(store, actor, initiative);
  if (!allowed.ok) return only(isFault(allowed.error.code) ? allowed.error.code : 'gone');
  if (!move(kind, allowed.value.state).ok) return only('wrong-state');
  if (kind !== 'recognise') return only('plain');
  const earlier = await findEarlier(store, allowed.value);
  const isWarned = earlier !== undefined || (await doubtsOf(context, allowed.value)).length > 0;
  return { foreseen: isWarned ? 'warned' : 'plain', earlier };
}
