import { fold, nfc } from '../../domain/fold.ts';
import type { Measure } from '../../domain/ranking.ts';
import { refuse } from '../kit/refuse.ts';
import { sayRanking } from '../kit/show-tally.ts';
import { unitHere } from '../kit/unit-here.ts';
import { unitTyped } from '../kit/unit-typed.ts';
import type { Command } from './command.ts';

/** What people type for a measure, as search keys. */
const measureWords: ReadonlyMap<string, Measure> = new Map(
  Object.entries({
    share: ['', 'chi tieu', 'ty le', 'theo chi tieu', 'target', 'share', 'by target'],
    valid: ['hop le', 'so luong', 'theo hop le', 'valid', 'count', 'by count'],
    members: ['doan vien', '100 doan vien', 'theo doan vien', 'members', 'per 100 members', 'by members'],
  } as const satisfies Record<Measure, readonly string[]>).flatMap(([measure, words]) =>
    words.map((word) => [word, measure as Measure] as const),
  ),
);

export const bangxephang: Command = {
  name: 'bangxephang',
  alias: 'ranking',
  where: 'both',
  needs: 'tally',
  run: async (ctx, rest) => {
    const measureOf = (words: string) => measureWords.get(fold(nfc(words)));
    const named = measureOf(rest) === undefined ? await unitTyped(ctx.deps.store, rest) : undefined;
    const measure = measureOf(named?.rest ?? rest);
    if (measure === undefined) return refuse(ctx, { code: 'usage', command: 'bangxephang' });
    const unitId = await unitHere(ctx);
    if (unitId === undefined)
      return refuse(ctx, { code: ctx.chat?.type === 'private' ? 'no-root' : 'group-not-linked' });
    await sayRanking(ctx, { unitId: named?.unitId ?? unitId, measure, scale: null, block: null, page: 0 });
  },
};
