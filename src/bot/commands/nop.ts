import { beginInitiative } from '../../actions/begin-initiative.ts';
import { draftLines } from '../../actions/draft-lines.ts';
import { formScene, holdForm } from '../../actions/form/state.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import type { Command } from './command.ts';

/** Opens a new draft, even where another one is open. */
export async function beginNew(ctx: BotContext): Promise<void> {
  const { member, telegramId } = ctx.person;
  if (member?.registeredAt == null) return refuse(ctx, { code: 'not-registered' });
  const state = await beginInitiative(ctx.deps)({ member, chatId: telegramId });
  if (state === undefined) return refuse(ctx, { code: 'no-root' });
  await ctx.scene.enter(formScene);
}

export const nop: Command = {
  name: 'nop',
  alias: 'submit',
  where: 'private',
  needs: 'member',
  run: async (ctx) => {
    const { member } = ctx.person;
    const [draft, ...others] = member === undefined ? [] : await draftLines(ctx.deps.store, member.id);
    if (draft === undefined) return beginNew(ctx);
    await holdForm(ctx.deps.store, { chatId: ctx.person.telegramId, now: ctx.deps.now() });
    await say(ctx, { kind: 'draft.open', values: { draft, others: others.length } });
  },
};
