import type { Message } from '../domain/messages.ts';
import type { Store } from '../store/store.ts';
import { viewOf } from './decision.ts';
import { draftLines } from './draft-lines.ts';
import type { Envelope } from './leave.ts';
import type { Looked } from './look-at-draft.ts';
import { penOf } from './pen.ts';

/** A message to the author, and the key by which a later one takes its place while it waits. */
export type Notice = { message: Message } & Pick<Envelope, 'coalesceKey'>;

/** One message about the drafts: what is erased soonest goes first, then what was last written on. */
async function reminder(store: Store, memberId: number, looked: readonly Looked[]): Promise<Notice[]> {
  const told = looked.filter(({ act, check }) => act === 'warn' || (act === 'remind' && !check.muted));
  if (told.length === 0) return [];
  const erased = new Set(looked.filter(({ act }) => act === 'erase').map(({ check }) => check.initiativeId));
  const open = (await draftLines(store, memberId)).filter(({ id }) => !erased.has(id));
  const [warned] = told
    .filter(({ act }) => act === 'warn')
    .toSorted((a, b) => (a.next?.dueAt ?? 0) - (b.next?.dueAt ?? 0));
  const ids = (warned === undefined ? told : [warned]).map(({ check }) => check.initiativeId);
  const draft = open.find(({ id }) => ids.includes(id));
  if (draft === undefined) return [];
  const values = { draft, others: open.length - 1, keptUntil: warned?.next?.dueAt ?? null };
  return [{ coalesceKey: 'drafts', message: { kind: 'draft.remind', values } }];
}

async function farewell(store: Store, memberId: number, looked: readonly Looked[]): Promise<Notice[]> {
  const erased = looked.filter(({ act }) => act === 'erase').map(({ check }) => check.initiativeId);
  const [draft] = (await draftLines(store, memberId)).filter(({ id }) => erased.includes(id));
  if (draft === undefined) return [];
  return [{ message: { kind: 'draft.erased', values: { title: draft.title, others: erased.length - 1 } } }];
}

async function toComplete(store: Store, looked: readonly Looked[]): Promise<Notice[]> {
  const ids = looked.filter(({ act }) => act === 'complete').map(({ check }) => check.initiativeId);
  const [initiative] = ids.length === 0 ? [] : [await store.initiatives.find(ids[0] ?? 0)];
  if (initiative?.completeBy == null) return [];
  const { author, onBehalf } = await penOf(store, initiative);
  const values = {
    ...(await viewOf(store, initiative)),
    id: initiative.id,
    until: initiative.completeBy,
    others: ids.length - 1,
    ...(onBehalf && { onBehalfOf: author?.fullName ?? '' }),
  };
  return [{ coalesceKey: 'complete', message: { kind: 'notice.complete', values } }];
}

/** What a member is told of what was looked at in one run; made before anything is erased. */
export async function draftNotices(
  store: Store,
  memberId: number,
  looked: readonly Looked[],
): Promise<Notice[]> {
  return [
    ...(await farewell(store, memberId, looked)),
    ...(await reminder(store, memberId, looked)),
    ...(await toComplete(store, looked)),
  ];
}
