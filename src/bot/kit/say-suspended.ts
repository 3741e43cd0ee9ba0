import { whySuspended } from '../../actions/suspensions/why-suspended.ts';
import { isSuspended } from '../../domain/suspension.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

/** Whether the one who wrote or pressed is suspended now; owners never are. The person's row is loaded already. */
export function isSuspendedHere({ person: { member, telegramId }, deps }: BotContext): boolean {
  return member !== undefined && !deps.ownerIds.has(telegramId) && isSuspended(member, deps.now());
}

/** Says until when, why and whom to ask: once for all that comes together, to nobody else, and in a group to a press only. */
export async function saySuspended(ctx: BotContext): Promise<void> {
  const { member } = ctx.person;
  const why = member && (await whySuspended(ctx.deps.store, member, ctx.deps.now()));
  if (why === undefined) return;
  if (ctx.chat?.type === 'private')
    await say(ctx, { kind: 'refusal', values: why }, { coalesceKey: 'suspended' });
  else if (ctx.callbackQuery !== undefined) await refuse(ctx, why);
}
