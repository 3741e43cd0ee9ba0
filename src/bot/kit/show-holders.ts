import { listHolders } from '../../actions/list-holders.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

/** `appoint.list`: to be read; `appoint.end`: with a number for each role that this person may end. */
type Showing = { kind: 'appoint.list' | 'appoint.end'; page?: number; edit?: boolean };

/** A page of who holds which role; what may be seen is asked anew with each page. */
export async function showHolders(ctx: BotContext, { kind, page = 0, edit = false }: Showing): Promise<void> {
  const listed = await listHolders(ctx.deps)({ actor: await ctx.person.actor(), page });
  if (!listed.ok) return refuse(ctx, listed.error);
  await say(ctx, { kind, values: listed.value }, { edit });
}
