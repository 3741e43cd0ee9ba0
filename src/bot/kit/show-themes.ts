import { addTheme, listThemes } from '../../actions/library/themes.ts';
import type { RefusalCode } from '../../domain/refusals.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

export async function showThemes(
  ctx: BotContext,
  unitId: number,
  saying: { edit?: boolean } = {},
): Promise<void> {
  const listed = await listThemes(ctx.deps)({ actor: await ctx.person.actor(), unitId });
  if (!listed.ok) return refuse(ctx, listed.error);
  await say(ctx, { kind: 'themes.list', values: listed.value }, saying);
}

/** Adds one and shows all; returns why it was refused, which is said. */
export async function sayTheme(
  ctx: BotContext,
  theme: { unitId: number; text: string },
): Promise<RefusalCode | undefined> {
  const added = await addTheme(ctx.deps)({ actor: await ctx.person.actor(), ...theme });
  if (added.ok) await say(ctx, { kind: 'themes.list', values: added.value });
  else await refuse(ctx, added.error);
  return added.ok ? undefined : added.error.code;
}
