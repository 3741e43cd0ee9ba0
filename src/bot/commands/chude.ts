import { runUnits } from '../../actions/library/themes.ts';
import { say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { sayTheme, showThemes } from '../kit/show-themes.ts';
import type { Command } from './command.ts';

/** «/chude», «/chude MAYTHU», «/chude Giảm bụi», «/chude MAYTHU Giảm bụi»: what a unit asks its members for. */
export const chude: Command = {
  name: 'chude',
  alias: 'themes',
  where: 'private',
  needs: 'programme',
  run: async (ctx, rest) => {
    const units = await runUnits(ctx.deps)({ actor: await ctx.person.actor() });
    const [only] = units;
    if (only === undefined) return refuse(ctx, { code: 'no-root' });
    const [code = '', ...words] = rest.split(/\s+/u);
    const isCode = /^[a-z0-9]{2,20}$/iu.test(code);
    const named = isCode ? await ctx.deps.store.units.byCode(code.toUpperCase()) : undefined;
    const text = named === undefined ? rest : words.join(' ');
    const unitId = named?.id ?? (units.length === 1 ? only.id : undefined);
    if (unitId === undefined) {
      await say(ctx, { kind: 'themes.units', values: { units } });
    } else if (text === '') await showThemes(ctx, unitId);
    else await sayTheme(ctx, { unitId, text });
  },
};
