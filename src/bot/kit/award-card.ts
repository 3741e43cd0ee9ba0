import { previewAwards } from '../../actions/awards/judge-awards.ts';
import type { Message } from '../../domain/messages.ts';
import type { BotContext } from '../context.ts';

/** The card of commendations as it is for whoever reads it: rights are not known where a form is walked. */
export async function judgeCard(ctx: BotContext, message: Message): Promise<Message> {
  if (message.kind !== 'award.preview') return message;
  const { values } = message;
  const actor = await ctx.person.actor();
  const judged = await previewAwards(ctx.deps)({ actor, draft: values.draft });
  return { kind: 'award.preview', values: { ...values, judged } };
}
