import { divisions } from '../../domain/figures-messages.ts';
import { readId } from '../../domain/ids.ts';
import type { TallyView } from '../../reports/browse.ts';
import { refuse } from '../kit/refuse.ts';
import { sayTally } from '../kit/show-tally.ts';
import type { Family } from './family.ts';

const views: readonly TallyView[] = ['sums', 'units', ...divisions];

/** Figures of another unit, period or kind in place: `view:unit:period:page`. */
export const tally: Family = async (ctx, [shown = '', unit = '', typed = '', page = '0']) => {
  const view = views.find((one) => one === shown);
  if (view === undefined || readId(unit) === 0 || !/^\d{1,4}$/.test(page))
    return refuse(ctx, { code: 'old-button' });
  await sayTally(ctx, { unitId: readId(unit), typed, view, page: Number(page), edit: true });
};
