import { blocks } from '../../domain/choices.ts';
import { readId } from '../../domain/ids.ts';
import { measures } from '../../domain/ranking.ts';
import { refuse } from '../kit/refuse.ts';
import { sayRanking } from '../kit/show-tally.ts';
import type { Family } from './family.ts';

const scales = ['phase', 'programme'] as const;

/** Another measure, scale, block or page in place: `unit:measure:scale:block:page`. */
export const ranking: Family = async (ctx, [unit = '', by = '', of = '', among = '', page = '0']) => {
  const measure = measures.find((one) => one === by);
  const scale = scales.find((one) => one === of);
  const block = among === 'all' ? null : blocks.find((one) => one === among);
  const isRead = measure !== undefined && scale !== undefined && block !== undefined;
  if (!isRead || readId(unit) === 0 || !/^\d{1,4}$/.test(page)) return refuse(ctx, { code: 'old-button' });
  await sayRanking(ctx, { unitId: readId(unit), measure, scale, block, page: Number(page), edit: true });
};
