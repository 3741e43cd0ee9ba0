import { openInvitation } from '../../actions/co-authors/answer-invitation.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

/** Asks whoever opened an invitation whether they are a co-author. */
export async function askInvited(ctx: BotContext, token: string, edit = false): Promise<void> {
  const asked = await openInvitation(ctx.deps)({ telegramId: ctx.person.telegramId, token });
  if (!asked.ok) return refuse(ctx, asked.error);
  await say(ctx, { kind: 'coauthor.ask', values: asked.value }, { edit });
}
