import { readId } from '../../domain/ids.ts';
import { link } from '../commands/lienket.ts';
import { isFaceless } from '../person.ts';
import type { Family } from './family.ts';

/** officers or general: whose group this is, asked by /lienket. Everybody there can press, so the right is checked again. */
export const group: Family = async (ctx, [audience, unitId]) => {
  if (ctx.chat?.type === 'private' || isFaceless(ctx)) return;
  if (audience !== 'officers' && audience !== 'general') return;
  await link(ctx, readId(unitId), audience);
};
