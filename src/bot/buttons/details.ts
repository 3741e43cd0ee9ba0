import { readId } from '../../domain/ids.ts';
import { refuse } from '../kit/refuse.ts';
import { readSection, sayDetails } from '../kit/show-details.ts';
import type { Family } from './family.ts';

/** Another part of a digest's details, in place. */
export const details: Family = async (ctx, [typed = '', id = '']) => {
  const section = readSection(typed);
  if (section === undefined || ctx.chat?.type !== 'private') return refuse(ctx, { code: 'old-button' });
  await sayDetails(ctx, { digestId: readId(id), section, edit: true });
};
