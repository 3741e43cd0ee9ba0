import { unitKey } from '../../domain/award-draft.ts';
import { readAwardLine } from '../../domain/award-line.ts';
import { mostAwards } from '../../domain/awards.ts';
import { formatCode } from '../../domain/codes.ts';
import type { BotContext } from '../context.ts';
import { findUnit } from '../kit/find-unit.ts';
import { openAward } from '../kit/open-award.ts';
import { refuse } from '../kit/refuse.ts';
import { showAwardHead } from '../kit/show-awards.ts';
import type { Command } from './command.ts';

/** The keys of the units that were named; undefined when one is not found, which is said. */
async function unitsIn(ctx: BotContext, names: readonly string[]): Promise<string[] | undefined> {
  const keys: string[] = [];
  for (const name of names) {
    const unit = await findUnit(ctx, name, 'khenthuong');
    if (unit === undefined) return undefined;
    keys.push(unitKey(unit.id));
  }
  return keys;
}

/** Alone: how many there are. With codes or units, and the paper as far as it is typed: a card to be confirmed. */
export const khenthuong: Command = {
  name: 'khenthuong',
  alias: 'award',
  where: 'private',
  needs: 'award',
  run: async (ctx, rest) => {
    if (rest === '') return showAwardHead(ctx);
    const line = readAwardLine(rest, ctx.deps.calendar.civil(ctx.deps.now()));
    if (!line.ok) {
      const why = line.error.code;
      return refuse(
        ctx,
        why === 'unreadable'
          ? { code: 'usage', command: 'khenthuong' }
          : { code: 'decision-day', why, award: true },
      );
    }
    const { codes, units, ...paper } = line.value;
    if (codes.length > mostAwards) return refuse(ctx, { code: 'too-many-awards', most: mostAwards });
    const to =
      codes.length > 0
        ? codes.map(({ year, number }) => formatCode(year, number))
        : await unitsIn(ctx, units);
    if (to?.length === 0) return refuse(ctx, { code: 'usage', command: 'khenthuong' });
    if (to !== undefined) await openAward(ctx, { to, paper, messageId: ctx.message?.message_id ?? 0 });
  },
};
