import { beginInitiative } from '../../actions/begin-initiative.ts';
import { answersOf, formScene, formState } from '../../actions/form/state.ts';
import { lineOf } from '../../actions/view-initiative.ts';
import { initiativeKeys } from '../../domain/form.ts';
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
    const [draft] = member === undefined ? [] : await ctx.deps.store.initiatives.draftsOf(member.id);
    if (draft === undefined) return beginNew(ctx);
    const answers = await answersOf(ctx.deps.store, formState({ form: 'initiative', subject: draft.id }));
    const title = typeof answers['title'] === 'string' ? answers['title'] : null;
    const step = Object.keys(answers).length;
    const { onBehalfOf } = await lineOf(ctx.deps.store, draft);
    await say(ctx, {
      kind: 'draft.open',
      values: {
        subject: draft.id,
        title,
        step,
        total: initiativeKeys.length,
        ...(onBehalfOf !== undefined && { onBehalfOf }),
      },
    });
  },
};
