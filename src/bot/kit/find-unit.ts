import type { Unit } from '../../store/store.ts';
import type { BotContext } from '../context.ts';
import { refuse } from './refuse.ts';

/** The unit that typed words name: by code, or the only one whose name has them. A refusal is said otherwise. */
export async function findUnit(
  ctx: BotContext,
  typed: string,
  within?: 'lienket' | 'khenthuong' | 'bantin' | 'chitieu' | 'totrinh',
): Promise<Unit | undefined> {
  const { units } = ctx.deps.store;
  const byCode = typed === '' ? undefined : await units.byCode(typed);
  if (byCode !== undefined && byCode.closedAt === null) return byCode;
  const found = typed === '' ? [] : await units.search(typed, { limit: 2 });
  if (found.length === 1) return found[0];
  await refuse(ctx, { code: 'unknown-unit', typed, ...(within !== undefined && { within }) });
  return undefined;
}
