import { beginCare } from '../domain/draft-care.ts';
import type { DraftLine } from '../domain/draft-messages.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Initiative, Member } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { draftLine } from './draft-lines.ts';
import { closeForm } from './form/close-form.ts';
import type { FormState } from './form/state.ts';

/** Who writes on a draft. */
function writerOf({ memberId, typistId }: Initiative): number | null {
  return typistId ?? memberId;
}

type Input = { member: Member; chatId: number; initiativeId: number };

/** `resumed`: the form that lay under the draft's and is on top now. */
export type Dropped = { draft: DraftLine; resumed: FormState | null };

/** Throws a draft away: nobody sees it any more, and it is erased when it can no longer be brought back. */
export function dropDraft({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return ({ member, chatId, initiativeId: id }: Input): Promise<Result<Dropped, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const dropped = await store.initiatives.putAside({ id, memberId: member.id, now: at });
      // The second of a double tap says the same again.
      const aside = await store.initiatives.aside(id);
      if (aside === undefined || (!dropped && writerOf(aside) !== member.id))
        return fail({ code: 'old-button' });
      const resumed = await closeForm(store, { chatId, now: at }, id);
      return ok({ draft: await draftLine(store, aside), resumed });
    });
}

/** Brings a draft back that was thrown away, every word of it, as long as it is not erased. */
export function bringBackDraft({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return ({ member, initiativeId: id }: Omit<Input, 'chatId'>): Promise<Result<DraftLine, Refusal>> =>
    store.transaction(async (store) => {
      const isBack = await store.initiatives.bringBack({ id, memberId: member.id });
      if (isBack) await store.draftChecks.put(id, beginCare(now()));
      const draft = await store.initiatives.find(id);
      if (draft === undefined) return fail({ code: 'draft-gone' });
      if (writerOf(draft) !== member.id || draft.state !== 'draft') return fail({ code: 'old-button' });
      return ok(await draftLine(store, draft));
    });
}
