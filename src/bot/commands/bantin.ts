import { nfc } from '../../domain/fold.ts';
import { findUnit } from '../kit/find-unit.ts';
import { refuse } from '../kit/refuse.ts';
import { showDigest } from '../kit/show-digest.ts';
import { unitHere } from '../kit/unit-here.ts';
import type { Command } from './command.ts';

/** «12», «số 12», «no. 12», and in private a unit before or behind it. */
const numbered = /(?:^|\s)(?:số|so|no\.?|#)?\s*(\d{1,6})(?=\s|$)/iu;

/** Alone: the newest, before it is posted a preview. With a number: a past digest, with the same figures. */
export const bantin: Command = {
  name: 'bantin',
  alias: 'digest',
  where: 'both',
  needs: 'tally',
  run: async (ctx, rest) => {
    const isPrivate = ctx.chat?.type === 'private';
    const typed = nfc(rest).trim();
    const number = numbered.exec(typed)?.[1];
    const named = typed.replace(numbered, ' ').trim();
    // In a group the figures are those of its unit, whatever the asker may read elsewhere.
    if ((named !== '' && !isPrivate) || /^[^\p{L}]+$/u.test(named))
      return refuse(ctx, { code: 'usage', command: 'bantin' });
    const unitId = named === '' ? await unitHere(ctx) : (await findUnit(ctx, named, 'bantin'))?.id;
    if (unitId === undefined) {
      if (named === '') await refuse(ctx, { code: isPrivate ? 'no-root' : 'group-not-linked' });
      return;
    }
    await showDigest(ctx, { unitId, number: number === undefined ? null : Number(number) });
  },
};
