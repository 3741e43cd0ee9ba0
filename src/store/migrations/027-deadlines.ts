import type { Engine, Migration } from './migration.ts';

/** The last ms of the day so many months after a moment, in Vietnam; a short month ends with its last day. */
function monthsAfter(engine: Engine, ms: string, months: number): string {
  if (engine === 'postgres') {
    const day = `date_trunc('day', to_timestamp(${ms} / 1000.0) at time zone 'Asia/Ho_Chi_Minh')`;
    const end = `(${day} + interval '${months} months') + interval '1 day'`;
    return `(extract(epoch from (${end}) at time zone 'Asia/Ho_Chi_Minh') * 1000)::bigint - 1`;
  }
  const local = `${ms} / 1000 + 25200, 'unixepoch'`;
  const same = `date(${local}, '+${months} months')`;
  const last = `date(${local}, 'start of month', '+${months + 1} months', '-1 day')`;
  return `(strftime('%s', min(${same}, ${last}), '+1 day') - 25200) * 1000 - 1`;
}

/** What is due is kept with what it was told to: a changed term changes nothing that runs. */
export const deadlines: Migration = {
  name: '027-deadlines',
  up: (engine) => [
    `alter table initiatives add column complete_by bigint`,
    `update initiatives set due_at = ${monthsAfter(engine, 'accepted_at', 3)}
      where state = 'in_review' and accepted_at is not null`,
    `update initiatives set complete_by = ${monthsAfter(
      engine,
      `(select max(m.at) from moves m where m.initiative_id = initiatives.id and m.kind = 'return')`,
      1,
    )} where state = 'returned'`,
  ],
};
