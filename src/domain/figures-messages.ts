import type { PictureRef } from './picture.ts';
import type { Tally } from './tally.ts';

export type FiguresMessages = {
  tally: { tally: Tally; more?: { untold: boolean } };
  /** `id`: of the stored one; a digest that is only looked at has none yet. `picture`: none where they are off. */
  digest: { id?: number; unitId: number; tally: Tally; number: number; weeks: number; picture?: PictureRef };
};
