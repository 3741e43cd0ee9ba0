import type { Answers } from './answers.ts';
import type { AwardDraft } from './award-messages.ts';
import { paperForm } from './awards.ts';
import { fingerprint } from './fingerprint.ts';

/** A checked row of a list of commendations: a code or a unit's key, and its paper. */
export type CheckedRow = {
  readonly to: string;
  readonly form: string;
  readonly number: string | null;
  readonly day: string | null;
};

/** Rows are kept as answers of a form, each as JSON. */
export function rowsAnswer(rows: readonly CheckedRow[]): readonly string[] {
  return rows.map(({ to, form, number, day }) => JSON.stringify([to, form, number, day]));
}

/** What a list asks for: one draft for each paper, in the order in which they come. */
export function fileDrafts({ rows, programme }: Answers): AwardDraft[] {
  const drafts = new Map<string, AwardDraft>();
  for (const row of Array.isArray(rows) ? (rows as readonly string[]) : []) {
    const [to, form, number, day] = JSON.parse(row) as [string, string, string | null, string | null];
    const key = JSON.stringify([form, number, day]);
    const paper = { ...paperForm(form), number, day };
    const programmeId = typeof programme === 'number' ? programme : null;
    const before = drafts.get(key) ?? { to: [], paper, programmeId };
    drafts.set(key, { ...before, to: [...before.to, to] });
  }
  return [...drafts.values()];
}

/** Tells one list from another. */
export function fileMark(answers: Answers): string {
  return fingerprint(fileDrafts(answers));
}
