import { readCodes } from '../../domain/codes.ts';
import { shortestReason } from '../../domain/decision-forms.ts';
import { askWhy } from '../kit/ask-decision.ts';
import { decide } from '../kit/decide.ts';
import { findByCode } from '../kit/find-by-code.ts';
import { refuse } from '../kit/refuse.ts';
import { namesSeveral } from '../kit/several.ts';
import { singleIn } from '../kit/split-code.ts';
import type { Command } from './command.ts';

/** Takes a recognition back; without a reason it asks for one. */
export const huycongnhan: Command = {
  name: 'huycongnhan',
  alias: 'revoke',
  where: 'private',
  needs: 'decide',
  run: async (ctx, rest) => {
    const list = readCodes(rest, ctx.deps.calendar.civil(ctx.deps.now()).year, 'reason');
    if (namesSeveral(list)) return refuse(ctx, { code: 'one-revocation' });
    const { code, words } = singleIn(rest, list);
    if (code === '') return refuse(ctx, { code: 'usage', command: 'huycongnhan' });
    const initiative = await findByCode(ctx, code, { command: 'huycongnhan', words, wanted: 'revoke' });
    if (initiative === undefined) return;
    if (words === '') return askWhy(ctx, { initiative, kind: 'revoke', command: 'huycongnhan' });
    if (words.length < shortestReason)
      return refuse(ctx, { code: 'reason-too-short', command: 'huycongnhan' });
    await decide(ctx, initiative.id, { kind: 'revoke', note: words });
  },
};
