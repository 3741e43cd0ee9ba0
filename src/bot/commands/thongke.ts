import { refuse } from '../kit/refuse.ts';
import { sayTally } from '../kit/show-tally.ts';
import { unitHere } from '../kit/unit-here.ts';
import type { Command } from './command.ts';

export const thongke: Command = {
  name: 'thongke',
  alias: 'tally',
  where: 'both',
  needs: 'tally',
  run: async (ctx, rest) => {
    const unitId = await unitHere(ctx);
    if (unitId === undefined)
      return refuse(ctx, { code: ctx.chat?.type === 'private' ? 'no-root' : 'group-not-linked' });
    await sayTally(ctx, { unitId, typed: rest, view: 'sums', page: 0 });
  },
};
