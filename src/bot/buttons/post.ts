import { resendPosts, settlePost } from '../../actions/settle-post.ts';
import { readId } from '../../domain/ids.ts';
import { say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

/** seen, again: one uncertain digest; all: an owner's answer to a whole incident. */
export const post: Family = async (ctx, [answer, id]) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  const actor = await ctx.person.actor();
  if (answer === 'all') {
    const resent = await resendPosts(ctx.deps)({ actor });
    if (!resent.ok) return refuse(ctx, resent.error);
    await say(ctx, { kind: 'delivery.resent', values: resent.value }, { edit: true });
    return;
  }
  if (answer !== 'seen' && answer !== 'again') return refuse(ctx, { code: 'old-button' });
  const settled = await settlePost(ctx.deps)({ actor, postId: readId(id), answer });
  if (!settled.ok) return refuse(ctx, settled.error);
  await say(ctx, { kind: 'digest.settled', values: settled.value }, { edit: true });
};
