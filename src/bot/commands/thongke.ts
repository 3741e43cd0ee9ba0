import { nfc } from '../../domain/fold.ts';
import { periodReader } from '../../reports/typed-period.ts';
import type { BotContext } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { sayTally } from '../kit/show-tally.ts';
import { unitHere } from '../kit/unit-here.ts';
import type { Command } from './command.ts';

/** «MAYSM», «maysm tuần này», «tháng 9 MAYSM»: a unit's code before or behind a period; undefined where none is there. */
async function unitAndPeriod(
  { deps }: BotContext,
  typed: string,
): Promise<{ unitId: number; typed: string } | undefined> {
  const read = (await periodReader(deps, deps.now())).read(typed);
  if (read.ok || read.error.code !== 'bad-period') return undefined;
  const words = nfc(typed).trim().split(/\s+/u);
  for (const at of new Set([0, words.length - 1])) {
    const unit = await deps.store.units.byCode(words[at] ?? '');
    if (unit !== undefined) return { unitId: unit.id, typed: words.toSpliced(at, 1).join(' ') };
  }
  return undefined;
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
