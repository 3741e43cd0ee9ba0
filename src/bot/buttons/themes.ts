import { formScene, formState, pushForm } from '../../actions/form/state.ts';
import { listThemes, removeTheme } from '../../actions/library/themes.ts';
import { readId } from '../../domain/ids.ts';
import { canSomewhere } from '../../domain/permissions.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { showThemes } from '../kit/show-themes.ts';
import type { Family } from './family.ts';

async function add(ctx: BotContext, unitId: number): Promise<void> {
  const { store, now } = ctx.deps;
  const there = await listThemes(ctx.deps)({ actor: await ctx.person.actor(), unitId });
  if (!there.ok) return refuse(ctx, there.error);
  const place = { chatId: ctx.person.telegramId, now: now() };
  await pushForm(store, place, formState({ form: 'theme', subject: unitId, at: 'themeText' }));
  await ctx.scene.enter(formScene);
}

async function drop(ctx: BotContext, id: number): Promise<void> {
  const left = await removeTheme(ctx.deps)({ actor: await ctx.person.actor(), id });
  if (!left.ok) return refuse(ctx, left.error);
  await say(ctx, { kind: 'themes.list', values: left.value }, { edit: true });
}

/** What a unit asks its members for: the right in the unit is asked anew with each press. */
export const themes: Family = async (ctx, [action = '', value = '']) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  if (!canSomewhere(await ctx.person.actor(), 'programme')) return refuse(ctx, { code: 'not-allowed' });
  const id = readId(value);
  const actions: Readonly<Record<string, () => Promise<void>>> = {
    list: () => showThemes(ctx, id, { edit: true }),
    add: () => add(ctx, id),
    drop: () => drop(ctx, id),
  };
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
