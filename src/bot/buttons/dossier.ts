import { readId } from '../../domain/ids.ts';
import { dossierLists } from '../../domain/papers.ts';
import { periodAt } from '../../domain/periods.ts';
import { makeDossier, showDossier } from '../kit/papers.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

/** A list that goes with a submission to the council: its unit and time are chosen in place. */
export const dossier: Family = async (ctx, [action = '', what = '', ...rest]) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  const { calendar, now } = ctx.deps;
  const [unit = '', first = '', second = ''] = rest;
  if (action === 'span') {
    const kind = (['month', 'quarter', 'year'] as const).find((one) => one === what);
    if (kind === undefined) return refuse(ctx, { code: 'old-button' });
    const { from, to } = periodAt(kind, now(), calendar);
    return showDossier(ctx, { unitId: readId(unit), from, to }, { edit: true });
  }
  const [from, to] = [readId(first), readId(second)];
  if (to <= from) return refuse(ctx, { code: 'old-button' });
  if (action === 'unit') return showDossier(ctx, { unitId: readId(unit), from, to }, { edit: true });
  const list = dossierLists.find((one) => one === what);
  if (action !== 'make' || list === undefined) return refuse(ctx, { code: 'old-button' });
  await makeDossier(ctx, { list, unitId: readId(unit), from, to });
};
