import type { Initiative, Member, Store } from '../../store/store.ts';
import { penOf } from '../pen.ts';

/**
 * What a message gave an initiative: a whole answer, a part of one, or the caption of a file; `gone`: an answer that was
 * written anew since.
 */
export type Given = { initiative: Initiative; key: string } & (
  | { by: 'answer' | 'part' | 'gone' }
  | { by: 'caption'; fileId: number }
);

/** What this person's own message gave, also to a draft that was thrown away; message ids are counted anew in every chat, so whoever writes it decides. */
export async function givenBy(
  store: Store,
  { messageId, member }: { messageId: number; member: Member },
): Promise<Given[]> {
  const answers = await store.answers.byMessage(messageId);
  const parts = await store.answerParts.byMessage(messageId);
  const files = await store.attachments.byMessage(messageId);
  const places = [
    ...answers.map(({ initiativeId, key }) => ({ initiativeId, key, by: 'answer' }) as const),
    ...parts.map(
      ({ initiativeId, key, isGone }) => ({ initiativeId, key, by: isGone ? 'gone' : 'part' }) as const,
    ),
    ...files.map(
      ({ initiativeId, id }) => ({ initiativeId, key: 'files', by: 'caption', fileId: id }) as const,
    ),
  ];
  const given: Given[] = [];
  for (const { initiativeId, ...place } of places) {
    const { find, aside } = store.initiatives;
    const initiative = (await find(initiativeId)) ?? (await aside(initiativeId));
    const pen = initiative === undefined ? undefined : await penOf(store, initiative);
    if (initiative !== undefined && pen?.writerId === member.id) given.push({ initiative, ...place });
  }
  // A message may have given an answer that others go on with: then it is still a part of it.
  const live = given.filter(({ by }) => by !== 'gone');
  return live.length > 0 ? live : given;
}
