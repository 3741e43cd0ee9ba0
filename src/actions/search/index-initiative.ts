import { isConfidential } from '../../domain/library.ts';
import type { Initiative, Store } from '../../store/store.ts';
import { authorsOf } from '../co-authors/authors.ts';
import { initiativeAnswers } from '../form/state.ts';

const told = ['before', 'solution', 'result'] as const;

/**
 * Puts what a submitted initiative says where it is found, in the same transaction: by everybody, or by officers alone,
 * as the names of its authors and what is confidential.
 */
export async function indexInitiative(
  store: Store,
  initiative: Pick<Initiative, 'id' | 'memberId' | 'unitId'>,
): Promise<void> {
  const answers = await initiativeAnswers(store, initiative.id);
  const { memberId } = initiative;
  const author = memberId === null ? undefined : await store.members.find(memberId);
  const authors = (await authorsOf(store, initiative))?.lines.map(({ name }) => name) ?? [];
  const said = told.map((key) => answers[key]);
  const isOpen = !isConfidential(answers);
  const isText = (text: unknown) => typeof text === 'string';
  await store.search.keep({
    initiativeId: initiative.id,
    unitId: initiative.unitId,
    texts: [answers['title'], ...(isOpen ? said : [])].filter(isText),
    closed: [...(isOpen ? [] : said), author?.fullName, ...authors].filter(isText),
  });
}

/** Authors changed: what was submitted is found by the names that stand there now, by no other. */
export async function indexAuthors(
  store: Store,
  initiative: Pick<Initiative, 'id' | 'memberId' | 'unitId' | 'codeNumber'>,
): Promise<void> {
  if (initiative.codeNumber !== null) await indexInitiative(store, initiative);
}
