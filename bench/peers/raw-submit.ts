import Database from 'better-sqlite3';
import { indexWords } from '../../src/domain/search-words.ts';
import { keptKeys } from '../../src/domain/similar.ts';
import { officerId, sentence } from '../people.ts';
import { moment, type Submission, type SubmitInput, type Submitting, submissionOf } from '../submission.ts';
import { fullAnswers, leafUnits } from '../union.ts';

const year = 2026;

type Known = {
  memberId: number;
  unitId: number;
  officer: number;
  unitName: string;
  words: string;
  appliedFrom: number;
  appliedTo: number;
  dueAt: number;
};

/**
 * The same writes as SQL, prepared once, on the same tables with their triggers: no question is asked of the
 * database, nothing is checked, what would have been read is known beforehand.
 */
export async function startRawSubmit({ database: path, drafts }: SubmitInput) {
  const database = new Database(path);
  for (const setting of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on'])
    database.pragma(setting);
  for (const setting of ['secure_delete = on', 'cache_size = -16000']) database.pragma(setting);

  const take = database.prepare(
    `insert into inbox (update_id, lane, payload, state, received_at) values (?, ?, ?, 'new', ?)
      on conflict (update_id) do nothing`,
  );
  const nextNumber = database
    .prepare(
      `insert into code_counters (year, last) values (?, 1)
        on conflict (year) do update set last = code_counters.last + 1 returning last`,
    )
    .pluck();
  const save = database.prepare(
    `update initiatives set benefit = ?, benefit_period = 'year', field = 'production', applied_from = ?,
      applied_to = ?, state = 'submitted', unit_id = ?, code_year = ?, code_number = ?, block = 'enterprise',
      author_group = 'worker', programme_id = 1, submitted_at = ?, due_at = ?, to_fix = null, updated_at = ?,
      version = version + 1 where id = ? and version = 1`,
  );
  // Every draft has the same title, so it has the same keys.
  const keys = keptKeys(sentence(0));
  const keepTitle = database.prepare(
    `insert into title_keys (key, unit_id, initiative_id) values ${keys.map(() => '(?, ?, ?)').join(', ')}
      on conflict do nothing`,
  );
  const keepWords = database.prepare('insert into search_index (rowid, words) values (?, ?)');
  const note = database.prepare(
    `insert into moves (initiative_id, kind, from_state, to_state, member_id, role, unit_id, block, author_group,
      note_id, undoes, at) values (?, 'submit', 'draft', 'submitted', ?, 'member', ?, 'enterprise', 'worker', null,
      null, ?)`,
  );
  const withdraw = database.prepare(
    `update outbox set state = 'replaced', "values" = '{}', settled_at = ?
      where state = 'planned' and chat_id = ? and coalesce_key = ?`,
  );
  const plan = database.prepare(
    `insert into outbox (chat_id, lane, kind, "values", state, edits, not_before, coalesce_key, created_at)
      values (?, ?, ?, ?, 'planned', ?, ?, ?, ?)`,
  );
  const close = database.prepare('delete from dialogues where chat_id = ?');
  const finish = database.prepare(
    `update inbox set state = 'done', payload = '', lane = 0, done_at = ? where update_id = ? and state = 'new'`,
  );

  const unitOf = database.prepare('select name from units where id = ?').pluck();
  const nameOf = database.prepare('select full_name from members where id = ?').pluck();
  const { title, before, solution, result } = fullAnswers;
  // The officers were appointed in the order of the units, which the drafts go round.
  const officers = new Map(drafts.slice(0, leafUnits).map(({ unit }, index) => [unit, officerId(index)]));
  const known = new Map<number, Known>(
    drafts.map(({ initiativeId, memberId, unit }) => [
      initiativeId,
      {
        memberId,
        unitId: unit,
        officer: officers.get(unit) ?? 0,
        unitName: String(unitOf.get(unit)),
        words: indexWords([title, before, solution, result], unit, [String(nameOf.get(memberId))]),
        appliedFrom: Date.UTC(2026, 2, 14, 17),
        appliedTo: Date.UTC(2026, 2, 15, 17),
        dueAt: Date.UTC(2026, 9, 15, 17) - 1,
      },
    ]),
  );

  const submit = database.transaction(({ draft, updateId, payload, messageId, isFirst }: Submission) => {
    const { chatId, initiativeId } = draft;
    if (take.run(updateId, chatId, payload, moment).changes === 0) return;
    const facts = known.get(initiativeId);
    if (facts === undefined) throw new Error('nobody submits');
    const { memberId, unitId, officer, unitName, words, appliedFrom, appliedTo, dueAt } = facts;
    const number = Number(nextNumber.get(year));
    save.run(
      1_500_000_000,
      appliedFrom,
      appliedTo,
      unitId,
      year,
      number,
      moment,
      dueAt,
      moment,
      initiativeId,
    );
    keepTitle.run(...keys.flatMap((key) => [key, unitId, initiativeId]));
    keepWords.run(initiativeId, words);
    note.run(initiativeId, memberId, unitId, moment);
    if (isFirst) {
      const key = `queue:${unitId}`;
      const told = JSON.stringify({ unit: unitName, waiting: 1 });
      withdraw.run(moment, officer, key);
      plan.run(officer, 'bulk', 'notice.queue', told, null, moment, key, moment);
    }
    const code = `SK-26-${String(number).padStart(6, '0')}`;
    const receipt = JSON.stringify({
      id: initiativeId,
      code,
      at: moment,
      unit: unitName,
      dueAt,
      again: false,
    });
    plan.run(chatId, 'person', 'initiative.submitted', receipt, messageId, 0, null, moment);
    close.run(chatId);
    finish.run(moment, updateId);
  });

  const submissions = drafts.map(submissionOf);
  return {
    /** Milliseconds for all of them, a commit each. */
    submit: async ({ first, count }: Submitting): Promise<number> => {
      const waiting = submissions.slice(first, first + count);
      const begun = performance.now();
      for (const one of waiting) submit.immediate(one);
      return performance.now() - begun;
    },
    end: async () => void database.close(),
  };
}
