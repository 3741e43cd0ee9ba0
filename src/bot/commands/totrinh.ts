import { readDossier } from '../../domain/dossier-words.ts';
import { findUnit } from '../kit/find-unit.ts';
import { makeDossier, showDossier } from '../kit/papers.ts';
import { refuse } from '../kit/refuse.ts';
import { topUnit } from '../kit/top-unit.ts';
import type { Command } from './command.ts';

/** The list of initiatives that goes with a submission to the council of initiatives. */
export const totrinh: Command = {
  name: 'totrinh',
  alias: 'dossier',
  where: 'private',
  needs: 'tally',
  run: async (ctx, rest) => {
    const { calendar, now } = ctx.deps;
    const { unit: typed, list, refused, ...span } = readDossier(rest, { calendar, now: now() });
    if (refused !== undefined) return refuse(ctx, refused);
    if (typed === '' && list === undefined) return showDossier(ctx, span);
    const unitId = typed === '' ? await topUnit(ctx, 'tally') : (await findUnit(ctx, typed, 'totrinh'))?.id;
    if (unitId === undefined) return;
    if (list === undefined) return showDossier(ctx, { unitId, ...span });
    await makeDossier(ctx, { list, unitId, ...span });
  },
};
