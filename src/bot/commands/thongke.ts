import { periodReader } from '../../reports/typed-period.ts';
import type { BotContext } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { sayTally } from '../kit/show-tally.ts';
import { unitHere } from '../kit/unit-here.ts';
import { unitTyped } from '../kit/unit-typed.ts';
import type { Command } from './command.ts';

/** «MAYSM», «maysm tuần này», «tháng 9 MAYSM»: a unit's code before or behind a period; undefined where none is there. */
async function unitAndPeriod(
  { deps }: BotContext,
  typed: string,
): Promise<{ unitId: number; typed: string } | undefined> {
  const read = (await periodReader(deps, deps.now())).read(typed);
  if (read.ok || read.error.code !== 'bad-period') return undefined;
  const found = await unitTyped(deps.store, typed);
  return found && { unitId: found.unitId, typed: found.rest };
}

export const thongke: Command = {
  name: 'thongke',
  alias: 'tally',
  where: 'both',
  needs: 'tally',
  run: async (ctx, rest) => {
    const unitId = await unitHere(ctx);
    if (unitId === undefined)
      return refuse(ctx, { code: ctx.chat?.type === 'private' ? 'no-root' : 'group-not-linked' });
    const asked = (await unitAndPeriod(ctx, rest)) ?? { unitId, typed: rest };
    await sayTally(ctx, { ...asked, view: 'sums', page: 0 });
  },
};
