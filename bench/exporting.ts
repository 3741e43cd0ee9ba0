import Database from 'better-sqlite3';
import { sentence } from './people.ts';
import { fillWaiting } from './waiting.ts';

/** What was submitted in the province by 31/5/2022, as it was published. */
export const exported = 170_324;
export const exportMoment = Date.UTC(2026, 8, 15, 2);

/** A database at this path with so many initiatives, each with a title, an author's name, a day and its first move. */
export async function fillExport(path: string): Promise<void> {
  await fillWaiting(path, { count: exported, now: exportMoment });
  const database = new Database(path);
  database.pragma('foreign_keys = off');
  database.pragma('synchronous = off');
  database.transaction(() => {
    database.exec(`update members set full_name = 'Nguyễn Thị Thử Nghiệm ' || id, registered_at = 1`);
    const answer = database.prepare(
      `insert into answers (initiative_id, key, value, at) values (?, 'title', ?, 1), (?, 'applied', ?, 1)`,
    );
    const ids = database.prepare<[], number>('select id from initiatives order by id').pluck().all();
    const applied = JSON.stringify({ year: 2026, month: 3, day: 15, precision: 'day' });
    for (const id of ids) answer.run(id, JSON.stringify(`${sentence(id)} ${id}`), id, applied);
    database.exec(`insert into moves (initiative_id, kind, from_state, to_state, member_id, role, unit_id, block,
      author_group, at) select id, 'submit', 'draft', 'submitted', member_id, 'member', unit_id, block, author_group,
      submitted_at from initiatives`);
  })();
  database.close();
}

/** `longestWorkMs`: CPU time of this thread between two looks, which what else the machine does leaves alone. */
export type Watched = { longestGapMs: number; longestWorkMs: number; peakMb: number };

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** Looks at the event loop and the memory of this process until it is told to end. */
export function watchProcess() {
  let longestGap = 0;
  let peak = process.memoryUsage.rss();
  let longestWork = 0;
  let last = performance.now();
  let worked = cpuMs();
  const tick = setInterval(() => {
    const now = performance.now();
    longestGap = Math.max(longestGap, now - last - 5);
    last = now;
    const cpu = cpuMs();
    longestWork = Math.max(longestWork, cpu - worked);
    worked = cpu;
  }, 5);
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  return (): Watched => {
    clearInterval(tick);
    clearInterval(look);
    return { longestGapMs: longestGap, longestWorkMs: longestWork, peakMb: peak / 1_048_576 };
  };
}
