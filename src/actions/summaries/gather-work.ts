import { createSummaries, type Summary } from '../../domain/summary.ts';
import type { Officer, Store, UnitRange } from '../../store/store.ts';
import { authorIds } from '../co-authors/authors.ts';

/** Rows, and units, that one step looks at: the event loop is free after each. */
const rowsAtOnce = 1_000;
const unitsAtOnce = 100;

/** Where somebody is told the daily line. */
export type Hearing = { readonly chatId: number; readonly blocked: boolean };
export type Gathered = {
  readonly summaries: ReadonlyMap<number, Readonly<Summary>>;
  readonly hearings: ReadonlyMap<number, Hearing>;
};

type Gathering = {
  readonly store: Store;
  readonly ownerIds: ReadonlySet<number>;
  readonly at: number;
  readonly signal: AbortSignal;
};

/** All pages of something that is read by id. */
async function readAll<Row>(
  signal: AbortSignal,
  read: (after: number) => Promise<Row[]>,
  idOf: (row: Row) => number,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after = 0; !signal.aborted; ) {
    const page = await read(after);
    rows.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < rowsAtOnce) break;
    after = idOf(last);
  }
  return rows;
}

/** Owners answer where nobody else does, as far as the bot knows them. */
async function ownersOf({ store, ownerIds }: Gathering): Promise<Map<number, Hearing>> {
  const owners = new Map<number, Hearing>();
  for (const telegramId of ownerIds) {
    const member = await store.members.byTelegramId(telegramId);
    if (member !== undefined)
      owners.set(member.id, { chatId: telegramId, blocked: member.blockedAt !== null });
  }
  return owners;
}

async function authorsOf(store: Store, initiativeId: number): Promise<readonly number[]> {
  const initiative = await store.initiatives.find(initiativeId);
  return initiative === undefined ? [] : authorIds(store, initiative);
}

/** What each officer is to be told at a moment; undefined when it was broken off. Reads in steps, each by itself. */
export async function gatherWork(gathering: Gathering): Promise<Gathered | undefined> {
  const { store, at, signal } = gathering;
  const owners = await ownersOf(gathering);
  const officers = await readAll<Officer>(
    signal,
    (after) => store.summaries.officers({ now: at, after, limit: rowsAtOnce }),
    ({ grantId }) => grantId,
  );
  const units = await readAll(
    signal,
    (after) => store.summaries.tree({ after, limit: rowsAtOnce }),
    ({ id }) => id,
  );
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const gathered = createSummaries({ parents, posts: officers, owners: [...owners.keys()] });
  const moment = { now: at, owners: [...owners.keys()] };
  for (let index = 0; index < units.length; index += unitsAtOnce) {
    if (signal.aborted) return undefined;
    const slice = units.slice(index, index + unitsAtOnce);
    const range: UnitRange = { after: (slice[0]?.id ?? 1) - 1, to: slice.at(-1)?.id ?? 0 };
    const idle = { waiting: 0, overdue: 0, oldest: null, untold: 0, untoldAt: null, authors: [] };
    for (const { initiativeId, ...row } of await store.summaries.work(range, moment)) {
      const authors = initiativeId === null ? [] : await authorsOf(store, initiativeId);
      gathered.add({ ...idle, ...row, authors });
    }
    for (const row of await store.summaries.untold(range, at)) gathered.add({ ...idle, ...row });
  }
  const hearings = new Map(owners);
  for (const { memberId, telegramId, blockedAt } of officers)
    hearings.set(memberId, { chatId: telegramId, blocked: blockedAt !== null });
  return signal.aborted ? undefined : { summaries: gathered.summaries, hearings };
}
