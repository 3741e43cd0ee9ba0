import { readCodes } from '../../domain/codes.ts';
import { shortestReason } from '../../domain/decision-forms.ts';
import { askWhy } from '../kit/ask-decision.ts';
import { decide } from '../kit/decide.ts';
import { findByCode } from '../kit/find-by-code.ts';
import { refuse } from '../kit/refuse.ts';
import { namesSeveral, offerSeveral } from '../kit/several.ts';
import { singleIn } from '../kit/split-code.ts';
import type { Command } from './command.ts';

/** Without a reason it asks for one. */
export const tuchoi: Command = {
  name: 'tuchoi',
  alias: 'decline',
  where: 'both',
  needs: 'decide',
  run: async (ctx, rest) => {
    const list = readCodes(rest, ctx.deps.calendar.civil(ctx.deps.now()).year, 'reason');
    if (namesSeveral(list) || list.counted) {
      if (list.fault === null && list.rest.length < shortestReason)
        return refuse(ctx, { code: 'reason-too-short', command: 'tuchoi' });
      return offerSeveral(ctx, list, { kind: 'decline', note: list.rest });
    }
    const { code, words } = singleIn(rest, list);
    if (code === '') return refuse(ctx, { code: 'usage', command: 'tuchoi' });
    const initiative = await findByCode(ctx, code, { command: 'tuchoi', words, wanted: 'decline' });
    if (initiative === undefined) return;
    if (words === '') return askWhy(ctx, { initiative, kind: 'decline', command: 'tuchoi' });
    if (words.length < shortestReason) return refuse(ctx, { code: 'reason-too-short', command: 'tuchoi' });
    await decide(ctx, initiative.id, { kind: 'decline', note: words });
  },
};
