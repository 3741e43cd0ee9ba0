import { resendPost } from '../../actions/missing-posts.ts';
import { readId } from '../../domain/ids.ts';
import { listDigests } from '../../reports/list-digests.ts';
import { say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { showDigest } from '../kit/show-digest.ts';
import type { Family } from './family.ts';

/** list: past digests of a unit, a page; show: one of them; now: the week that runs; again: a post that never arrived. */
export const weekly: Family = async (ctx, [what, id, number]) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  const actor = await ctx.person.actor();
  if (what === 'show') return showDigest(ctx, { unitId: readId(id), number: readId(number), edit: true });
  if (what === 'now') return showDigest(ctx, { unitId: readId(id), number: 'running' });
  if (what === 'list') {
    const before = number === '0' || number === undefined ? null : readId(number);
    const listed = await listDigests(ctx.deps)({ actor, unitId: readId(id), before });
    if (!listed.ok) return refuse(ctx, listed.error);
    await say(ctx, { kind: 'weekly.list', values: listed.value }, { edit: true });
    return;
  }
  if (what !== 'again') return refuse(ctx, { code: 'old-button' });
  const { telegramId } = ctx.person;
  const resent = await resendPost(ctx.deps)({ actor, telegramId, postId: readId(id) });
  if (!resent.ok) return refuse(ctx, resent.error);
  await say(ctx, { kind: 'weekly.resent', values: resent.value }, { edit: true });
};
