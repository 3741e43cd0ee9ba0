import Database from 'better-sqlite3';
import pg from 'pg';
import { createCalendar } from '../../src/domain/calendar.ts';
import type { State } from '../../src/domain/initiative.ts';
import type { Store } from '../../src/store/store.ts';
import { ask, type OpenDatabase } from '../databases.ts';

export const calendar = createCalendar('Asia/Ho_Chi_Minh');

export function at(year: number, month: number, day: number, hour = 0, minute = 0): number {
  return calendar.at({ year, month, day, hour, minute });
}

/** The programme of the published figures: 1/9/2021 to 1/9/2023. */
export async function millionInitiatives(store: Store, unitId: number): Promise<number> {
  const dates = { fromAt: at(2021, 9, 1), toAt: at(2023, 9, 1), createdAt: at(2021, 9, 1) };
  return store.programmes.add({ name: '1 triệu sáng kiến', unitId, ...dates });
}

type Facts = {
  memberId: number;
  unitId: number;
  submittedAt: number;
  state?: State;
  decidedAt?: number;
  acceptedAt?: number;
  dueAt?: number;
  /** First moment, and the one after the last. */
  applied?: readonly [number, number] | null;
  benefit?: number | null;
  benefitPeriod?: string;
  programmeId?: number | null;
};

/** One initiative with its moves: submitted, and decided when it is recognised or declined. */
export async function enter(store: Store, facts: Facts): Promise<{ id: number; decision: number }> {
  const { memberId, unitId, submittedAt, state = 'submitted', decidedAt = submittedAt } = facts;
  const id = await store.initiatives.addDraft({ memberId, unitId, now: submittedAt });
  const [appliedFrom, appliedTo] = facts.applied ?? [null, null];
  await store.initiatives.save({
    id,
    version: 1,
    state,
    submittedAt,
    acceptedAt: facts.acceptedAt ?? null,
    dueAt: facts.dueAt ?? null,
    appliedFrom,
    appliedTo,
    benefit: facts.benefit ?? null,
    benefitPeriod: facts.benefitPeriod ?? null,
    programmeId: facts.programmeId ?? null,
    updatedAt: submittedAt,
  });
  const move = {
    initiativeId: id,
    memberId,
    unitId,
    block: 'enterprise',
    authorGroup: 'worker',
    noteId: null,
  } as const;
  const submitted = {
    ...move,
    kind: 'submit',
    fromState: 'draft',
    toState: 'submitted',
    role: 'member',
  } as const;
  await store.moves.add({ ...submitted, undoes: null, at: submittedAt });
  const kind = state === 'recognised' ? 'recognise' : state === 'declined' ? 'decline' : undefined;
  if (kind === undefined) return { id, decision: 0 };
  const decided = { ...move, kind, fromState: 'submitted', toState: state, role: 'officer' } as const;
  return { id, decision: await store.moves.add({ ...decided, undoes: null, at: decidedAt }) };
}

/** Takes a move back, as «Hoàn tác» does. */
export async function undo(store: Store, moveId: number, moment: number): Promise<void> {
  const decision = await store.moves.find(moveId);
  if (decision === undefined) throw new Error('There is no such move.');
  const { id: _id, ...before } = decision;
  const back = { kind: 'undo', fromState: decision.toState, toState: decision.fromState } as const;
  await store.moves.add({ ...before, ...back, undoes: moveId, at: moment });
}

type Batch = {
  unitId: number;
  count: number;
  authors: number;
  submittedAt: number;
  programmeId: number;
  phaseId?: number;
  /** So many of them; the others are still looked at. All without it. */
  recognised?: number;
};

export type Bulk = {
  /** So many recognised initiatives of so many authors, submitted and decided within seconds. */
  load(batch: Batch): Promise<void>;
  /** So many more like the newest initiative, which has this id, with the next codes and the same moves. */
  repeat(initiativeId: number, count: number): Promise<void>;
  /** One statement as it is. */
  run(sql: string): Promise<unknown>;
};

async function connect(url: string): Promise<{ run(sql: string): Promise<unknown>; close(): Promise<void> }> {
  if (url.startsWith('file:')) {
    const database = new Database(url.slice('file:'.length));
    return { run: async (sql) => database.exec(sql), close: async () => void database.close() };
  }
  const client = new pg.Client(url);
  await client.connect();
  return { run: (sql) => client.query(sql), close: () => client.end() };
}

/** Fills the tables by whole statements: real counts in a moment. */
export async function inBulk(
  { url }: Pick<OpenDatabase, 'url'>,
  work: (bulk: Bulk) => Promise<unknown>,
): Promise<void> {
  const { run, close } = await connect(url);
  const numbers = (count: number) =>
    `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})`;
  const columnsOf = async (table: string, id: string): Promise<string> => {
    const [row = {}] = await ask(url, `select * from ${table} where ${id} limit 1`);
    return Object.keys(row)
      .filter((name) => !['id', 'initiative_id', 'code_number'].includes(name))
      .map((name) => `like_it."${name}"`)
      .join(', ');
  };
  const named = (columns: string): string => columns.replaceAll('like_it.', '');
  const bulk: Bulk = {
    run,
    repeat: async (initiativeId, count) => {
      const columns = await columnsOf('initiatives', `id = ${initiativeId}`);
      await run(`insert into initiatives (code_number, ${named(columns)})
        ${numbers(count)} select code_number + i, ${columns} from initiatives like_it, n where id = ${initiativeId}`);
      const moved = await columnsOf('moves', `initiative_id = ${initiativeId}`);
      await run(`insert into moves (initiative_id, ${named(moved)})
        select added.id, ${moved} from moves like_it cross join initiatives added
        where like_it.initiative_id = ${initiativeId} and added.id > ${initiativeId}`);
      await run(`update code_counters set last = last + ${count}`);
    },
    load: async ({ unitId, count, authors, submittedAt, programmeId, phaseId, recognised = count }) => {
      // Every unit is loaded once: its id tells the codes and authors of batches apart.
      const firstAuthor = unitId * 1_000_000;
      const moment = `${submittedAt} + i`;
      const decided = `case when i > ${recognised} then null else ${moment} end`;
      await run(`insert into members (id, language, created_at)
        ${numbers(authors)} select ${firstAuthor} + i, 'vi', 0 from n`);
      await run(`insert into initiatives (code_year, code_number, member_id, unit_id, state, applied_from,
          applied_to, programme_id, phase_id, submitted_at, accepted_at, decided_at, created_at, updated_at)
        ${numbers(count)} select ${unitId}, i, ${firstAuthor} + 1 + i % ${authors}, ${unitId},
          case when i > ${recognised} then 'submitted' else 'recognised' end, ${submittedAt - 86_400_000},
          ${submittedAt}, ${programmeId}, ${phaseId ?? 'null'}, ${moment}, ${decided}, ${decided}, 0, 0 from n`);
      for (const [kind, before, after] of [
        ['submit', 'draft', 'submitted'],
        ['recognise', 'submitted', 'recognised'],
      ]) {
        await run(`insert into moves
            (initiative_id, kind, from_state, to_state, member_id, role, unit_id, block, author_group, at)
          select id, '${kind}', '${before}', '${after}', member_id, 'member', unit_id, 'enterprise', 'worker',
            submitted_at from initiatives
          where code_year = ${unitId} and code_number <= ${kind === 'submit' ? count : recognised}`);
      }
    },
  };
  try {
    await work(bulk);
  } finally {
    await close();
  }
}
