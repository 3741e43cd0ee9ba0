import { canSomewhere } from '../../domain/permissions.ts';
import { askTally } from '../../reports/requests.ts';
import { say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
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
    const tally = await askTally(ctx.deps)({ actor: await ctx.person.actor(), unitId, typed: rest });
    if (!tally.ok) return refuse(ctx, tally.error);
    const isPrivate = ctx.chat?.type === 'private';
    const more = { untold: canSomewhere(await ctx.person.actor(), 'seeQueue') };
    await say(ctx, { kind: 'tally', values: { tally: tally.value, ...(isPrivate && { more }) } });
  },
};
