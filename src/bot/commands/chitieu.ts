import { setTarget } from '../../actions/set-target.ts';
import { readCount } from '../../domain/numerals.ts';
import { say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import type { Command } from './command.ts';

export const chitieu: Command = {
  name: 'chitieu',
  alias: 'target',
  where: 'private',
  needs: 'units',
  run: async (ctx, rest) => {
    const [, code = '', typed = ''] = /^(\S+)\s+(.+)$/.exec(rest) ?? [];
    const target = readCount(typed);
    if (target === undefined) return refuse(ctx, { code: 'usage', command: 'chitieu' });
    const set = await setTarget(ctx.deps)({ actor: await ctx.person.actor(), code, target });
    if (!set.ok) return refuse(ctx, set.error);
    await say(ctx, { kind: 'target.set', values: { unit: set.value.name, target: set.value.target } });
  },
};
