import { type BulkFault, type Foreseen, isFault, linesPerPage, type Outcome } from '../../domain/bulk.ts';
import type { BulkLine, FaultCount } from '../../domain/bulk-messages.ts';
import { type Actor, can } from '../../domain/permissions.ts';
import type { Bulk, BulkItem, Initiative, Store } from '../../store/store.ts';
import { codeOf, viewOf } from '../decision.ts';
import { earlierOne } from '../find-earlier.ts';
import type { LawContext } from '../law-notes-of.ts';
import { doubtsOf } from './foresee.ts';

/** `of`: what was foreseen, before the decision; what came of it, afterwards. */
type Reading = { actor: Actor; of: 'foreseen' | 'outcome' };

async function faultFacts(
  store: Store,
  { id, state }: Initiative,
  why: BulkFault,
): Promise<Pick<BulkLine, 'state' | 'by' | 'at'>> {
  if (why !== 'wrong-state' && why !== 'touched') return {};
  const last = await store.moves.lastOf(id);
  const by = last === undefined ? undefined : await store.members.find(last.memberId);
  return { state, by: by?.fullName ?? null, at: last?.at ?? null };
}

async function warnings(
  context: LawContext,
  initiative: Initiative,
  { despite }: BulkItem,
): Promise<Pick<BulkLine, 'earlier' | 'doubts'>> {
  const earlier = despite === null ? undefined : await earlierOne(context.store, initiative, despite);
  const doubts = await doubtsOf(context, initiative);
  return { ...(earlier !== undefined && { earlier }), ...(doubts.length > 0 && { doubts }) };
}

/** What lies outside the reader's units is told by its code alone. */
async function lineOf(
  context: LawContext,
  { kind }: Bulk,
  { item, actor, of }: Reading & { item: BulkItem },
): Promise<BulkLine | undefined> {
  const { store } = context;
  const initiative = await store.initiatives.find(item.initiativeId);
  if (initiative === undefined) return undefined;
  const why = isFault(item[of]) ? item[of] : null;
  const code = codeOf(initiative);
  if (!can(actor, 'decide', await store.units.path(initiative.unitId)))
    return { code, title: null, why: why ?? 'not-allowed' };
  const { title } = await viewOf(store, initiative);
  if (why !== null) return { code, title, why, ...(await faultFacts(store, initiative, why)) };
  return { code, title, why, ...(kind === 'recognise' && (await warnings(context, initiative, item))) };
}

/** A page of a bulk, the first where there is no such page. */
export async function linesOf(
  context: LawContext,
  bulk: Bulk,
  { page: asked, count, ...reading }: Reading & { page: number; count: number },
): Promise<{ lines: BulkLine[]; page: number; pages: number }> {
  const pages = Math.max(1, Math.ceil(count / linesPerPage));
  const page = asked < pages ? asked : 0;
  const refused = reading.of === 'outcome' ? { refused: true as const } : {};
  const items = await context.store.bulks.page(bulk.id, {
    skip: page * linesPerPage,
    limit: linesPerPage,
    ...refused,
  });
  const lines: BulkLine[] = [];
  for (const item of items) {
    const line = await lineOf(context, bulk, { ...reading, item });
    if (line !== undefined) lines.push(line);
  }
  return { lines, page, pages };
}

export type BulkCounts = {
  of(value: Foreseen | Outcome): number;
  faults: readonly FaultCount[];
  /** How many there are, and how many have an answer already. */
  total: number;
  answered: number;
};

/** How many there are of each. */
export async function countsOf(store: Store, id: number, of: Reading['of']): Promise<BulkCounts> {
  const found = new Map<string | null, number>();
  for (const { count, ...row } of await store.bulks.counts(id))
    found.set(row[of], (found.get(row[of]) ?? 0) + count);
  const total = [...found.values()].reduce((sum, count) => sum + count, 0);
  return {
    of: (value) => found.get(value) ?? 0,
    faults: [...found].flatMap(([why, count]) => (isFault(why) ? [{ why, count }] : [])),
    total,
    answered: total - (found.get(null) ?? 0),
  };
}

/** How many are tried, those foreseen to fail left out, and how many of them are over. */
export async function triedOf(store: Store, id: number): Promise<{ done: number; total: number }> {
  const rows = (await store.bulks.counts(id)).filter(({ foreseen }) => !isFault(foreseen));
  const sum = (some: typeof rows) => some.reduce((total, { count }) => total + count, 0);
  return { done: sum(rows.filter(({ outcome }) => outcome !== null)), total: sum(rows) };
}
