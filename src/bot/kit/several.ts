import { type BulkDecision, offerBulk, offerTicked } from '../../actions/bulk/offer-bulk.ts';
import { setBulkPaper, tieBulk } from '../../actions/bulk/press-bulk.ts';
import { type CodeList, mostCodes } from '../../domain/codes.ts';
import type { Refusal } from '../../domain/refusals.ts';
import type { Result } from '../../domain/result.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

type Paper = { number: string | null; day: string | null };

/** Whether a text is about more than one initiative, or a range of them that cannot be counted out. */
export function namesSeveral({ codes, fault }: CodeList): boolean {
  return codes.length > 1 || fault !== null;
}

/** Shows in private what a decision would do to each of several, wherever it was asked; one press then takes it. */
export async function offerSeveral(
  ctx: BotContext,
  { codes, fault }: Pick<CodeList, 'codes' | 'fault'>,
  decision: BulkDecision,
): Promise<void> {
  const { member, telegramId: chatId } = ctx.person;
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  if (fault?.code === 'too-many') return refuse(ctx, { code: 'too-many-codes', most: mostCodes });
  if (fault?.code === 'backwards')
    return refuse(ctx, { code: 'range-backwards', typed: fault.typed, meant: fault.meant });
  const actor = await ctx.person.actor();
  const offered = await offerBulk(ctx.deps)({ actor, memberId: member.id, chatId, codes, decision });
  await goOn(ctx, offered);
  if (offered.ok && ctx.chat?.type !== 'private') await say(ctx, { kind: 'bulk.elsewhere', values: {} });
}

async function goOn(ctx: BotContext, offered: Result<{ id: number; more: boolean }, Refusal>): Promise<void> {
  if (!offered.ok) return refuse(ctx, offered.error);
  const { id, more } = offered.value;
  const { bulks } = ctx;
  if (more) ctx.after(() => bulks.run(id));
}

type Deciding = { decision: BulkDecision; edits?: number | null };

/** What is to be decided about those that were ticked is known now: it is previewed. */
export async function decideSeveral(
  ctx: BotContext,
  id: number,
  { decision, edits = null }: Deciding,
): Promise<void> {
  const actor = await ctx.person.actor();
  const memberId = ctx.person.member?.id ?? 0;
  await goOn(ctx, await offerTicked(ctx.deps)({ actor, memberId, id, decision, edits }));
}

/** A paper was given: for those that were ticked, or for a preview, which is shown anew with it. */
export async function giveSeveralPaper(ctx: BotContext, id: number, paper: Paper): Promise<void> {
  const memberId = ctx.person.member?.id ?? 0;
  const bulk = await ctx.deps.store.bulks.find(id);
  if (bulk?.state === 'ticking') return decideSeveral(ctx, id, { decision: { kind: 'recognise', ...paper } });
  const shown = await setBulkPaper(ctx.deps)({ memberId, id, ...paper });
  if (!shown.ok) return refuse(ctx, shown.error);
  await tieBulk(ctx.deps)(id, await say(ctx, shown.value));
}
