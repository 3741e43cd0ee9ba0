import type { Initiative, Member, Store } from '../../store/store.ts';
import { penOf } from '../pen.ts';

/** What a message gave an initiative: a whole answer, a part of one, or the caption of a file. */
export type Given = { initiative: Initiative; key: string } & (
  | { by: 'answer' | 'part' }
  | { by: 'caption'; fileId: number }
);

/** What this person's own message gave; message ids are counted anew in every chat, so whoever writes it decides. */
export async function givenBy(
  store: Store,
  { messageId, member }: { messageId: number; member: Member },
): Promise<Given[]> {
  const answers = await store.answers.byMessage(messageId);
  const parts = await store.answerParts.byMessage(messageId);
  const files = await store.attachments.byMessage(messageId);
  const places = [
    ...answers.map(({ initiativeId, key }) => ({ initiativeId, key, by: 'answer' }) as const),
    ...parts.map(({ initiativeId, key }) => ({ initiativeId, key, by: 'part' }) as const),
    ...files.map(
      ({ initiativeId, id }) => ({ initiativeId, key: 'files', by: 'caption', fileId: id }) as const,
    ),
  ];
  const given: Given[] = [];
  for (const { initiativeId, ...place } of places) {
    const initiative = await store.initiatives.find(initiativeId);
    const pen = initiative === undefined ? undefined : await penOf(store, initiative);
    if (initiative !== undefined && pen?.writerId === member.id) given.push({ initiative, ...place });
  }
  return given;
}
