import { findByCode } from '../kit/find-by-code.ts';
import { refuse } from '../kit/refuse.ts';
import { showInitiative } from '../kit/show-initiative.ts';
import type { Command } from './command.ts';

export const xem: Command = {
  name: 'xem',
  alias: 'show',
  where: 'both',
  needs: 'member',
  whileSuspended: true,
  run: async (ctx, rest) => {
    if (rest === '') return refuse(ctx, { code: 'usage', command: 'xem' });
    const initiative = await findByCode(ctx, rest, { command: 'xem' });
    if (initiative !== undefined) await showInitiative(ctx, initiative.id);
  },
};
