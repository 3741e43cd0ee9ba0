import type { Answers } from '../domain/answers.ts';
import { changesBetween, type Difference } from '../domain/difference.ts';
import type { Store } from '../store/store.ts';
import { initiativeAnswers } from './form/state.ts';

/** What the author changed since the initiative was last sent back; null if it never was. */
export async function differenceOf(store: Store, initiativeId: number): Promise<Difference | null> {
  const returned = await store.returnedAnswers.of(initiativeId);
  if (returned === undefined) return null;
  const files = await store.attachments.listOf(initiativeId);
  return {
    changes: changesBetween(returned.answers as Answers, await initiativeAnswers(store, initiativeId)),
    files: files.filter(({ at }) => at > returned.at).length,
  };
}
