import { formScene, loadForm } from '../../actions/form/state.ts';
import { whyLocked } from '../../actions/open-initiative.ts';
import { readId } from '../../domain/ids.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

/** A form's button where no form is open: the draft it belongs to may still be written on. */
export const form: Family = async (ctx, [, subject, , action]) => {
  const { member } = ctx.person;
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  if ((await loadForm(ctx.deps.store, ctx.chat.id)) !== undefined) {
    await ctx.scene.enter(formScene);
    return;
  }
  const initiative = await ctx.deps.store.initiatives.find(readId(subject));
  const mine = initiative?.memberId === member.id || initiative?.typistId === member.id;
  // The second of a double tap on «Nộp»: the receipt is there already.
  const isSubmitted = mine && initiative.state !== 'draft' && initiative.state !== 'returned';
  if (isSubmitted && action === 'send') return;
  const locked = await whyLocked(ctx.deps.store, { memberId: member.id, initiativeId: readId(subject) });
  await refuse(ctx, (action === 'later' ? undefined : locked) ?? { code: 'old-button' });
};
