import { formScene, formState, pushForm } from '../../actions/form/state.ts';
import { listSettings } from '../../actions/settings.ts';
import { readSetting, type SettingKey, settingKeyOf } from '../../domain/settings.ts';
import type { BotContext } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { setSetting, showSetting, showSettings } from '../kit/show-settings.ts';
import type { Family } from './family.ts';

/** A value of one's own, and the paper that says so, are typed. */
async function askValue(ctx: BotContext, key: SettingKey): Promise<void> {
  const allowed = await listSettings(ctx.deps)({ actor: await ctx.person.actor() });
  if (!allowed.ok) return refuse(ctx, allowed.error);
  const place = { chatId: ctx.person.telegramId, now: ctx.deps.now() };
  const opened = formState({ form: 'setting', at: 'settingValue', answers: { setting: key } });
  await pushForm(ctx.deps.store, place, opened);
  await ctx.scene.enter(formScene);
}

async function press(ctx: BotContext, key: SettingKey, typed: string): Promise<void> {
  const value = readSetting(key, typed);
  if (value === undefined) return refuse(ctx, { code: 'old-button' });
  await setSetting(ctx, key, { value, basis: null });
}

/** Rules of the programme: each press checks the right anew. */
export const setting: Family = async (ctx, [action = '', name = '', value = '']) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  if (action === 'list') return showSettings(ctx, true);
  const key = settingKeyOf(name);
  if (key === undefined) return refuse(ctx, { code: 'old-button' });
  const actions: Readonly<Record<string, () => Promise<void>>> = {
    one: () => showSetting(ctx, key),
    set: () => press(ctx, key, value),
    reset: () => setSetting(ctx, key, { value: null, basis: null }),
    other: () => askValue(ctx, key),
  };
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
