import { changeSetting, listSettings, viewSetting } from '../../actions/settings.ts';
import type { SettingKey, SettingValue } from '../../domain/settings.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

export async function showSettings(ctx: BotContext, edit = false): Promise<void> {
  const listed = await listSettings(ctx.deps)({ actor: await ctx.person.actor() });
  if (!listed.ok) return refuse(ctx, listed.error);
  await say(ctx, { kind: 'settings.list', values: listed.value }, { edit });
}

export async function showSetting(ctx: BotContext, key: SettingKey, saved = false): Promise<void> {
  const viewed = await viewSetting(ctx.deps)({ actor: await ctx.person.actor(), key });
  if (!viewed.ok) return refuse(ctx, viewed.error);
  await say(
    ctx,
    { kind: 'settings.one', values: { ...viewed.value, ...(saved && { saved }) } },
    { edit: true },
  );
}

/** `value` null: back to the default. */
export async function setSetting(
  ctx: BotContext,
  key: SettingKey,
  { value, basis }: { value: SettingValue | null; basis: string | null },
): Promise<void> {
  const changed = await changeSetting(ctx.deps)({ actor: await ctx.person.actor(), key, value, basis });
  if (!changed.ok) return refuse(ctx, changed.error);
  await showSetting(ctx, key, true);
}
