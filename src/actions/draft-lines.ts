import type { DraftLine } from '../domain/draft-messages.ts';
import { initiativeForm } from '../domain/form.ts';
import type { Store } from '../store/store.ts';
import { initiativeAnswers } from './form/state.ts';

/** A draft by its title, how far it is, and when it was last written on. */
export async function draftLine(store: Store, id: number): Promise<DraftLine> {
  const answers = await initiativeAnswers(store, id);
  const { title } = answers;
  return {
    id,
    title: typeof title === 'string' ? title : null,
    step: initiativeForm.questions.filter(({ key }) => answers[key] !== undefined).length,
    total: initiativeForm.questions.length,
    touchedAt: (await store.initiatives.touches([id])).get(id) ?? 0,
  };
}

/** A member's drafts, the one last written on first. */
export async function draftLines(store: Store, memberId: number): Promise<DraftLine[]> {
  const drafts = await store.initiatives.draftsOf(memberId);
  const lines = await Promise.all(drafts.map(({ id }) => draftLine(store, id)));
  return lines.toSorted((a, b) => b.touchedAt - a.touchedAt || b.id - a.id);
}
