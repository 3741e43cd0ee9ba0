import { readCode } from '../../domain/codes.ts';
import { refuse } from '../kit/refuse.ts';
import { splitCode } from '../kit/split-code.ts';
import { askWhoToSuspend, chooseMeant, findMeant } from '../kit/suspensions.ts';
import type { Command } from './command.ts';

/** Alone it asks who; behind a code a reason may stand, and anything else is a name. */
export const chan: Command = {
  name: 'chan',
  alias: 'block',
  where: 'private',
  needs: 'suspend',
  run: async (ctx, rest) => {
    if (rest === '') return askWhoToSuspend(ctx);
    const { calendar, now } = ctx.deps;
    const { code, words } = splitCode(rest);
    const isCode = readCode(code, calendar.civil(now()).year).ok;
    const typed = isCode ? code : rest;
    const found = await findMeant(ctx, typed);
    if (!found.ok) return refuse(ctx, found.error);
    await chooseMeant(ctx, found.value, { typed, reason: isCode ? words : '' });
  },
};
