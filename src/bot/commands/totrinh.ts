import { periodAt, readPeriod } from '../../domain/periods.ts';
import type { BotContext } from '../context.ts';
import { findUnit } from '../kit/find-unit.ts';
import { showDossier } from '../kit/papers.ts';
import type { Command } from './command.ts';

type Read = { readonly unit: string; readonly from: number; readonly to: number };

/** «MAYSM tháng 11»: a unit, a period behind it, either of them alone, or nothing, which means this year. */
function readChoice({ deps: { calendar, now } }: BotContext, typed: string): Read {
  const tokens = typed.split(/\s+/u).filter((token) => token !== '');
  for (const at of tokens.keys()) {
    const facts = { now: now(), calendar, programme: undefined };
    const period = readPeriod(tokens.slice(at).join(' '), facts);
    if (period.ok)
      return { unit: tokens.slice(0, at).join(' '), from: period.value.from, to: period.value.to };
  }
  const { from, to } = periodAt('year', now(), calendar);
  return { unit: tokens.join(' '), from, to };
}

/** The list of initiatives that goes with a submission to the council of initiatives. */
export const totrinh: Command = {
  name: 'totrinh',
  alias: 'dossier',
  where: 'private',
  needs: 'tally',
  run: async (ctx, rest) => {
    const { unit: typed, from, to } = readChoice(ctx, rest);
    if (typed === '') return showDossier(ctx, { from, to });
    const unit = await findUnit(ctx, typed);
    if (unit !== undefined) await showDossier(ctx, { unitId: unit.id, from, to });
  },
};
