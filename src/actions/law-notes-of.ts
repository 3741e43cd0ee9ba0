import type { Calendar } from '../domain/calendar.ts';
import { type LawNote, lawNotes } from '../domain/law-notes.ts';
import { settingOf } from '../store/settings.ts';
import type { Initiative, Store } from '../store/store.ts';
import { initiativeAnswers } from './form/state.ts';

export type LawContext = { store: Store; calendar: Calendar; at: number };

/** What the law asks of an initiative that waits for a decision, by the terms that are set now. */
export async function lawNotesOf(
  { store, calendar, at }: LawContext,
  { id, submittedAt }: Pick<Initiative, 'id' | 'submittedAt'>,
): Promise<readonly LawNote[]> {
  const today = calendar.civil(at);
  return lawNotes({
    answers: await initiativeAnswers(store, id),
    files: (await store.attachments.listOf(id)).length,
    submitted: submittedAt === null ? today : calendar.civil(submittedAt),
    today,
    terms: { limit: await settingOf(store, 'applyMonths'), near: await settingOf(store, 'applyWarnMonths') },
  });
}
