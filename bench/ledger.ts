import Database from 'better-sqlite3';
import { openStore } from '../src/store/open.ts';
import { departments, firstMoment, units } from './archive.ts';

const week = 7 * 24 * 60 * 60_000;
/** So many weeks went by: the last one is a whole one. */
const weeks = 60;
export const lastWeek = { from: firstMoment + (weeks - 1) * week, to: firstMoment + weeks * week };

const fields = ['production', 'saving', 'safety', 'environment', 'management', 'education'] as const;
const groups = ['worker', 'civil', 'union-officer'] as const;

/** Whole numbers below `below`, the small ones far more often; the same every time. */
function createChance(seed: number): (below: number, skew?: number) => number {
  let state = seed;
  return (below, skew = 1) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(below * (state / 2 ** 32) ** skew);
  };
}

/**
 * Makes a database with so many initiatives, their moves, authors (one in fifty of them wrote in another unit, too), a
 * programme in two phases and a target for every unit: what figures are made of.
 */
export async function makeLedger(path: string, count: number): Promise<void> {
  const store = await openStore(`file:${path}`);
  await store.transaction(async (store) => {
    await store.members.add({ telegramId: 1, language: 'vi', now: 0 });
    for (let id = 1; id <= units; id += 1) {
      const below = id <= departments + 1 ? 1 : 2 + (id % departments);
      const parentId = id === 1 ? null : below;
      const unit = { code: `DV${id}`, name: `Đơn vị ${id}`, parentId, block: 'enterprise' } as const;
      await store.units.add({ ...unit, headcount: 80, now: 0 });
    }
    const middle = firstMoment + 40 * week;
    const end = firstMoment + 104 * week;
    const programme = { name: 'Một triệu sáng kiến', unitId: 1, createdAt: 0 };
    const programmeId = await store.programmes.add({ ...programme, fromAt: firstMoment, toAt: end });
    for (const [index, [fromAt, toAt]] of (
      [
        [firstMoment, middle],
        [middle, end],
      ] as const
    ).entries()) {
      const dates = { fromAt, toAt, appliedFrom: firstMoment - 52 * week, appliedTo: end };
      const name = `Giai đoạn ${index + 1}`;
      const phaseId = await store.phases.add({ programmeId, ordinal: index + 1, name, ...dates });
      for (let unitId = 1; unitId <= units; unitId += 1)
        await store.targets.put({ programmeId, phaseId, unitId, target: 30 });
    }
  });
  await store.close();

  const database = new Database(path);
  database.pragma('synchronous = off');
  const author = database.prepare(
    `insert or ignore into members (id, language, created_at) values (?, 'vi', 0)`,
  );
  const initiative = database.prepare(
    `insert into initiatives (id, code_year, code_number, member_id, unit_id, state, benefit, field, author_group,
        applied_from, applied_to, programme_id, phase_id, submitted_at, due_at, decided_at, created_at, updated_at)
      values (?, 2022, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)`,
  );
  const move = database.prepare(
    `insert into moves (initiative_id, kind, from_state, to_state, member_id, role, unit_id, block, author_group, at)
      values (?, ?, ?, ?, 1, 'member', ?, 'enterprise', ?, ?)`,
  );
  database.transaction(() => {
    const chance = createChance(20_22);
    for (let id = 1; id <= count; id += 1) {
      const unitId = departments + 2 + chance(units - departments - 1, 2);
      const at = firstMoment + Math.floor((id / count) * weeks * week);
      const home = chance(50) === 0 ? departments + 2 + chance(units - departments - 1) : unitId;
      const memberId = home * 1000 + chance(90);
      const kind = chance(10);
      // Most is decided within a month; little waits longer.
      const isWaiting = at > lastWeek.to - 4 * week ? chance(2) === 0 : chance(200) === 0;
      const state = isWaiting ? 'submitted' : kind < 8 ? 'recognised' : 'declined';
      const group = groups[chance(3)] ?? 'worker';
      author.run(memberId);
      initiative.run(
        id,
        id,
        memberId,
        unitId,
        state,
        chance(4) === 0 ? 1_000_000 * (1 + chance(500, 3)) : null,
        fields[chance(6)] ?? null,
        group,
        at - week,
        at,
        at < firstMoment + 40 * week ? 1 : 2,
        at,
        at + 4 * week,
        state === 'submitted' ? null : at + 1,
        at,
        at,
      );
      move.run(id, 'submit', 'draft', 'submitted', unitId, group, at);
      if (state !== 'submitted')
        move.run(
          id,
          state === 'declined' ? 'decline' : 'recognise',
          'submitted',
          state,
          unitId,
          group,
          at + 1,
        );
    }
  })();
  database.close();
}
