import type { Initiative, Member, Store } from '../../store/store.ts';
import { viewOf } from '../decision.ts';
import { tellCoAuthors } from './tell.ts';

/** Takes a deleted person out of the initiatives of others: the share stays, under «đã ẩn danh». */
export async function eraseCoAuthor(store: Store, member: Member, at: number): Promise<void> {
  for (const { id } of await store.coAuthors.confirmedBy(member.id)) {
    const nobody = { fullName: null, unitId: null, memberId: null, chatId: null, messageId: null };
    const nothing = { birthDay: null, jobTitle: null, qualification: null };
    await store.coAuthors.update(id, { ...nobody, ...nothing, erasedAt: at });
  }
}

/** Deletes whom a deleted author had named; those who had confirmed are told. */
export async function eraseCoAuthorsOf(store: Store, initiative: Initiative, at: number): Promise<void> {
  // What the author wrote goes: where there is a code, the title is not repeated.
  const { code, title } = await viewOf(store, initiative);
  const values = { code, title: code === '' ? title : '' };
  await tellCoAuthors({ store, at }, initiative.id, {
    to: {},
    message: { kind: 'coauthor.removed', values },
  });
  await store.coAuthors.removeOf(initiative.id);
}
