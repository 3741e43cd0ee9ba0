import { untakeBulk } from '../../actions/bulk/press-bulk.ts';
import { type Ticks, tick } from '../../actions/bulk/tick.ts';
import { demandedPaper } from '../../actions/demanded-paper.ts';
import { formScene, formState, pushForm } from '../../actions/form/state.ts';
import { forms } from '../../domain/form.ts';
import { readId } from '../../domain/ids.ts';
import { type BotContext, pressedMessage, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { decideSeveral } from '../kit/several.ts';
import { showTicks } from '../kit/ticks.ts';
import type { Family } from './family.ts';

type Own = { memberId: number; id: number };

async function change(ctx: BotContext, own: Own, { from, ticks }: { from: number; ticks: Ticks }) {
  const actor = await ctx.person.actor();
  const ticked = await tick(ctx.deps)({ ...own, actor, from, ticks });
  if (!ticked.ok) return refuse(ctx, ticked.error);
  await say(ctx, { kind: 'bulk.ticking', values: ticked.value }, { edit: true });
}

/** What a decision needs to know is asked in the form that asks it of one. */
async function ask(ctx: BotContext, form: 'recognise' | 'decline' | 'return', own: Own): Promise<void> {
  const bulk = await ctx.deps.store.bulks.find(own.id);
  if (bulk?.memberId !== own.memberId || bulk.state !== 'ticking') return refuse(ctx, { code: 'old-button' });
  const { length: about } = await ctx.deps.store.bulks.positions(own.id);
  if (about === 0) return refuse(ctx, { code: 'nothing-ticked' });
  const place = { chatId: ctx.person.telegramId, now: ctx.deps.now() };
  const at = forms[form].questions[0]?.key ?? 'card';
  const answers = {
    bulk: own.id,
    about,
    ...(form === 'recognise' && (await demandedPaper(ctx.deps.store))),
  };
  await pushForm(ctx.deps.store, place, formState({ form, at, answers }));
  await ctx.scene.enter(formScene);
}

/** A paper that is known already is offered under the preview; else it is asked for. */
async function recognise(ctx: BotContext, own: Own): Promise<void> {
  const last = await ctx.deps.store.lastDecisions.find(own.memberId);
  if (last === undefined) return ask(ctx, 'recognise', own);
  const decision = { kind: 'recognise', number: null, day: null } as const;
  await decideSeveral(ctx, own.id, { decision, edits: pressedMessage(ctx) });
}

async function back(ctx: BotContext, own: Own): Promise<void> {
  const untaken = await untakeBulk(ctx.deps)(own);
  if (!untaken.ok) return refuse(ctx, untaken.error);
  await showTicks(ctx, true);
}

/** «Chọn nhiều»: tick what waits, page by page, then decide on all of it together. */
export const ticks: Family = async (ctx, [action = '', id, one, other]) => {
  const { member } = ctx.person;
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const own = { memberId: member.id, id: readId(id) };
  const actions: Readonly<Record<string, () => Promise<void>>> = {
    // Under what is done the undo stays.
    open: () => showTicks(ctx, id !== 'new'),
    one: () => change(ctx, own, { from: readId(other), ticks: { kind: 'one', initiativeId: readId(one) } }),
    page: () => change(ctx, own, { from: readId(one), ticks: { kind: 'page' } }),
    none: () => change(ctx, own, { from: readId(one), ticks: { kind: 'none' } }),
    turn: () => change(ctx, own, { from: readId(one), ticks: { kind: 'turn' } }),
    recognise: () => recognise(ctx, own),
    decline: () => ask(ctx, 'decline', own),
    return: () => ask(ctx, 'return', own),
    back: () => back(ctx, own),
  };
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
