import { mayDecide } from '../../actions/decide-initiative.ts';
import { codeOf } from '../../actions/decision.ts';
import { findEarlier } from '../../actions/find-earlier.ts';
import { formScene, formState, pushForm } from '../../actions/form/state.ts';
import { readCodes } from '../../domain/codes.ts';
import { readDecision } from '../../domain/decision.ts';
import { move } from '../../domain/initiative.ts';
import type { Store } from '../../store/store.ts';
import type { BotContext } from '../context.ts';
import { decide } from '../kit/decide.ts';
import { findByCode } from '../kit/find-by-code.ts';
import { refuse } from '../kit/refuse.ts';
import type { Command } from './command.ts';

/** «12:5» for each one that is marked as the same as an earlier one: the preview says so, and one press takes it. */
async function earlierPairs(store: Store, ids: readonly number[]): Promise<string[]> {
  const found = await Promise.all(ids.map((id) => store.initiatives.find(id)));
  return found.flatMap((one) => (one?.duplicateOf == null ? [] : [`${one.id}:${one.duplicateOf}`]));
}

/** One that is the same as an earlier one is not recognised before whoever does it was asked. */
async function recogniseOne(
  ctx: BotContext,
  id: number,
  paper: { number: string | null; day: string | null },
): Promise<void> {
  const { store } = ctx.deps;
  const allowed = await mayDecide(store, await ctx.person.actor(), await store.initiatives.find(id));
  const isOpen = allowed.ok && move('recognise', allowed.value.state).ok;
  const earlier = isOpen ? await findEarlier(store, allowed.value) : undefined;
  if (earlier === undefined || !allowed.ok) {
    await decide(ctx, id, { kind: 'recognise', ...paper });
  } else if (ctx.chat?.type === 'private') {
    await previewSeveral(ctx, [id], paper);
  } else {
    await refuse(ctx, { code: 'marked-same', initiative: codeOf(allowed.value), earlier });
  }
}

async function previewSeveral(
  ctx: BotContext,
  ids: readonly number[],
  decision: { number: string | null; day: string | null },
): Promise<void> {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  const answers = {
    ids: ids.map(String),
    number: decision.number,
    day: decision.day,
    despite: await earlierPairs(ctx.deps.store, ids),
  };
  const place = { chatId: ctx.person.telegramId, now: ctx.deps.now() };
  await pushForm(ctx.deps.store, place, formState({ form: 'bulk', answers }));
  await ctx.scene.enter(formScene);
}

/** One code decides at once, unless there is an earlier one like it; several are previewed, then one press. */
export const congnhan: Command = {
  name: 'congnhan',
  alias: 'approve',
  where: 'both',
  needs: 'decide',
  run: async (ctx, rest) => {
    const today = ctx.deps.calendar.civil(ctx.deps.now());
    const { codes, rest: words } = readCodes(rest, today.year);
    const decision = readDecision(words, today);
    if (!decision.ok && decision.error.code === 'not-yet-signed')
      return refuse(ctx, { code: 'not-yet-signed' });
    if (codes.length === 0 || !decision.ok) return refuse(ctx, { code: 'usage', command: 'congnhan' });
    const { number: paper, day } = decision.value;
    const found = await Promise.all(
      codes.map(({ year, number }) => ctx.deps.store.initiatives.byCode(year, number)),
    );
    const ids = found.flatMap((initiative) => (initiative === undefined ? [] : [initiative.id]));
    const [only] = ids;
    if (only === undefined) {
      await findByCode(ctx, rest.split(/\s/)[0] ?? '');
    } else if (codes.length === 1) {
      await recogniseOne(ctx, only, { number: paper, day });
    } else {
      await previewSeveral(ctx, ids, { number: paper, day });
    }
  },
};
