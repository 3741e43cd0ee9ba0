import { missingPosts } from '../../actions/missing-posts.ts';
import { nextPost } from '../../actions/next-post.ts';
import { can } from '../../domain/permissions.ts';
import { askDigest, type DigestAsked } from '../../reports/requests.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

/**
 * Shows a digest of a unit: a past one by its number, with the figures it had; without one that of the last complete
 * week, or of the one that runs. In private also where it is missing.
 */
export async function showDigest(
  ctx: BotContext,
  { unitId, number, edit = false }: { unitId: number; number: DigestAsked; edit?: boolean },
): Promise<void> {
  const { store } = ctx.deps;
  const actor = await ctx.person.actor();
  const asked = await askDigest(ctx.deps)({ actor, unitId, number });
  if (!asked.ok) {
    if (asked.error.code !== 'unknown-code') return refuse(ctx, asked.error);
    const unit = (await store.units.find(unitId))?.name ?? '';
    const last = await store.figures.lastDigestNumber(unitId);
    return refuse(ctx, { code: 'unknown-digest', typed: String(number), unit, last });
  }
  const digest = asked.value;
  const isPrivate = ctx.chat?.type === 'private';
  const stored = await store.digests.byNumber(unitId, digest.number);
  const asker = { actor, telegramId: ctx.person.telegramId };
  const missing =
    isPrivate && stored !== undefined
      ? await missingPosts(ctx.deps, asker, { unitId, week: stored.week })
      : [];
  const mayReview = !isPrivate || can(actor, 'seeQueue', await store.units.path(unitId));
  const weekEnd = digest.tally.period.to;
  const preview =
    stored === undefined
      ? {
          next: await nextPost(ctx.deps, { unitId, weekEnd }),
          code: (await store.units.find(unitId))?.code ?? '',
        }
      : null;
  const last = await store.figures.lastDigestNumber(unitId);
  const isNewest = stored !== undefined && digest.number === last;
  const values = { digest, preview, isNewest, isPrivate, mayReview, missing };
  // A text does not become a picture by an edit.
  await say(ctx, { kind: 'weekly.shown', values }, { edit: edit && digest.picture === undefined });
}
