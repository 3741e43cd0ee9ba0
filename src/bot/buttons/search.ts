import { readId } from '../../domain/ids.ts';
import { showFound } from '../commands/timkiem.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

/** Turns the pages of the search that this person made last. */
export const search: Family = async (ctx, [number = '', phase = '', id = '']) => {
  const memberId = ctx.person.member?.id ?? 0;
  const query = await ctx.deps.store.search.recall(readId(number), memberId);
  if (query === undefined || ctx.chat?.type !== 'private') return refuse(ctx, { code: 'old-button' });
  const from = id === '' ? null : { phase: readId(phase), id: readId(id) };
  await showFound(ctx, { number: readId(number), query, from, edit: true });
};
