import Database from 'better-sqlite3';
import { openStore } from '../src/store/open.ts';

/** A tree of provinces with grassroots unions of very different size, and what of each number of initiatives waits. */
const provinces = [3_655, 1_000, 1_000, 1_000, 1_000, 1_000] as const;
const groupsPerProvince = 27;
const members = 100_000;
const day = 24 * 60 * 60_000;
/** Of a hundred, as often as they stand here. */
const fields = [
  'production',
  'production',
  'saving',
  'safety',
  'environment',
  'digital',
  'management',
  'health',
];

/** Numbers from 0 to 1 that are the same in every run. */
function createChance(): () => number {
  let state = 20_260_915;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function plantTree(database: Database.Database): number[] {
  const unit = database.prepare(
    `insert into units (code, name, search, spelled, parent_id, block, created_at) values (?, ?, '', '', ?, 'other', 1)`,
  );
  const paths = database.prepare(
    `insert into unit_paths (ancestor_id, unit_id, depth)
      select ancestor_id, ?, depth + 1 from unit_paths where unit_id = ? union all select ?, ?, 0`,
  );
  const add = (code: string, parent: number | null): number => {
    const id = Number(unit.run(code, code, parent).lastInsertRowid);
    paths.run(id, parent ?? 0, id, id);
    return id;
  };
  const root = add('GOC', null);
  return provinces.flatMap((unions, index) => {
    const province = add(`TINH${index}`, root);
    const groups = Array.from({ length: groupsPerProvince }, (_, group) =>
      add(`TINH${index}KHU${group}`, province),
    );
    return Array.from({ length: unions }, (_, union) =>
      add(`TINH${index}CS${union}`, groups[union % groupsPerProvince] ?? province),
    );
  });
}

/** What was submitted in the last seven weeks mostly waits, what came in the four months before hardly. */
function stateOf(age: number, chance: number): string {
  if (age < 0.07) return chance < 0.62 ? 'submitted' : chance < 0.9 ? 'in_review' : 'recognised';
  if (age < 0.2) return chance < 0.13 ? 'in_review' : chance < 0.7 ? 'recognised' : 'declined';
  return chance < 0.7 ? 'recognised' : 'declined';
}

function submit(database: Database.Database, leaves: readonly number[], { count, now }: Filling): void {
  const chance = createChance();
  const insert = database.prepare(
    `insert into initiatives (code_year, code_number, member_id, unit_id, state, reviewer_id, benefit, field,
      author_group, block, submitted_at, due_at, duplicate_of, created_at, updated_at)
      values (2026, ?, ?, ?, ?, ?, ?, ?, 'worker', 'other', ?, ?, ?, ?, ?)`,
  );
  for (let number = 1; number <= count; number += 1) {
    const age = (count - number) / count;
    const at = now - Math.floor(age * 700 * day);
    const unit = leaves[Math.floor(leaves.length * chance() ** 2)];
    const benefit = chance() < 0.25 ? Math.floor(5e6 * Math.exp(chance() * 8)) : null;
    const field = chance() < 0.01 ? 'union' : fields[Math.floor(chance() * fields.length)];
    const reviewer = chance() < 0.03 ? 1 + Math.floor(chance() * 3_000) : null;
    const state = stateOf(age, chance());
    const due = at + (state === 'submitted' ? 30 : 95) * day;
    const earlier = chance() < 0.005 && number > 10 ? number - 5 : null;
    const author = 1 + Math.floor(chance() * members);
    insert.run(number, author, unit, state, reviewer, benefit, field, at, due, earlier, at, at);
  }
}

type Filling = { count: number; now: number };

/** A database at this path with so many initiatives, of which about one in thirteen waits. */
export async function fillWaiting(path: string, filling: Filling): Promise<void> {
  await (await openStore(`file:${path}`)).close();
  const database = new Database(path);
  database.pragma('foreign_keys = off');
  database.pragma('synchronous = off');
  // Totals are no part of what is measured here, and would take most of the time.
  const totals = database
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'initiatives'`,
    )
    .all();
  for (const { name } of totals) database.exec(`drop trigger ${name}`);
  database.transaction(() => {
    const leaves = plantTree(database);
    const member = database.prepare(
      `insert into members (telegram_id, unit_id, language, created_at) values (?, ?, 'vi', 1)`,
    );
    for (let id = 0; id < members; id += 1) member.run(1_000_000 + id, leaves[id % leaves.length]);
    submit(database, leaves, filling);
  })();
  for (const { sql } of totals) database.exec(sql);
  database.close();
}
