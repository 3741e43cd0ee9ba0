import type { Store } from '../store/store.ts';
import type { Decision } from './decision.ts';

/** Where the files of a decision stand among those of the answers. */
export const paperQuestion = 'decision';

/** The decision's own pages stand among the initiative's files, under number and day. */
export async function keepPaper(
  store: Store,
  decision: Decision,
  kept: { initiativeId: number; at: number },
): Promise<void> {
  if (decision.kind !== 'recognise') return;
  const { number, day, files = [] } = decision;
  const caption = [number, day].filter((part) => part !== null).join(', ') || null;
  for (const file of files)
    await store.attachments.add({ ...file, ...kept, question: paperQuestion, caption });
}
