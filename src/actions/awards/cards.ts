import { awardDraft, awardMark } from '../../domain/award-draft.ts';
import { fileDrafts, fileMark } from '../../domain/award-file.ts';
import type { Message } from '../../domain/messages.ts';
import type { Store } from '../../store/store.ts';
import type { FormState } from '../form/state.ts';

/** Whom to commend, by which paper; whether it may be is filled in where it is known who asks. */
export function awardCard({ answers }: FormState, menu: boolean): Message {
  return { kind: 'award.preview', values: { draft: awardDraft(answers), menu, mark: awardMark(answers) } };
}

/** A list that was read and checked: how many by each paper. */
export async function awardFileCard(store: Store, { answers }: FormState): Promise<Message> {
  const drafts = fileDrafts(answers);
  const papers = drafts.flatMap(({ paper, to }) => (paper === null ? [] : [{ paper, count: to.length }]));
  const programmeId = drafts[0]?.programmeId ?? null;
  const programme = programmeId === null ? undefined : await store.programmes.find(programmeId);
  const values = { papers, programme: programme?.name ?? null, mark: fileMark(answers) };
  return { kind: 'award.file', values };
}
