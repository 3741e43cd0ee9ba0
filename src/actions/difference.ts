import type { Answers } from '../domain/answers.ts';
import { changesBetween, type Difference, type ShareChange, sharesBetween } from '../domain/difference.ts';
import type { ReturnedAuthor, Store } from '../store/store.ts';
import { nameNow } from './co-authors/returned-authors.ts';
import { initiativeAnswers } from './form/state.ts';

async function shareChanges(
  store: Store,
  initiativeId: number,
  before: readonly ReturnedAuthor[],
): Promise<ShareChange[]> {
  const after = await store.coAuthors.listOf(initiativeId);
  const named = [];
  for (const author of before) named.push({ ...author, name: await nameNow(store, author, after) });
  return sharesBetween(
    named,
    after.map(({ id, fullName: name, share }) => ({ id, name, share })),
  );
}

/** What the author changed since the initiative was last sent back; null if it never was. */
export async function differenceOf(store: Store, initiativeId: number): Promise<Difference | null> {
  const returned = await store.returnedAnswers.of(initiativeId);
  if (returned === undefined) return null;
  const { answers, authors, at: returnedAt } = returned;
  const files = await store.attachments.listOf(initiativeId);
  return {
    changes: changesBetween(answers as Answers, await initiativeAnswers(store, initiativeId)),
    authors: authors === undefined ? [] : await shareChanges(store, initiativeId, authors),
    files: files.filter(({ at }) => at > returnedAt).length,
  };
}
