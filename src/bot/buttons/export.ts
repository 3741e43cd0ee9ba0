import { readId } from '../../domain/ids.ts';
import { unpackChoice } from '../kit/export-data.ts';
import { haltExport, makeExport, showExport, turnExport } from '../kit/exports.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

/** The card of an export changes in place, and becomes the message of the file that is made; rights are asked with each press. */
export const exporting: Family = async (ctx, [action = '', ...args]) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  if (action === 's') return haltExport(ctx, readId(args[0]));
  const [turn, ...rest] = action === 'p' ? args : ['', ...args];
  const choice = unpackChoice(rest);
  if (choice === undefined) return refuse(ctx, { code: 'old-button' });
  if (action === 'p') return turnExport(ctx, choice, turn ?? '');
  if (action === 'm') return makeExport(ctx, choice);
  if (action === 'c' || action === 'f') return showExport(ctx, choice, { choosing: action === 'f' });
  await refuse(ctx, { code: 'old-button' });
};
