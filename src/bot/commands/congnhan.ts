import { mayDecide } from '../../actions/decide-initiative.ts';
import { codeOf } from '../../actions/decision.ts';
import { findEarlier } from '../../actions/find-earlier.ts';
import { readCodes } from '../../domain/codes.ts';
import { readDecision } from '../../domain/decision.ts';
import { move } from '../../domain/initiative.ts';
import type { BotContext } from '../context.ts';
import { decide } from '../kit/decide.ts';
import { findByCode } from '../kit/find-by-code.ts';
import { refuse } from '../kit/refuse.ts';
import { namesSeveral, offerSeveral } from '../kit/several.ts';
import { singleIn } from '../kit/split-code.ts';
import type { Command } from './command.ts';

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
    const { codeYear, codeNumber } = allowed.value;
    const codes = codeYear === null || codeNumber === null ? [] : [{ year: codeYear, number: codeNumber }];
    await offerSeveral(ctx, { codes, fault: null }, { kind: 'recognise', ...paper });
  } else {
    await refuse(ctx, { code: 'marked-same', initiative: codeOf(allowed.value), earlier });
  }
}

/** One code decides at once, unless there is an earlier one like it; several are previewed, then one press. */
export const congnhan: Command = {
  name: 'congnhan',
  alias: 'approve',
  where: 'both',
  needs: 'decide',
  run: async (ctx, rest) => {
    const today = ctx.deps.calendar.civil(ctx.deps.now());
    const list = readCodes(rest, today.year);
    const single = namesSeveral(list) ? undefined : singleIn(rest, list);
    const decision = readDecision(single?.words ?? list.rest, today);
    if (list.fault === null && !decision.ok && decision.error.code !== 'unreadable')
      return refuse(ctx, { code: 'decision-day', why: decision.error.code });
    const { number = null, day = null } = decision.ok ? decision.value : {};
    if (list.fault !== null) return offerSeveral(ctx, list, { kind: 'recognise', number, day });
    const isCode = single === undefined || /\d/.test(single.code);
    if (!isCode || !decision.ok) return refuse(ctx, { code: 'usage', command: 'congnhan' });
    if (single === undefined) return offerSeveral(ctx, list, { kind: 'recognise', number, day });
    const retry = { command: 'congnhan', words: single.words, wanted: 'recognise' } as const;
    const found = await findByCode(ctx, single.code, retry);
    if (found !== undefined) await recogniseOne(ctx, found.id, { number, day });
  },
};
