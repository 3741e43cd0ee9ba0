import { awardHead, listAwards } from '../../actions/awards/list-awards.ts';
import { listCandidates } from '../../actions/awards/list-candidates.ts';
import { viewAward } from '../../actions/awards/view-award.ts';
import type { AwardFilter, CandidatePlace } from '../../domain/award-messages.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

type Showing = { programmeId?: number | null; edit?: boolean };

/** How many of each form there are, and what can be done. */
export async function showAwardHead(
  ctx: BotContext,
  { programmeId = null, edit = false }: Showing = {},
): Promise<void> {
  const head = await awardHead(ctx.deps)({ actor: await ctx.person.actor(), programmeId });
  if (!head.ok) return refuse(ctx, head.error);
  await say(ctx, { kind: 'award.head', values: head.value }, { edit });
}

/** A page of the list, which turns in place. */
export async function showAwardList(
  ctx: BotContext,
  page: AwardFilter & { before: number | null },
): Promise<void> {
  const listed = await listAwards(ctx.deps)({ actor: await ctx.person.actor(), ...page });
  if (!listed.ok) return refuse(ctx, listed.error);
  await say(ctx, { kind: 'award.list', values: listed.value }, { edit: true });
}

/** A page of candidates for «Bằng Lao động sáng tạo», which turns in place. */
export async function showCandidates(ctx: BotContext, after: CandidatePlace | null): Promise<void> {
  const listed = await listCandidates(ctx.deps)({ actor: await ctx.person.actor(), after });
  if (!listed.ok) return refuse(ctx, listed.error);
  await say(ctx, { kind: 'award.candidates', values: listed.value }, { edit: true });
}

export async function showAward(ctx: BotContext, awardId: number): Promise<void> {
  const seen = await viewAward(ctx.deps)({ actor: await ctx.person.actor(), awardId });
  if (!seen.ok) return refuse(ctx, seen.error);
  await say(ctx, { kind: 'award.one', values: seen.value }, { edit: true });
}
