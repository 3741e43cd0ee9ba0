import type { DraftLine } from '../domain/draft-messages.ts';
import { initiativeForm } from '../domain/form.ts';
import type { Initiative, Store } from '../store/store.ts';
import { initiativeAnswers } from './form/state.ts';
import { penOf } from './pen.ts';

/** A draft by its title, how far it is, and when it was last written on. */
export async function draftLine(store: Store, draft: Initiative): Promise<DraftLine> {
  const { id } = draft;
  const { author, onBehalf } = await penOf(store, draft);
  const answers = await initiativeAnswers(store, id);
  const { title } = answers;
  return {
    id,
    title: typeof title === 'string' ? title : null,
    step: initiativeForm.questions.filter(({ key }) => answers[key] !== undefined).length,
    total: initiativeForm.questions.length,
    ...(onBehalf && { onBehalfOf: author?.fullName ?? '' }),
    touchedAt: (await store.initiatives.touches([id])).get(id) ?? 0,
  };
}

/** What a member is writing, for others too: the one last written on first. */
export async function draftLines(store: Store, memberId: number): Promise<DraftLine[]> {
  const drafts = await store.initiatives.draftsOf(memberId);
  const lines = await Promise.all(drafts.map((draft) => draftLine(store, draft)));
  return lines.toSorted((a, b) => b.touchedAt - a.touchedAt || b.id - a.id);
}
