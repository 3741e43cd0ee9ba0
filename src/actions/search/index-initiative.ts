import type { Initiative, Store } from '../../store/store.ts';
import { authorsOf } from '../co-authors/authors.ts';
import { initiativeAnswers } from '../form/state.ts';

const indexed = ['title', 'before', 'solution', 'result'] as const;

/** Puts what a submitted initiative says, and the names of its authors, where officers find it; in the same transaction. */
export async function indexInitiative(
  store: Store,
  initiative: Pick<Initiative, 'id' | 'memberId' | 'unitId'>,
): Promise<void> {
  const answers = await initiativeAnswers(store, initiative.id);
  const { memberId } = initiative;
  const author = memberId === null ? undefined : await store.members.find(memberId);
  const authors = (await authorsOf(store, initiative))?.lines.map(({ name }) => name) ?? [];
  const texts = [...indexed.map((key) => answers[key]), author?.fullName, ...authors];
  await store.search.keep({
    initiativeId: initiative.id,
    unitId: initiative.unitId,
    texts: texts.filter((text) => typeof text === 'string'),
  });
}

/** Authors changed: what was submitted is found by the names that stand there now, by no other. */
export async function indexAuthors(
  store: Store,
  initiative: Pick<Initiative, 'id' | 'memberId' | 'unitId' | 'codeNumber'>,
): Promise<void> {
  if (initiative.codeNumber !== null) await indexInitiative(store, initiative);
}
