import { findByCode, lookUpCode } from '../kit/find-by-code.ts';
import { refuse } from '../kit/refuse.ts';
import { showInitiative } from '../kit/show-initiative.ts';
import { showsNamed } from '../kit/show-library.ts';
import type { Command } from './command.ts';

export const xem: Command = {
  name: 'xem',
  alias: 'show',
  where: 'both',
  needs: 'member',
  whileSuspended: true,
  run: async (ctx, rest) => {
    if (rest === '') return refuse(ctx, { code: 'usage', command: 'xem' });
    // What is recognised is open to every member, in private.
    const exact = ctx.chat?.type === 'private' ? await lookUpCode(ctx, rest) : undefined;
    if (exact !== undefined && (await showsNamed(ctx, exact))) return;
    const initiative = await findByCode(ctx, rest, { command: 'xem' });
    if (initiative !== undefined) await showInitiative(ctx, initiative.id);
  },
};
