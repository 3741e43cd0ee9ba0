import { readCode } from '../../domain/codes.ts';
import type { Initiative } from '../../store/store.ts';
import type { BotContext } from '../context.ts';
import { refuse } from './refuse.ts';

/** The initiative that a typed code names. */
export async function lookUpCode({ deps }: BotContext, typed: string): Promise<Initiative | undefined> {
  const { year } = deps.calendar.civil(deps.now());
  const code = readCode(typed, year);
  return code.ok ? deps.store.initiatives.byCode(code.value.year, code.value.number) : undefined;
}

/** The initiative that a typed code names; a refusal is said when there is none. */
export async function findByCode(ctx: BotContext, typed: string): Promise<Initiative | undefined> {
  const found = await lookUpCode(ctx, typed);
  if (found === undefined) await refuse(ctx, { code: 'unknown-code', typed });
  return found;
}
