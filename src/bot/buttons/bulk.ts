import { confirmBulk, setBulkPaper, stopBulk, turnBulk, undoBulk } from '../../actions/bulk/press-bulk.ts';
import { demandedPaper } from '../../actions/demanded-paper.ts';
import { formScene, formState, pushForm } from '../../actions/form/state.ts';
import { readId } from '../../domain/ids.ts';
import type { Refusal } from '../../domain/refusals.ts';
import type { Result } from '../../domain/result.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

type Own = { memberId: number; id: number };

/** A job goes on with what one transaction could not do. */
async function goOn(ctx: BotContext, id: number, more: Result<boolean, Refusal>): Promise<void> {
  if (!more.ok) return refuse(ctx, more.error);
  const { bulks } = ctx;
  if (more.value) ctx.after(() => bulks.run(id));
}

async function stop(ctx: BotContext, own: Own): Promise<void> {
  const stopped = await stopBulk(ctx.deps)(own);
  if (!stopped.ok) return refuse(ctx, stopped.error);
  if (stopped.value === 'dropped') await say(ctx, { kind: 'bulk.dropped', values: {} }, { edit: true });
  const { bulks } = ctx;
  ctx.after(async () => bulks.stop(own.id));
}

async function turn(ctx: BotContext, own: Own, page: number): Promise<void> {
  const turned = await turnBulk(ctx.deps)({ ...own, page });
  if (!turned.ok) return refuse(ctx, turned.error);
  await say(ctx, turned.value, { edit: true });
}

/** The paper is asked in the form that asks it of one. */
async function askPaper(ctx: BotContext, { memberId, id }: Own): Promise<void> {
  const bulk = await ctx.deps.store.bulks.find(id);
  if (bulk?.memberId !== memberId || bulk.state !== 'offered') return refuse(ctx, { code: 'old-button' });
  const place = { chatId: ctx.person.telegramId, now: ctx.deps.now() };
  const answers = { bulk: id, ...(await demandedPaper(ctx.deps.store)) };
  const state = formState({ form: 'recognise', at: 'decisionNumber', answers });
  await pushForm(ctx.deps.store, place, state);
  await ctx.scene.enter(formScene);
}

/** By the paper that this person recognised by last, if it still is the one of this moment. */
async function takeLast(ctx: BotContext, own: Own, at: number): Promise<void> {
  const last = await ctx.deps.store.lastDecisions.find(own.memberId);
  if (last?.at !== at) return refuse(ctx, { code: 'old-button' });
  const shown = await setBulkPaper(ctx.deps)({ ...own, number: last.number, day: last.day });
  if (!shown.ok) return refuse(ctx, shown.error);
  await say(ctx, shown.value, { edit: true });
}

/** Decisions on many at once: the tap, its undo, stopping, turning pages, and the paper behind them. */
export const bulk: Family = async (ctx, [action = '', id, other]) => {
  const { member } = ctx.person;
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const own = { memberId: member.id, id: readId(id) };
  const actions: Readonly<Record<string, () => Promise<void>>> = {
    take: async () => {
      const confirm = { ...own, actor: await ctx.person.actor(), revision: Number(other) };
      await goOn(ctx, own.id, await confirmBulk(ctx.deps)(confirm));
    },
    undo: async () => goOn(ctx, own.id, await undoBulk(ctx.deps)(own)),
    stop: () => stop(ctx, own),
    page: () => turn(ctx, own, other === '0' ? 0 : readId(other)),
    paper: () => askPaper(ctx, own),
    last: () => takeLast(ctx, own, readId(other)),
  };
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
