import { type Ability, can } from '../../domain/permissions.ts';
import { languages } from '../../i18n/words.ts';
import { askConsent } from '../commands/start.ts';
import { type BotContext, say, threadOf } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

const groupAbility: Ability = 'schedule';

async function setGroup(ctx: BotContext, language: string): Promise<void> {
  const { store } = ctx.deps;
  const group = await store.groups.byChat(ctx.chat?.id ?? 0, threadOf(ctx));
  if (group === undefined) return refuse(ctx, { code: 'group-not-linked' });
  // Everybody in the group can press: only who may schedule it changes its language.
  if (!can(await ctx.person.actor(), groupAbility, await store.units.path(group.unitId))) {
    return refuse(ctx, { code: 'not-allowed' });
  }
  await store.groups.update(group.id, { language });
  await say(ctx, { kind: 'language.set', values: { language } }, { edit: true });
}

export const language: Family = async (ctx, [chosen = '']) => {
  if (!(languages as readonly string[]).includes(chosen)) return refuse(ctx, { code: 'old-button' });
  if (ctx.chat?.type !== 'private') return setGroup(ctx, chosen);
  const { member } = ctx.person;
  if (member === undefined) return askConsent(ctx, null, { edit: true, language: chosen });
  await ctx.deps.store.members.update(member.id, { language: chosen });
  await say(ctx, { kind: 'language.set', values: { language: chosen } }, { edit: true });
};
